// Renders a component alone, at a domain's root or under a prefix.
import { type ComponentChild, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { plainDates } from '../../src/paper/dates.ts';
import { PageContext, type PageFrame } from '../../src/site/context.ts';

export function render(
  component: ComponentChild,
  pathPrefix = '/',
  config: Partial<PageFrame['config']> = {},
): string {
  const value: PageFrame = {
    config: {
      title: 'Offprint',
      description: 'Papers.',
      origin: null,
      pathPrefix,
      repository: null,
      language: 'en',
      dates: plainDates,
      cards: false,
      nav: [],
      footer: null,
      ...config,
    },
    assets: { styles: '/assets/site.css', ownStyles: null, mathStyles: '/assets/math.css', scripts: {} },
    isIndexed: true,
  };
  return renderToString(h(PageContext.Provider, { value, children: component }));
}
