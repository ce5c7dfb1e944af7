// All feeds, to choose from.
import { useHref } from '../../src/site/context.ts';
import { listFeeds } from '../../src/site/files/feeds.ts';
import { onePage, type PageProps } from '../../src/site/pages.ts';
import { FeedHead } from '../components/Follow.tsx';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';

export const data = onePage('/feeds/');

export default function FeedsPage({ site }: PageProps<'once'>) {
  const href = useHref();
  return (
    <Layout
      title="Feeds"
      description="Feeds of all papers, of each area and topic, and of each digest."
      url="/feeds/"
      head={<FeedHead url="/" title={site.config.title} />}
    >
      <div class="sheet">
        <Heading
          title="Feeds"
          lead={
            <>
              Full abstracts, formulas included. Take one into a feed reader, or{' '}
              <a href={href('/feeds/feeds.opml')}>all of them at once (OPML)</a>.
            </>
          }
        />
        {listFeeds(site).map(({ title, feeds }) => (
          <section key={title} class="part wide">
            <h2>{title}</h2>
            <ul class="ledger">
              {feeds.map((feed) => (
                <li key={feed.url}>
                  {feed.title}{' '}
                  <a href={href(`${feed.url}feed.xml`)} aria-label={`${feed.title}, Atom feed`}>
                    Atom
                  </a>{' '}
                  <a href={href(`${feed.url}feed.json`)} aria-label={`${feed.title}, JSON feed`}>
                    JSON
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section class="part wide">
          <h2>The library as data</h2>
          <p>
            All papers with their restored and their scraped texts:{' '}
            <a href={href('/data/papers.jsonl')}>papers.jsonl</a>,{' '}
            <a href={href('/data/papers.json')}>papers.json</a>, and the{' '}
            <a href={href('/data/schema.json')}>JSON Schema</a> they keep to.
          </p>
        </section>
      </div>
    </Layout>
  );
}
