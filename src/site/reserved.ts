// Where the site writes itself, at its root: names that the publisher's own pages cannot have.
import { siteExports } from './exports/index.ts';
import { pageKinds } from './kinds/index.ts';

/** `topics` and `data`, of `/topics/` and `/data/`; `assets` and `static` are written beside both tables (assets.ts). */
export const reservedSlugs: ReadonlySet<string> = new Set(
  ['/assets/', '/static/', ...pageKinds.map(({ at }) => at), ...siteExports.flatMap(({ at }) => at)].flatMap(
    (address) => /^\/([^/]+)\//.exec(address)?.[1] ?? [],
  ),
);
