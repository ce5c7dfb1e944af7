// A permalink that was given once leads to where the paper or the digest is now.
import { digestUrl, paperUrl } from '../views/context.ts';
import type { PageKind } from './kind.ts';

export interface RedirectPage {
  readonly url: string;
  readonly to: string;
}

export const redirectKind: PageKind<RedirectPage> = {
  name: 'redirect',
  at: '/',
  indexed: false,
  pages: ({ sources: { library } }) => [
    ...library.papers.flatMap(({ slug, aliases }) =>
      aliases.map((alias) => redirect(paperUrl(alias), paperUrl(slug))),
    ),
    ...library.digests.flatMap(({ slug, aliases }) =>
      aliases.map((alias) => redirect(digestUrl(alias), digestUrl(slug))),
    ),
  ],
};

function redirect(url: string, to: string) {
  return { url, item: () => ({ url, to }) };
}
