// A digest: its papers in the dump's order, as a journal's table of contents.
import { useSite } from '../../src/site/context.ts';
import type { DigestPage as Item } from '../../src/site/kinds/digest.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import { anyMath, Contents } from '../components/Contents.tsx';
import { figures } from '../components/counted.ts';
import { DigestMeta } from '../components/DigestList.tsx';
import { FeedHead, Follow } from '../components/Follow.tsx';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { TopicLink } from '../components/TopicLink.tsx';
import { PageNumbers, Turning } from '../components/Turning.tsx';

export default function DigestPage({ item }: PageProps<Item>) {
  const { config } = useSite();
  const { subject: digest, items, from, number, of, urls } = item;
  const title = of > 1 && number > 1 ? `${digest.title}, page ${number}` : digest.title;
  return (
    <Layout
      title={title}
      description={`${digest.count} papers: ${digest.title}`}
      url={item.url}
      section="digests"
      hasMath={anyMath(items)}
      head={<FeedHead url={digest.url} title={digest.title} />}
    >
      <div class="sheet">
        <div class="running-head print-only" aria-hidden="true">
          <p>
            {config.title}: {digest.title}
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
          <Contents papers={items} from={from} />
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
