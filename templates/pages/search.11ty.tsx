// Search over the whole archive, in the page.

import { factFilters, factOrders } from '../../src/paper/from-facts.ts';
import { useSite } from '../../src/site/context.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { SearchPage as Item } from '../../src/site/kinds/search.ts';
import { counted } from '../../src/text/counted.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { newIssueUrl } from '../components/ReportLink.tsx';
import { LateScript } from '../components/ScriptPage.tsx';

const filters = [{ key: 'topic', label: 'Topic' }, { key: 'digest', label: 'Digest' }, ...factFilters];

export default function SearchPage({ item }: PageProps<Item>) {
  const { assets, config, href } = useSite();
  const script = assets.scripts.search;
  const { papers, digests } = item;
  return (
    <Layout
      title="Search"
      description={`Search the titles, abstracts and topics of ${counted(papers, 'paper')}.`}
      url="/search/"
      section="search"
      head={script !== undefined && <script type="module" src={href(script)} />}
    >
      <div class="sheet search">
        <Heading
          title="Search"
          lead={`Titles, abstracts and topics of ${counted(papers, 'paper')} in ${counted(digests, 'digest')}; authors, days and addresses where they are known. A formula is found as it is typed in TeX, and as the list printed it.`}
        />
        <noscript>
          <p>
            Searching needs JavaScript, which is switched off here. The <a href={href('/topics/')}>topics</a>{' '}
            and the <a href={href('/digests/')}>digests</a> lead to every paper without it.
          </p>
        </noscript>
        <search>
          <form
            hidden
            action={href('/search/')}
            data-search=""
            data-index={href('/search/index/')}
            data-base={href('/')}
            data-report={config.repository === null ? undefined : newIssueUrl(config.repository)}
          >
            <div class="search-line">
              <label class="visually-hidden" for="q">
                Words to find
              </label>
              <input
                id="q"
                name="q"
                type="search"
                placeholder="Words to find"
                autocomplete="off"
                autocapitalize="off"
                spellcheck={false}
                aria-describedby="search-status"
              />
              <label>
                <span class="quiet-label">Order</span>
                <select name="sort">
                  <option value="">best match</option>
                  {factOrders.map(({ key, label }) => (
                    <option key={key} value={key}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
            </div>
            <details>
              <summary>Narrow it down</summary>
              <div class="search-filters">
                {filters.map(({ key, label }) => (
                  <label key={key}>
                    <span class="quiet-label">{label}</span>
                    <select name={key}>
                      <option value="">any</option>
                    </select>
                  </label>
                ))}
                <label>
                  <span class="quiet-label">Author</span>
                  <input name="author" type="text" autocomplete="off" spellcheck={false} />
                </label>
              </div>
            </details>
          </form>
          <LateScript />
        </search>
        <p id="search-status" class="search-status" role="status" />
        <div class="search-ways small">
          <p class="search-map" hidden>
            <a href={href('/atlas/')}>On the map</a>
          </p>
          <p id="search-follow" class="search-follow quiet" />
        </div>
        <ol id="search-results" class="contents quiet" />
        <button id="search-more" type="button" hidden>
          More papers
        </button>
      </div>
    </Layout>
  );
}
