// A permalink that was given once leads to where the paper or the digest is now.
import { groupBy } from '../../group-by.ts';
import { digestUrl, paperUrl } from '../views/context.ts';
import type { DigestView } from '../views/digest.ts';
import type { PageKind } from './kind.ts';
import { periodUrl } from './period.ts';

export interface RedirectPage {
  readonly url: string;
  readonly to: string;
}

export const redirectKind: PageKind<RedirectPage> = {
  name: 'redirect',
  at: '/',
  indexed: false,
  pages: ({ digests, sources: { library } }) => [
    ...library.papers.flatMap(({ slug, aliases }) =>
      aliases.map((alias) => redirect(paperUrl(alias), paperUrl(slug))),
    ),
    ...library.digests.flatMap(({ slug, aliases }) =>
      aliases.map((alias) => redirect(digestUrl(alias), digestUrl(slug))),
    ),
    ...daysOfOneList(digests),
  ],
};

function redirect(url: string, to: string) {
  return { url, item: () => ({ url, to }) };
}

/** A day that has one list is that list; days had pages of their own once. */
function daysOfOneList(digests: readonly DigestView[]) {
  const byDay = groupBy(digests, ({ date }) => date?.value ?? null);
  return [...byDay].flatMap(([day, [only, ...others]]) =>
    day === null || only === undefined || others.length > 0
      ? []
      : [redirect(periodUrl('day', day), only.url)],
  );
}
