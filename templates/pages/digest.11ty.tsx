// A digest: its papers in the dump's order, as a journal's table of contents.
import { type PageProps, pageSet } from '../../src/site/pages.ts';
import { anyMath, Contents } from '../components/Contents.tsx';
import { figures } from '../components/counted.ts';
import { DigestMeta } from '../components/DigestList.tsx';
import { FeedHead, Follow } from '../components/Follow.tsx';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { TopicLink } from '../components/TopicLink.tsx';
import { PageNumbers, Turning } from '../components/Turning.tsx';

export const data = pageSet('digests');

export default function DigestPage({ site, item }: PageProps<'digests'>) {
  const { subject: digest, items, number, of, urls } = item;
  const before = urls.length > 1 ? firstNumber(item) : 1;
  const title = of > 1 && number > 1 ? `${digest.title}, page ${number}` : digest.title;
  return (
    <Layout
      title={title}
      description={`${digest.papers.length} papers: ${digest.title}`}
      url={item.url}
      section="digests"
      hasMath={anyMath(items)}
      head={<FeedHead url={digest.url} title={digest.title} />}
    >
      <div class="sheet">
        <div class="running-head print-only" aria-hidden="true">
          <p>
            {site.config.title}: {digest.title}
          </p>
        </div>
        <Heading
          title={digest.title}
          trail={[{ title: 'Digests', url: '/digests/' }]}
          meta={
            <>
              <DigestMeta digest={digest} />
              {of > 1 && ` · page\u00a0${number}\u00a0of\u00a0${of}`}
            </>
          }
        />
        {number === 1 && digest.topics.length > 0 && (
          <ul class="cluster small quiet screen-only wide">
            {digest.topics.slice(0, 8).map((topic) => (
              <li key={topic.slug}>
                <TopicLink topic={topic} /> <span class="count">{figures(topic.count)}</span>
              </li>
            ))}
          </ul>
        )}
        <div class="wide">
          <Contents papers={items} from={before} />
        </div>
        <div>
          <Follow url={digest.url} cites mails />
          <PageNumbers urls={urls} number={number} />
          <Turning label="Digests" previous={digest.previous} next={digest.next} words={['Older', 'Newer']} />
        </div>
      </div>
    </Layout>
  );
}

/** Number of the page's first paper in the whole digest. */
function firstNumber({ subject, items }: PageProps<'digests'>['item']): number {
  const first = items[0];
  return first === undefined ? 1 : subject.papers.indexOf(first) + 1;
}
