// All feeds, to choose from.
import { Fragment } from 'preact';
import { useSite } from '../../src/site/context.ts';
import { formatsOf } from '../../src/site/exports/feed-formats.ts';
import type { FeedListView, FeedsPage as Item } from '../../src/site/kinds/feeds.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import { counted } from '../../src/text/counted.ts';
import { FeedHead } from '../components/Follow.tsx';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';

/** More feeds of a kind than this stand behind a word: each is offered on its own page too. */
const worthFolding = 200;

export default function FeedsPage({ item }: PageProps<Item>) {
  const { config, href } = useSite();
  return (
    <Layout
      title="Feeds and data"
      description="Feeds of all papers, of all digests, and of each area and topic."
      url="/feeds/"
      head={<FeedHead url="/" title={config.title} />}
    >
      <div class="sheet">
        <Heading
          title="Feeds and data"
          lead={
            <>
              Full abstracts, formulas included, a paper an entry; “Digest by digest” has a digest an entry,
              its list with topics and votes. Take one into a feed reader, or{' '}
              <a href={href('/feeds/feeds.opml')}>all of them at once (OPML)</a>.
            </>
          }
        />
        {item.groups.map((group) => (
          <section key={group.title} class="part wide">
            <h2>{group.title}</h2>
            {group.feeds.length > worthFolding ? (
              <details>
                <summary>{counted(group.feeds.length, 'feed')}, by title</summary>
                <FeedList {...group} />
              </details>
            ) : (
              <FeedList {...group} />
            )}
          </section>
        ))}
        <section class="part prose">
          <h2>The library as data</h2>
          <p>
            All papers with their restored and their scraped texts, as JSON lines in compressed files, which{' '}
            <a href={href('/data/index.json')}>index.json</a> lists, and the{' '}
            <a href={href('/data/schema.json')}>JSON Schema</a> that every line keeps to.
          </p>
          <p>
            The faces and the libraries that this site is set in are other people’s work, under{' '}
            <a href={href('/assets/LICENSES.txt')}>their licences</a>.
          </p>
        </section>
      </div>
    </Layout>
  );
}

function FeedList({ feeds, inOneFormat }: FeedListView) {
  const { href } = useSite();
  return (
    <ul class="name-index long">
      {feeds.map((feed) => (
        <li key={feed.url}>
          {feed.title}
          {formatsOf({ inOneFormat }).map(({ file, short }) => (
            <Fragment key={file}>
              {' '}
              <a href={href(feed.url + file)} aria-label={`${feed.title}, ${short} feed`}>
                {short}
              </a>
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}
