// A digest as a mail: what it says, in text alone, and no more than a mail may hold.
import { beginningOf, longestListedTitle } from '../../text/index.ts';
import { type DigestRowView, type DigestView, digestRow } from '../views/digest.ts';
import type { PaperView } from '../views/paper.ts';
import type { RefView } from '../views/parts.ts';
import { octetsOf } from './quoted-printable.ts';

/** Formulas are in Unicode. */
export interface MailView {
  readonly digest: DigestRowView;
  readonly papers: readonly MailPaperView[];
  /** Papers that the mail leaves to the digest's page. */
  readonly left: number;
}

export interface MailPaperView extends RefView {
  readonly topic: string | null;
  readonly teaser: string | null;
}

/** Of this many newest digests: a mail is sent when its digest is new, and what nobody sends any more need not be kept. */
export const digestsMailed = 30;

/** Papers with their abstract's beginning; those after them have their title alone. */
const withTeaser = 90;
const mailLimit = 250;
const teaserLength = 180;

/**
 * Octets of all papers, as they are sent: mail readers cut what is longer than 100 kB, and a letter of Chinese
 * takes nine. Beginnings of abstracts take what the titles leave.
 */
const room = 88_000;
const roomOfTitles = 60_000;
/** Markup round a paper in both parts, and its address three times. */
const markup = 260;

export function viewMail(digest: DigestView): MailView {
  const papers: MailPaperView[] = [];
  let taken = 0;
  for (const paper of digest.papers.slice(0, mailLimit)) {
    const view = viewMailPaper(paper);
    taken += costOf(view.title) + costOf(view.topic ?? '') + 3 * view.url.length + markup;
    if (taken > roomOfTitles) break;
    papers.push(view);
  }
  for (const [index, view] of papers.slice(0, withTeaser).entries()) {
    const teaser = beginningOf(digest.papers[index]?.abstract.unicode ?? '', teaserLength);
    taken += costOf(teaser);
    if (taken > room) break;
    papers[index] = { ...view, teaser };
  }
  return { digest: digestRow(digest), papers, left: digest.papers.length - papers.length };
}

/** What decides a mail. */
export function mailKey(digest: DigestView): unknown {
  return [digestRow(digest), digest.papers.map(({ refKey }) => refKey)];
}

function viewMailPaper(paper: PaperView): MailPaperView {
  return {
    title: beginningOf(paper.title.unicode, longestListedTitle),
    url: paper.url,
    topic: paper.primary?.title ?? null,
    teaser: null,
  };
}

/** In the part of text and the part of HTML. */
function costOf(text: string): number {
  return 2 * octetsOf(text);
}
