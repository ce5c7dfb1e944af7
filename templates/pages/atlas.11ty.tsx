// The atlas: all papers on one map, neighbours near each other, coloured by area.

import { useSite } from '../../src/site/context.ts';
import type { AtlasView, AtlasPage as Item } from '../../src/site/kinds/atlas.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import { figures } from '../components/counted.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';

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
          lead={`Each point is a paper; papers that share their words stand near each other. ${remark(atlas)}`}
        />
        <div class="wide">
          <Chart atlas={atlas} />
          <nav aria-label="The same papers as lists, by area">
            <ul class="atlas-areas quiet">
              {atlas.areas.map((area) => (
                <li key={area.slug} data-area={area.slug}>
                  <a href={href(area.url)}>{area.title}</a> <span class="count">{figures(area.count)}</span>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </Layout>
  );
}

function remark({ left }: AtlasView): string {
  return left === 0
    ? 'The areas below list the same papers.'
    : `The newest are drawn; ${figures(left)} older ones stand in the areas’ lists below.`;
}

/** Addresses are relative to the page, which keeps a map of a thousand papers below 300 kB. */
function Chart({ atlas }: { readonly atlas: AtlasView }) {
  return (
    <figure class="atlas" data-atlas="">
      <svg viewBox="0 0 1000 1000">
        <title>Map of the papers</title>
        {atlas.points.map(({ url, title, area, x, y }) => (
          <a key={url} href={`..${url}`} data-area={area ?? undefined}>
            <title>{title}</title>
            <circle cx={x} cy={y} r="4" />
          </a>
        ))}
        <g>
          {atlas.labels.map(({ area, title, x, y }) => (
            <text key={area} x={x} y={y}>
              {title}
            </text>
          ))}
        </g>
      </svg>
    </figure>
  );
}
