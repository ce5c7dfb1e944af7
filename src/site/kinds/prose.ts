// Pages that the publisher wrote, `content/pages/NAME.md`: about, and whatever else is put there.
import type { ProseView } from '../views/site.ts';
import type { PageKind } from './kind.ts';

export const proseKind: PageKind<ProseView> = {
  name: 'prose',
  at: '/',
  indexed: true,
  pages: ({ prose }) => prose.map((page) => ({ url: page.url, item: () => page })),
};
