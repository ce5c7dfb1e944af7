// The atlas: all papers on one map, neighbours near each other, coloured by area. The map is drawn by a script
// (templates/scripts/atlas.ts); without one the page is a list of areas and topics.

import { useSite } from '../../src/site/context.ts';
import type { AtlasPage as Item } from '../../src/site/kinds/atlas.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import { ownLanguage } from '../../src/site/language.ts';
import { counted, figures } from '../../src/text/counted.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { Taxonomy } from '../components/Taxonomy.tsx';

export default function AtlasPage({ item: atlas }: PageProps<Item>) {
  const { assets, href } = useSite();
  const script = assets.scripts.atlas;
  return (
    <Layout
      title="Atlas"
      description="All papers on one map, neighbours near each other."
      url="/atlas/"
      section="topics"
      head={script !== undefined && <script type="module" src={href(script)} />}
    >
      <div class="sheet">
        <Heading
          title="Atlas"
          trail={[{ title: 'Topics', url: '/topics/' }]}
          lead="Each point is a paper; near ones share their words."
        />
        <noscript>
          <p>The map needs JavaScript. Here are the same papers as lists.</p>
          <Taxonomy areas={atlas.areas} />
        </noscript>
        {script !== undefined && <PaperMap papers={atlas.papers} />}
        <nav class="wide scripted" aria-label="The same papers as lists, by area">
          <ul class="atlas-areas quiet">
            {atlas.areas.map((area) => (
              <li key={area.slug} data-area={area.slug}>
                <a href={href(area.url)}>{area.title}</a> <span class="count">{figures(area.count)}</span>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </Layout>
  );
}

function PaperMap({ papers }: { readonly papers: number }) {
  const { config, href } = useSite();
  const language = ownLanguage(config.dates.locale);
  return (
    <figure
      class="atlas wide scripted"
      data-map={href('/atlas/map.json')}
      data-index={href('/search/index/')}
      data-base={href('/')}
    >
      <form class="atlas-tools" action={href('/atlas/')}>
        <input type="search" name="q" aria-label="Words to find on the map" placeholder="Find on the map" />
        <p class="atlas-zoom">
          <button type="button" name="nearer">
            Nearer
          </button>
          <button type="button" name="farther">
            Farther
          </button>
          <button type="button" name="whole">
            Whole map
          </button>
        </p>
      </form>
      <div
        class="atlas-map"
        role="application"
        aria-roledescription="map"
        aria-label={`Map of ${counted(papers, 'paper')}`}
        aria-describedby="atlas-help"
      >
        <canvas />
        <p class="atlas-card" role="status" />
      </div>
      <p id="atlas-status" class="atlas-status" role="status" />
      <div class="atlas-months" hidden>
        <div class="bars" aria-hidden="true" />
        <label>
          <span class="visually-hidden">From</span>
          <input type="range" name="from" lang={language} />
        </label>
        <label>
          <span class="visually-hidden">To</span>
          <input type="range" name="to" lang={language} />
        </label>
        <output />
      </div>
      <figcaption id="atlas-help" class="atlas-help">
        Drag to move; pinch, double-click, or Ctrl and the wheel to come nearer. Arrow keys go from paper to
        paper, Enter opens one, + and − zoom.
      </figcaption>
    </figure>
  );
}
