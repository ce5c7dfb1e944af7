// What every component may ask for without being handed it: the site's frame, which is the same on every
// page and does not change when the library does, and whether crawlers may list the page.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { plainDates } from '../paper/dates.ts';
import { oncePer } from '../with-memory.ts';
import type { Assets } from './assets.ts';
import { addressesOf, prefixed } from './href.ts';
import type { ConfigView } from './views/site.ts';

/** All that a page may know besides its own item. */
export interface SiteFrame {
  readonly config: ConfigView;
  readonly assets: Assets;
}

export interface PageFrame extends SiteFrame {
  readonly isIndexed: boolean;
}

/** A component rendered alone, in a unit test, sees a nameless site at a domain's root. */
const alone: PageFrame = {
  config: {
    title: '',
    description: '',
    origin: null,
    pathPrefix: '/',
    repository: null,
    folder: 'content',
    language: 'en',
    dates: plainDates,
    cards: false,
    nav: [],
    footer: null,
  },
  assets: { styles: '/assets/site.css', mathStyles: '/assets/katex/katex.css', ownStyles: null, scripts: {} },
  isIndexed: true,
};

export const PageContext = createContext(alone);

export interface Site extends PageFrame {
  /** `/papers/x/` with the path prefix. */
  readonly href: (url: string) => string;
  /** The whole address, or one from the root where no origin is named. */
  readonly address: (url: string) => string;
  /** The whole address, or null where the publisher named no origin. */
  readonly absolute: (url: string) => string | null;
}

export function useSite(): Site {
  return siteOf(useContext(PageContext));
}

/** Made once: components ask a hundred times for a page. */
const siteOf = oncePer((frame: PageFrame): Site => {
  const { config } = frame;
  return {
    ...frame,
    href: (url) => prefixed(url, config.pathPrefix),
    ...addressesOf(config),
  };
});

export function useHref(): (url: string) => string {
  return useSite().href;
}
