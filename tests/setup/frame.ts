// The frame of a site that is not built: what every page may know besides its own item.
import { plainDates } from '../../src/paper/dates.ts';
import type { SiteFrame } from '../../src/site/context.ts';

export const siteFrame: SiteFrame = {
  config: {
    title: 'Offprint',
    description: 'Papers.',
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
  assets: { styles: '/assets/site.css', ownStyles: null, mathStyles: '/assets/math.css', scripts: {} },
};
