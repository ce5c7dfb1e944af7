// A digest with whole abstracts, to be read in one go or printed.

import { type DigestRowView, type DigestView, digestRow } from '../views/digest.ts';
import { type TitledPaperView, titledPaper } from '../views/paper.ts';
import type { ShownText } from '../views/parts.ts';
import { shownText } from '../views/text.ts';
import { shownAbstract } from './abstract.ts';
import type { PageKind } from './kind.ts';

export interface EditionPage {
  readonly url: string;
  readonly digest: DigestRowView;
  /** Those of its papers that a page has room for. */
  readonly papers: readonly WholePaper[];
}

interface WholePaper extends TitledPaperView {
  readonly abstract: ShownText;
  readonly authors: readonly string[] | null;
  readonly arxivId: string | null;
}

/** Characters of HTML: 5,000 abstracts, or what a browser still shows of those that are made of formulas alone. */
const roomForAbstracts = 10_000_000;

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
        papers: wholePapers(digest),
      }),
      key: () => [digestRow(digest), digest.papers.map(({ textKey }) => textKey)],
    })),
};

function wholePapers({ papers }: DigestView): readonly WholePaper[] {
  const shown: WholePaper[] = [];
  let left = roomForAbstracts;
  for (const paper of papers) {
    const abstract = shownText(shownAbstract(paper));
    left -= abstract.html.length;
    if (left < 0) break;
    shown.push({
      ...titledPaper(paper),
      abstract,
      authors: paper.facts.authors,
      arxivId: paper.facts.arxivId,
    });
  }
  return shown;
}

export function editionUrl(digestUrl: string): string {
  return `${digestUrl}abstracts/`;
}
