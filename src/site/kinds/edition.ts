// A digest with whole abstracts, to be read in one go or printed.

import { untranslated } from '../render/untranslated.ts';
import { type DigestRowView, digestRow } from '../views/digest.ts';
import { type PaperRefView, paperRef } from '../views/paper.ts';
import type { RichText } from '../views/parts.ts';
import { richText } from '../views/text.ts';
import type { PageKind } from './kind.ts';

export interface EditionPage {
  readonly url: string;
  readonly digest: DigestRowView;
  readonly papers: readonly (PaperRefView & {
    readonly abstract: RichText;
    readonly authors: readonly string[] | null;
    readonly arxivId: string | null;
  })[];
}

export const editionKind: PageKind<EditionPage> = {
  name: 'edition',
  at: '/digests/',
  // What it shows is on the papers' own pages.
  indexed: false,
  pages: ({ digests }) =>
    digests.map((digest) => ({
      url: editionUrl(digest.url),
      item: () => ({
        url: editionUrl(digest.url),
        digest: digestRow(digest),
        papers: digest.papers.map((paper) => ({
          ...paperRef(paper),
          abstract: untranslated(richText(paper.abstract)),
          authors: paper.facts.authors,
          arxivId: paper.facts.arxivId,
        })),
      }),
      key: () => [digestRow(digest), digest.papers.map(({ textKey }) => textKey)],
    })),
};

export function editionUrl(digestUrl: string): string {
  return `${digestUrl}abstracts/`;
}
