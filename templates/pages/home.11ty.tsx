// The first page: what this is, the newest digest, the ways in.
import { useHref, useSite } from '../../src/site/context.ts';
import { onePage, type PageProps } from '../../src/site/pages.ts';
import type { DigestView, SiteView } from '../../src/site/view.ts';
import { Contents } from '../components/Contents.tsx';
import { counted, figures } from '../components/counted.ts';
import { DigestList, DigestMeta } from '../components/DigestList.tsx';
import { FeedHead } from '../components/Follow.tsx';
import { Layout } from '../components/Layout.tsx';
import { Raw } from '../components/Raw.tsx';

export const data = onePage('/');

const shownPapers = 8;
const shownDigests = 5;

export default function HomePage({ site }: PageProps<'once'>) {
  const [newest, ...others] = site.digests;
  const first = newest?.papers.slice(0, shownPapers) ?? [];
  return (
    <Layout
      title={site.config.title}
      description={site.config.description}
      url="/"
      hasMath={first.some((paper) => paper.title.hasMath)}
      head={<FeedHead url="/" title={site.config.title} />}
    >
      <div class="sheet">
        <Opening site={site} />
        {newest !== undefined && <Newest digest={newest} />}
        <Areas site={site} />
        {others.length > 0 && <Earlier digests={others} />}
        {site.welcome.plain !== '' && <Raw as="div" class="welcome part prose" html={site.welcome.html} />}
      </div>
    </Layout>
  );
}

function Opening({ site }: { readonly site: SiteView }) {
  const { assets, href } = useSite();
  const { totals, config } = site;
  return (
    <header class="heading opening">
      <h1>{config.description}</h1>
      <p class="lead">
        {counted(totals.papers, 'paper')} in{' '}
        <a href={href('/digests/')}>{counted(totals.digests, 'digest')}</a> and{' '}
        <a href={href('/topics/')}>{counted(totals.topics, 'topic')}</a>.
      </p>
      <p
        id="since"
        class="since"
        data-digests={site.digests
          .slice(0, 60)
          .map(({ url }) => href(url))
          .join(' ')}
      />
      {assets.scripts.search !== undefined && <SearchLine action={href('/search/')} />}
    </header>
  );
}

function SearchLine({ action }: { readonly action: string }) {
  return (
    <search>
      <form class="search-home" action={action}>
        <input type="search" name="q" aria-label="Words to find" placeholder="Words to find" required />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}

function Newest({ digest }: { readonly digest: DigestView }) {
  const href = useHref();
  return (
    <section class="wide newest" aria-labelledby="newest">
      <p class="kicker">
        Newest digest · <DigestMeta digest={digest} />
      </p>
      <h2 id="newest" class="quiet">
        <a href={href(digest.url)}>{digest.title}</a>
      </h2>
      <Contents papers={digest.papers.slice(0, shownPapers)} level={3} titlesOnly />
      <p class="more">
        <a href={href(digest.url)}>All {counted(digest.papers.length, 'paper')} of this digest</a>
      </p>
    </section>
  );
}

function Areas({ site }: { readonly site: SiteView }) {
  const href = useHref();
  return (
    <section class="quiet wide" aria-labelledby="areas">
      <h2 id="areas">By topic</h2>
      <ul class="leaders columns">
        {site.areas.map((area) => (
          <li key={area.slug}>
            <a class="topic" data-area={area.slug} href={href(area.url)}>
              {area.title}
            </a>
            <span class="count">{figures(area.count)}</span>
          </li>
        ))}
      </ul>
      <p class="more">
        <a href={href('/topics/')}>All {counted(site.totals.topics, 'topic')}</a>
      </p>
    </section>
  );
}

function Earlier({ digests }: { readonly digests: readonly DigestView[] }) {
  const href = useHref();
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">Earlier digests</h2>
      <DigestList digests={digests.slice(0, shownDigests)} level={3} />
      {digests.length > shownDigests && (
        <p class="more quiet">
          <a href={href('/digests/')}>All digests</a>
        </p>
      )}
    </section>
  );
}
