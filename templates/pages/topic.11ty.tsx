// A topic: its introduction, its papers, its share over time, the topics beside it.
import { type PageProps, pageSet } from '../../src/site/pages.ts';
import type { TopicView } from '../../src/site/view.ts';
import { anyMath, Contents } from '../components/Contents.tsx';
import { counted } from '../components/counted.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { Marginalia, Note, NoteList } from '../components/Marginalia.tsx';
import { Raw } from '../components/Raw.tsx';
import { ShareChart } from '../components/ShareChart.tsx';
import { TopicLink } from '../components/TopicLink.tsx';
import { PageNumbers } from '../components/Turning.tsx';

export const data = pageSet('topics');

export default function TopicPage({ item }: PageProps<'topics'>) {
  const { subject: topic, items, number, of, urls } = item;
  const title = number > 1 ? `${topic.title}, page ${number}` : topic.title;
  const hasMath = anyMath(items) || (number === 1 && topic.introduction.hasMath);
  return (
    <Layout title={title} description={topic.scope} url={item.url} section="topics" hasMath={hasMath}>
      <div class="sheet">
        <Heading
          title={topic.title}
          trail={[
            { title: 'Topics', url: '/topics/' },
            { title: topic.areaTitle, url: topic.areaUrl },
          ]}
          meta={of > 1 ? `${papersOf(topic)} · page ${number} of ${of}` : papersOf(topic)}
        />
        {number === 1 && (
          <>
            <Raw as="div" class="prose introduction" html={topic.introduction.html} />
            <Beside topic={topic} />
          </>
        )}
        <section class="wide">
          <h2 class="visually-hidden">Papers</h2>
          <Contents papers={items} level={3} />
        </section>
        <PageNumbers urls={urls} number={number} />
      </div>
    </Layout>
  );
}

function papersOf({ papers, primaryCount }: TopicView): string {
  const beside = papers.length - primaryCount;
  return beside === 0
    ? counted(papers.length, 'paper')
    : `${counted(papers.length, 'paper')}, ${primaryCount} of them first of all about this`;
}

function Beside({ topic }: { readonly topic: TopicView }) {
  return (
    <Marginalia>
      <Note title="Share of the digests">
        <ShareChart topic={topic} />
      </Note>
      {topic.related.length > 0 && (
        <Note title="Related topics">
          <NoteList>
            {topic.related.map((related) => (
              <li key={related.slug}>
                <TopicLink topic={related} />
              </li>
            ))}
          </NoteList>
        </Note>
      )}
    </Marginalia>
  );
}
