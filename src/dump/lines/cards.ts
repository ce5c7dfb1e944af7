// The cards of a page of plain lines while it is read: lines wait until something closes their card, and become its title
// and its abstract then (body.ts); what is known besides goes to the card read last.

import { parsePaperId } from '../../paper/arxiv.ts';
import type { PartialDate } from '../../paper/dates.ts';
import type { PartSpan } from '../coverage.ts';
import { firstOf } from '../first-of.ts';
import { PaperList } from '../paper-list.ts';
import { PassedOver } from '../passed-over.ts';
import type { Source } from '../source.ts';
import type { Entry } from '../types.ts';
import type { HasWord } from '../unwrap.ts';
import { collectVocabulary } from '../vocabulary.ts';
import { type Body, parseBody } from './body.ts';
import type { Line } from './dressed.ts';
import type { LinkList } from './link-list.ts';
import { countNameLines } from './organizations.ts';
import type { Action, Trailer } from './roles.ts';

/** As people are called on the site: `quillfish`, `user-1`. */
const handle = /^[a-z\d][a-z\d_.-]{1,40}$/;

export class CardLines extends PaperList {
  readonly #hasWord: HasWord;
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
  /** Names of those who submitted papers stand above titles, `Submitted by` above these. */
  hasSubmitters = false;
  /** A card was read, and no footer since. */
  inList = false;
  date: PartialDate | null = null;
  readonly passedOver = new PassedOver();
  #isLastWhole = true;

  constructor(
    source: Source,
    readonly links: LinkList,
  ) {
    super(source);
    this.#hasWord = collectVocabulary(source.text);
  }

  /** What stands above votes, furniture or a submitter without a closing line of its own. */
  endCard(): void {
    this.closeBody(null);
    this.counts = [];
    this.due = null;
    this.isOpen = false;
  }

  /** The paper of the card read last; undefined where a text of it was lost, and it is none. */
  get last(): Entry | undefined {
    return this.#isLastWhole ? this.entries.at(-1) : undefined;
  }

  /** Title and abstract of the lines in hand; `trailer` is the line that closes the card. */
  closeBody(trailer: Trailer | null): void {
    const { dress, counts } = this;
    const [above, ...below] = this.body;
    // `Submitted by` is lost above the name.
    const isNamed = this.hasSubmitters && below.length > 1 && above !== undefined && handle.test(above.text);
    // An image's words, or a link's, say the title once more.
    const isTwice = above !== undefined && below[0]?.text === above.text;
    const body = isNamed || isTwice ? below : this.body;
    if (isNamed || isTwice) dress.unshift(above);
    this.body = [];
    this.dress = [];
    this.counts = [];
    if (body.length === 0) return;
    const isHead = trailer === null && !this.inList && counts.length === 0;
    const wantsName = trailer !== null && trailer.authorsCount === null && trailer.by === null;
    const pieces: readonly Body[] = isHead
      ? []
      : parseBody(body, {
          nameLines: wantsName ? 'guess' : countNameLines(body, trailer?.by ?? null),
          hasWord: this.#hasWord,
          isFirst: !this.inList,
        });
    if (isHead) for (const { text, line } of body) this.passedOver.add(text, line + 1);
    const kind = isHead ? 'chrome' : 'unrecognised';
    const rest = pieces.length > 0 ? [] : body.map(({ start, end }): PartSpan => ({ kind, start, end }));
    this.#markAll([...pieces.flatMap(({ parts }) => parts), ...rest], dress);
    for (const [index, piece] of pieces.entries()) {
      this.isOpen = index === pieces.length - 1;
      this.#addPiece(piece, index === 0 ? (counts.at(-1) ?? null) : null, this.isOpen ? trailer : null);
    }
  }

  /** Marks the parts, and between them the dress that lies in none; both come in order. */
  #markAll(parts: readonly PartSpan[], dress: readonly Line[]): void {
    let next = 0;
    const free = dress.filter(({ start }) => {
      while (next < parts.length && (parts[next]?.end ?? 0) <= start) next++;
      return start < (parts[next]?.start ?? Number.POSITIVE_INFINITY);
    });
    const marks = [...parts, ...free.map(({ start, end }): PartSpan => ({ kind: 'chrome', start, end }))];
    for (const part of marks.sort((one, other) => one.start - other.start)) this.mark(part.kind, part);
  }

  #addPiece(
    { line, title, abstract, ...piece }: Body,
    upvotes: number | null,
    trailer: Trailer | null,
  ): void {
    this.#isLastWhole = title !== null && abstract !== null;
    if (this.#isLastWhole) this.inList = true;
    this.add({
      line: line + 1,
      title,
      abstract,
      arxivId: firstOf(piece.links, (link) => parsePaperId(this.links.hrefOf(link))),
      upvotes,
      authors: piece.authors?.names ?? null,
      authorsCount: trailer?.authorsCount ?? piece.authors?.count ?? null,
      organization: [piece.name, trailer?.by].filter((known) => known != null).join(' ') || null,
      publishedOn: trailer?.date ?? null,
    });
  }
}
