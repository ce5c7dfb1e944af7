// What every component may ask for without being handed it: the site and its assets.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Assets } from './assets.ts';
import { addressesOf, prefixed } from './href.ts';
import type { SiteView } from './view.ts';

export interface SiteContextValue {
  readonly site: Pick<SiteView, 'config' | 'totals'>;
  readonly assets: Assets;
}

/** A component rendered alone, in a unit test, sees a nameless site at a domain's root. */
const alone: SiteContextValue = {
  site: {
    config: { title: '', description: '', origin: null, pathPrefix: '/', repository: null, cards: false },
    totals: { entries: 0, papers: 0, digests: 0, topics: 0 },
  },
  assets: { styles: '/assets/site.css', mathStyles: '/assets/katex/katex.css', scripts: {} },
};

export const SiteContext = createContext(alone);

export interface Site extends SiteContextValue {
  /** `/papers/x/` with the path prefix. */
  readonly href: (url: string) => string;
  /** The whole address, or one from the root where no origin is named. */
  readonly address: (url: string) => string;
  /** The whole address, or null where the publisher named no origin. */
  readonly absolute: (url: string) => string | null;
}

export function useSite(): Site {
  const value = useContext(SiteContext);
  const { config } = value.site;
  return {
    ...value,
    href: (url) => prefixed(url, config.pathPrefix),
    ...addressesOf(config),
  };
}

export function useHref(): (url: string) => string {
  return useSite().href;
}
