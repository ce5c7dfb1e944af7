// Pages that show nothing of the library: what a script fills in, and what a lost reader sees.
import type { PageKind } from './kind.ts';

export const notFoundKind = plain('not-found', '/404.html');
export const offlineKind = plain('offline', '/offline/');
export const newKind = plain('new', '/new/');
export const forYouKind = plain('for-you', '/for-you/');
export const randomKind = plain('random', '/random/');
export const readingListKind = plain('reading-list', '/reading-list/');

function plain(name: string, url: string): PageKind<null> {
  return { name, at: url, indexed: false, pages: () => [{ url, item: () => null }] };
}
