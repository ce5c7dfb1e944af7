// The first page: what this is, the newest digest, the ways in.

import { useHref, useSite } from '../../src/site/context.ts';
import type { HomePage as Item } from '../../src/site/kinds/home.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import { ownLanguage } from '../../src/site/language.ts';
import { counted, figures } from '../../src/text/counted.ts';
import { Contents } from '../components/Contents.tsx';
import { DigestList, DigestMeta } from '../components/DigestList.tsx';
import { FeedHead } from '../components/Follow.tsx';
import { Layout } from '../components/Layout.tsx';
import { Raw } from '../components/Raw.tsx';
import { SearchLine } from '../components/SearchLine.tsx';

export default function HomePage({ item }: PageProps<Item>) {
  const { config } = useSite();
  const own = ownLanguage(config.language);
  const { newest, earlier, welcome } = item;
  return (
    <Layout
      title={config.title}
      description={config.description}
      lang={own}
      url="/"
      hasMath={[
        welcome,
        ...[...item.pinned, ...(newest?.papers ?? []), ...earlier.flatMap(({ leading }) => leading)].map(
          ({ title }) => title,
        ),
      ].some(({ hasMath }) => hasMath)}
      head={
        <>
          <FeedHead url="/" title={config.title} />
          <FeedHead url="/digests/" title={`${config.title}, digest by digest`} />
        </>
      }
    >
      <div class="sheet">
        <Opening item={item} />
        {item.pinned.length > 0 && <Pinned papers={item.pinned} />}
        {newest !== null && <Newest newest={newest} />}
        {earlier.length > 0 && <Earlier item={item} />}
        {item.areas.length > 0 && <Areas item={item} />}
        {welcome.plain !== '' && <Raw as="div" class="welcome part prose" lang={own} html={welcome.html} />}
      </div>
    </Layout>
  );
}

function Opening({ item: { totals } }: PageProps<Item>) {
  const { config, href } = useSite();
  return (
    <header class="heading opening">
      <h1 lang={ownLanguage(config.language)}>{config.description}</h1>
      <p class="lead">
        {counted(totals.papers, 'paper')} in{' '}
        <a href={href('/digests/')}>{counted(totals.digests, 'digest')}</a>
        {totals.topics > 0 && (
          <>
            {' '}
            and <a href={href('/topics/')}>{counted(totals.topics, 'topic')}</a>
          </>
        )}
        .
      </p>
      <p id="since" class="since" />
      <SearchLine />
    </header>
  );
}

function Newest({ newest: { digest, papers } }: { readonly newest: NonNullable<Item['newest']> }) {
  const href = useHref();
  return (
    <section class="wide newest" aria-labelledby="newest">
      <p class="kicker">
        {digest.isPlaced ? 'Newest digest' : 'A digest'} · <DigestMeta digest={digest} />
      </p>
      <h2 id="newest" class="quiet">
        <a href={href(digest.url)} lang={digest.lang}>
          {digest.title}
        </a>
      </h2>
      <Contents papers={papers} level={3} titlesOnly />
      {digest.count > papers.length && (
        <p class="more">
          <a href={href(digest.url)}>All {counted(digest.count, 'paper')} of this digest</a>
        </p>
      )}
    </section>
  );
}

function Pinned({ papers }: { readonly papers: Item['pinned'] }) {
  return (
    <section class="part wide" aria-labelledby="pinned">
      <h2 id="pinned">Recommended</h2>
      <Contents papers={papers} level={3} titlesOnly />
    </section>
  );
}

function Areas({ item: { areas, totals, followed } }: PageProps<Item>) {
  const href = useHref();
  return (
    <section class="quiet wide" aria-labelledby="areas">
      <h2 id="areas">By topic</h2>
      <ul class="leaders columns">
        {areas.map((area) => (
          <li key={area.slug}>
            <a class="topic" data-area={area.slug} href={href(area.url)}>
              {area.title}
            </a>
            <span class="count">{figures(area.count)}</span>
          </li>
        ))}
      </ul>
      <p class="more">
        <a href={href('/topics/')}>All {counted(totals.topics, 'topic')}</a>
        {followed > 0 && (
          <>
            {' '}
            · <a href={href('/follow/')}>{counted(followed, 'standing question')}</a>
          </>
        )}
      </p>
    </section>
  );
}

/** Earlier only where it is known that they are. */
function Earlier({ item: { newest, earlier, hasMore } }: PageProps<Item>) {
  const href = useHref();
  const isEarlier = newest?.digest.isPlaced === true && earlier.every(({ isPlaced }) => isPlaced);
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{isEarlier ? 'Earlier digests' : 'More digests'}</h2>
      <DigestList digests={earlier} level={3} />
      {hasMore && (
        <p class="more quiet">
          <a href={href('/digests/')}>All digests</a>
        </p>
      )}
    </section>
  );
}
