// Renders a component alone, at a domain's root or under a prefix.
import { type ComponentChild, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { SiteContext, type SiteContextValue } from '../../src/site/context.ts';

export function render(component: ComponentChild, pathPrefix = '/'): string {
  const value: SiteContextValue = {
    site: {
      config: {
        title: 'Offprint',
        description: 'Papers.',
        origin: null,
        pathPrefix,
        repository: null,
        cards: false,
      },
      totals: { entries: 3, papers: 2, digests: 1, topics: 1 },
    },
    assets: { styles: '/assets/site.css', mathStyles: '/assets/math.css', scripts: {} },
  };
  return renderToString(h(SiteContext.Provider, { value, children: component }));
}
