// A digest as a mail: what a template needs to write it, in text alone.
import { type DigestRowView, type DigestView, digestRow } from '../views/digest.ts';
import type { PaperView } from '../views/paper.ts';
import type { RefView } from '../views/parts.ts';
import type { PageKind } from './kind.ts';

/** Formulas are in Unicode. */
export interface MailPage {
  readonly digest: DigestRowView;
  readonly papers: readonly MailPaperView[];
  /** Papers that the mail leaves to the digest's page. */
  readonly left: number;
}

export interface MailPaperView extends RefView {
  readonly topic: string | null;
  readonly teaser: string | null;
}

/** Papers with their abstract's beginning; those after them have their title alone. */
const withTeaser = 90;
/** Papers in one mail: with the limits above a mail stays below 100 kB, where mail readers cut. */
const mailLimit = 250;
const teaserLength = 180;

export const mailKind: PageKind<MailPage> = {
  name: 'mail',
  at: '/digests/',
  indexed: false,
  pages: ({ digests }) =>
    digests.map((digest) => ({
      url: `${digest.url}email.html`,
      item: () => viewMail(digest),
      key: () => mailKey(digest),
    })),
};

/** What decides a mail. */
export function mailKey(digest: DigestView): unknown {
  return [digestRow(digest), digest.papers.map(({ refKey }) => refKey)];
}

export function viewMail(digest: DigestView): MailPage {
  return {
    digest: digestRow(digest),
    left: Math.max(0, digest.papers.length - mailLimit),
    papers: digest.papers.slice(0, mailLimit).map((paper, index) => viewMailPaper(paper, index < withTeaser)),
  };
}

function viewMailPaper(paper: PaperView, hasTeaser: boolean): MailPaperView {
  return {
    title: paper.title.unicode,
    url: paper.url,
    topic: paper.primary?.title ?? null,
    teaser: hasTeaser ? beginning(paper.abstract.unicode) : null,
  };
}

function beginning(text: string): string {
  if (text.length <= teaserLength) return text;
  const cut = text.lastIndexOf(' ', teaserLength);
  return `${text.slice(0, cut > 0 ? cut : teaserLength)}…`;
}
