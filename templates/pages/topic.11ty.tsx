// A topic: its introduction, its papers, its share over time, the topics beside it.

import { searchAmongUrl } from '../../src/site/href.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { TopicPage as Item, TopicFront, TopicSubject } from '../../src/site/kinds/topic.ts';
import type { ListedPaperView } from '../../src/site/views/index.ts';
import { counted, figures } from '../../src/text/counted.ts';
import { Book } from '../components/Book.tsx';
import { anyMath, Contents } from '../components/Contents.tsx';
import { FeedHead, Follow } from '../components/Follow.tsx';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { Marginalia, Note, NoteList } from '../components/Marginalia.tsx';
import { Raw } from '../components/Raw.tsx';
import { ShareChart } from '../components/ShareChart.tsx';
import { TopicLeaders } from '../components/Taxonomy.tsx';
import { TopicLink } from '../components/TopicLink.tsx';
import { PageTurns } from '../components/Turning.tsx';

export default function TopicPage({ item }: PageProps<Item>) {
  const { subject: topic, front, items, number, name } = item;
  const title = name === null ? topic.title : `${topic.title}, ${name}`;
  const hasMath = anyMath(items) || front?.introduction.hasMath === true;
  return (
    <Layout
      title={title}
      description={topic.scope}
      url={item.url}
      section="topics"
      hasMath={hasMath}
      head={<FeedHead url={topic.url} title={topic.title} />}
    >
      <div class="sheet">
        <Heading
          title={topic.title}
          trail={[
            { title: 'Topics', url: '/topics/' },
            { title: topic.areaTitle, url: topic.areaUrl },
            ...(topic.parent === null ? [] : [{ title: topic.parent.title, url: topic.parent.url }]),
          ]}
          meta={[
            ...(front === null || front.count === 0 ? [] : [papersOf(front)]),
            ...(number === null ? [] : [`Page\u00a0${number}`]),
          ].join('; ')}
        />
        {front !== null && (
          <>
            <Raw as="div" class="prose introduction" data-preview="" html={front.introduction.html} />
            {front.subtopics.length > 0 && (
              <section class="part">
                <h2>Its parts</h2>
                <TopicLeaders topics={front.subtopics} />
              </section>
            )}
            <Beside topic={topic} front={front} />
          </>
        )}
        <Papers topic={topic} papers={items} hasMargin={front === null || front.subtopics.length > 0} />
        <Follow
          url={topic.url}
          cites={items.length > 0}
          {...(topic.parent === null &&
            items.length > 0 && { question: searchAmongUrl('topic', topic.title) })}
        />
        {front !== null && items.length > 0 && (
          <p class="follow small quiet screen-only wide scripted">
            <span class="quiet-label">Take along</span> <Book lists={item.urls} papers={front.count} />
          </p>
        )}
        <PageTurns turns={item.turns} url={item.url} />
      </div>
    </Layout>
  );
}

function papersOf({ count, primaryCount }: TopicFront): string {
  const all = counted(count, 'paper');
  if (primaryCount === count) return all;
  if (count === 1) return `${all}, mainly about something else`;
  return `${all}, ${primaryCount === 0 ? 'none' : figures(primaryCount)} of them mainly about this`;
}

/** Papers that are mainly about the topic, then those that are also about it. */
function Papers({
  topic,
  papers,
  hasMargin,
}: {
  readonly topic: TopicSubject;
  readonly papers: readonly ListedPaperView[];
  /** Whether nothing else stands in the margin beside the first of them. */
  readonly hasMargin: boolean;
}) {
  const root = topic.parent ?? topic;
  const first = papers.filter((paper) => paper.primary?.slug === root.slug);
  const also = papers.filter((paper) => paper.primary?.slug !== root.slug);
  return (
    <>
      {first.length > 0 && (
        <section class={hasMargin ? 'part wide' : 'part'}>
          <h2>Mainly about this</h2>
          <Contents papers={first} level={3} topics={false} />
        </section>
      )}
      {also.length > 0 && (
        <section class="part wide">
          <h2>Also about this</h2>
          <Contents papers={also} level={3} />
        </section>
      )}
      {papers.length === 0 && <p class="part">No paper of this archive is about this yet.</p>}
    </>
  );
}

function Beside({ topic, front }: { readonly topic: TopicSubject; readonly front: TopicFront }) {
  if (front.share === null && front.related.length === 0) return null;
  return (
    <Marginalia>
      {front.share !== null && (
        <Note title="Share of the papers">
          <ShareChart share={front.share} area={topic.area} />
        </Note>
      )}
      {front.related.length > 0 && (
        <Note title="Related topics">
          <NoteList>
            {front.related.map((related) => (
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
