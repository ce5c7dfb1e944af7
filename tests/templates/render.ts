// Renders a component alone, at a domain's root or under a prefix.
import { type ComponentChild, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PageContext, type PageFrame } from '../../src/site/context.ts';
import { siteFrame } from '../setup/frame.ts';

export function render(
  component: ComponentChild,
  pathPrefix = '/',
  config: Partial<PageFrame['config']> = {},
  scripts: PageFrame['assets']['scripts'] = {},
): string {
  const value: PageFrame = {
    ...siteFrame,
    config: { ...siteFrame.config, pathPrefix, ...config },
    assets: { ...siteFrame.assets, scripts },
    isIndexed: true,
  };
  return renderToString(h(PageContext.Provider, { value, children: component }));
}
