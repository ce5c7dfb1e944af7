// The cards of a page of plain lines while it is read: lines wait until something closes their card, and become its title
// and its abstract then (body.ts); what is known besides goes to the card read last.

import { parsePaperId } from '../../paper/arxiv.ts';
import type { PartialDate } from '../../paper/dates.ts';
import type { PartSpan } from '../coverage.ts';
import { firstOf } from '../first-of.ts';
import { PaperList } from '../paper-list.ts';
import type { Source } from '../source.ts';
import { collectVocabulary } from '../vocabulary.ts';
import { type Body, parseBody } from './body.ts';
import type { Line } from './dressed.ts';
import type { LinkList } from './link-list.ts';
import { countNameLines } from './organizations.ts';
import type { Action, Trailer } from './roles.ts';

export class CardLines {
  readonly list;
  readonly hasWord;
  /** Lines since the last one that had a form of its own. */
  body: Line[] = [];
  /** Lines among and below them that say nothing. */
  dress: Line[] = [];
  /** Counts above the body: comments on the card before, votes. */
  counts: (number | null)[] = [];
  /** Which count the line above asks for, or that it asks for a submitter's name. */
  due: Action['due'] | 'name' = null;
  /** The last entry's closing line may go on: its date or its buttons are still to come. */
  isOpen = false;
  /** A card was read, and no footer since. */
  inList = false;
  date: PartialDate | null = null;

  constructor(
    source: Source,
    readonly linkList: LinkList,
  ) {
    this.list = new PaperList(source);
    this.hasWord = collectVocabulary(source.text);
  }
}

/** What stands above votes, furniture or a submitter without a closing line of its own. */
export function endCard(page: CardLines): void {
  closeBody(page, null);
  page.counts = [];
  page.due = null;
  page.isOpen = false;
}

/** Title and abstract of the lines in hand; `trailer` is the line that closes the card. */
export function closeBody(page: CardLines, trailer: Trailer | null): void {
  const { body, dress, counts } = page;
  page.body = [];
  page.dress = [];
  page.counts = [];
  if (body.length === 0) return;
  const isHead = trailer === null && !page.inList && counts.length === 0;
  const wantsName = trailer !== null && trailer.authorsCount === null && trailer.by === null;
  const pieces: readonly Body[] = isHead
    ? []
    : parseBody(body, {
        nameLines: wantsName ? 'guess' : countNameLines(body, trailer?.by ?? null),
        hasWord: page.hasWord,
        isFirst: !page.inList,
      });
  const rest =
    pieces.length > 0
      ? []
      : body.map(({ start, end }) => ({
          kind: isHead ? ('chrome' as const) : ('unrecognised' as const),
          start,
          end,
        }));
  markAll(page, [...pieces.flatMap(({ parts }) => parts), ...rest], dress);
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    addPiece(page, piece, index === 0 ? (counts.at(-1) ?? null) : null, isLast ? trailer : null);
    page.isOpen = isLast;
  }
}

/** Marks the parts, and between them the dress that lies in none; both come in order. */
function markAll(
  { list: { coverage } }: CardLines,
  parts: readonly PartSpan[],
  dress: readonly Line[],
): void {
  let next = 0;
  const free = dress.filter(({ start }) => {
    while (next < parts.length && (parts[next]?.end ?? 0) <= start) next++;
    return start < (parts[next]?.start ?? Number.POSITIVE_INFINITY);
  });
  const marks = [...parts, ...free.map(({ start, end }) => ({ kind: 'chrome' as const, start, end }))];
  for (const { kind, start, end } of marks.sort((one, other) => one.start - other.start))
    coverage.mark(kind, start, end);
}

function addPiece(page: CardLines, piece: Body, upvotes: number | null, trailer: Trailer | null): void {
  const { line, title, abstract, links, name } = piece;
  if (title !== null && abstract !== null) page.inList = true;
  page.list.add({
    line: line + 1,
    title,
    abstract,
    arxivId: firstOf(links, (link) => parsePaperId(page.linkList.hrefOf(link))),
    upvotes,
    authorsCount: trailer?.authorsCount ?? null,
    organization: [name, trailer?.by].filter((known) => known != null).join(' ') || null,
    publishedOn: trailer?.date ?? null,
  });
}

export function mark(
  { list: { coverage } }: CardLines,
  { start, end }: Line,
  kind: 'chrome' | 'meta' | 'date',
): void {
  coverage.mark(kind, start, end);
}
