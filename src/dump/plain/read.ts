// Reads a plain list: page furniture, perhaps the page's date, then titles and abstracts as bare lines.

import { type PartialDate, parseDay } from '../../paper/dates.ts';
import type { Span } from '../../text/types.ts';
import { parseAuthors } from '../authors.ts';
import { isLabel, parseAuthorsCount, parsePublished } from '../cards/phrases.ts';
import type { Reading } from '../layout.ts';
import { PaperList } from '../paper-list.ts';
import { agreeOnDay } from '../records/day.ts';
import { readArxivId } from '../records/values.ts';
import { reportTitle, reportTruncation } from '../report.ts';
import { endsInStop, scoreAbstract } from '../score-abstract.ts';
import type { Source } from '../source.ts';
import type { Entry, PartKind } from '../types.ts';
import { unwrap } from '../unwrap.ts';
import { collectVocabulary } from '../vocabulary.ts';
import { type Bylines, tellBylines } from './bylines.ts';
import { reportDoubtfulPairs, reportNotes } from './doubt.ts';
import { assignRoles, type Role } from './pairing.ts';
import { takeSharedEnds } from './shared-ends.ts';
import { type PlainSpan, parseAddressLine } from './spans.ts';
import { openTexts } from './texts.ts';
import type { Lines } from './wraps.ts';

/**
 * Reads title and abstract pairs; a text that finds no partner is reported and left out. `spaced` says
 * that blank lines part the texts.
 */
export function readPlain(source: Source, spaced: boolean): Reading {
  // More than once over the text, so that a million lines need not be held at once.
  const hasWord = collectVocabulary(source.text);
  const texts = openTexts(source, spaced);
  const { bylines } = texts;
  const bare = function* (): Generator<Piece> {
    for (const lines of texts.pieces()) yield toPiece(lines, hasWord);
  };
  const pieces = (): Generator<Piece> => withItems(withBylines(bare(), bylines));
  const roleOf = assignRoles(textsOf(pieces()), source.lines);
  const areAbove = standAbove(pieces(), roleOf, isOfPaper, someTexts);
  const areDatesAbove = beginsWithDate(pieces()) && standAbove(pieces(), roleOf, isDated, allTitles);
  const list = new PlainList(source, areAbove, areDatesAbove);
  let read = 0;
  let isOfPage = source.first > 0;
  for (const piece of pieces()) {
    isOfPage ||= piece.kind !== 'text';
    const kind = piece.kind === 'text' ? roleOf(read++) : piece.kind;
    list.mark(partOf(kind), piece);
    readPiece(list, kind, piece);
  }
  list.closeTitle();
  list.settleNames();
  for (const { line, title } of list.entries.splice(0, countGreetings(list.entries)))
    list.findings.push(reportTitle(line, title));
  const doubts = list.findings.length > 0 ? reportDoubtfulPairs(list.entries) : [];
  const { day, findings } = agreeOnDay(
    list.dates.map((date) => ({ date, dateFrom: 'the heads of its pages' })),
    [],
  );
  for (const each of [doubts, findings, isOfPage ? [] : reportNotes(list.entries)]) list.tell(each);
  const reading = list.finish({ date: day?.date ?? null });
  return { ...reading, entries: takeSharedEnds(reading.entries) };
}

/** Whether such pieces stand above the titles of their papers: one above the first, and none below the last abstract; one by itself tells nothing. */
function standAbove(
  pieces: Iterable<Piece>,
  roleOf: (index: number) => Role,
  isBeside: (piece: Piece) => boolean,
  share: number,
): boolean {
  let [texts, led, isBelow] = [0, 0, false];
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      isBelow ||= isBeside(piece);
      continue;
    }
    if (texts === 0 && !isBelow) return false;
    if (isBelow && roleOf(texts) === 'title') led++;
    isBelow = false;
    texts++;
  }
  return texts > 0 && !isBelow && led >= share * texts;
}

function isOfPaper({ kind, text }: Piece): boolean {
  return kind === 'byline' || (kind === 'address' && parseAddressLine(text) !== null);
}

/** A page has its date below its name, and so has each of several; a list may have one above its only paper. */
function beginsWithDate(pieces: Iterable<Piece>): boolean {
  let [dates, hasMore] = [0, false];
  for (const piece of pieces) {
    if (piece.kind === 'date') dates++;
    else hasMore ||= isDated(piece);
    if (dates !== 1) return false;
  }
  return hasMore;
}

function isDated({ kind, text }: Piece): boolean {
  return (kind === 'date' || kind === 'meta') && dateOf(text) !== null;
}

function dateOf(text: string): PartialDate | null {
  return parseDay(text) ?? parsePublished(text);
}

/** An abstract without the link to its paper that stands behind it, as a reader's own note may have it: `… of both. [arXiv](https://arxiv.org/abs/2410.05434)`. */
function splitLink(text: string): { readonly abstract: string; readonly arxivId: string | null } {
  const [written = '', words = '', href = ''] = linkBehind.exec(text.slice(-longestLink)) ?? [];
  const abstract = text.slice(0, text.length - written.length);
  const isBehind = written !== '' && (endsInStop(abstract) || isLabel(words));
  const arxivId = isBehind ? readArxivId(href) : null;
  return arxivId === null ? { abstract: text, arxivId } : { abstract, arxivId };
}

/** How many pairs stand above the first paper of a list whose abstracts are long: `to me` above `Hello Ada, here is your list.` */
function countGreetings(entries: readonly Entry[]): number {
  const isSure = ({ abstract }: Entry): boolean => scoreAbstract(abstract) > 0;
  return 2 * entries.filter(isSure).length > entries.length ? Math.max(0, entries.findIndex(isSure)) : 0;
}

/** A text unwrapped, or a line that is none. */
interface Piece extends Span {
  readonly kind: PlainSpan['kind'] | 'byline' | 'places';
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** What stands beside the two texts of a paper. */
type Beside = Pick<Partial<Entry>, 'authors' | 'authorsCount' | 'arxivId' | 'publishedOn'>;

class PlainList extends PaperList {
  /** The title that waits for its abstract. */
  title: Piece | null = null;
  /** What stands between them. */
  below: Beside = {};
  /** Texts of names since the last title, abstract or message: each name may stand on a line of its own. */
  names: string[] = [];
  /** Whether below these stands where they work. */
  havePlaces = false;
  /** What stands above the title of a message that has begun, or of the next paper; null where none does. */
  above: Beside | null;
  readonly dates: PartialDate[] = [];

  /** The next paper's, where dates stand above titles. */
  dateAbove: PartialDate | null = null;

  /** `areAbove` says that addresses and names are of the title below them, `areDatesAbove` the same of dates. */
  constructor(
    source: Source,
    readonly areAbove: boolean,
    readonly areDatesAbove: boolean,
  ) {
    super(source);
    this.above = areAbove ? {} : null;
  }

  /** Below a title stands no abstract. */
  closeTitle(): void {
    if (this.title === null) return;
    this.add({ line: this.title.line, title: this.title.text, abstract: null });
    [this.title, this.names, this.havePlaces] = [null, [], false];
  }

  /** Names below an abstract are of its paper, unless others stood above it; those of a message wait for its title. */
  settleNames(): void {
    const known = this.takeNames();
    const last = this.entries.at(-1);
    if (this.above === null && last?.authors === null)
      this.setLast({ ...known, authorsCount: last.authorsCount ?? known.authorsCount ?? null });
  }

  /** All of the names that wait for their paper. */
  takeNames(): Pick<Beside, 'authors' | 'authorsCount'> {
    const texts = this.names.splice(0);
    const between = texts.some((text) => text.includes(';')) ? '; ' : ', ';
    const written = parseAuthors(texts.join(between), this.havePlaces);
    this.havePlaces = false;
    return written === null ? {} : { authors: written.names, authorsCount: written.count };
  }
}

type Kind = Exclude<Piece['kind'], 'text'> | 'title' | 'abstract';

function partOf(kind: Kind): PartKind {
  if (kind === 'truncated' || kind === 'stamp') return 'chrome';
  return kind === 'byline' || kind === 'places' || kind === 'address' ? 'meta' : kind;
}

function readPiece(list: PlainList, kind: Kind, piece: Piece): void {
  const { line, text } = piece;
  if (kind === 'title') {
    list.closeTitle();
    if (list.above === null) list.settleNames();
    list.title = piece;
    list.below = { ...list.above, ...list.takeNames(), publishedOn: list.dateAbove };
    list.dateAbove = null;
    list.above = null;
  } else if (kind === 'abstract' && list.title !== null) {
    const { title, below } = list;
    const { abstract, arxivId } = splitLink(text);
    const known = { ...below, ...list.takeNames() };
    list.add({ line: title.line, title: title.text, abstract, ...known, arxivId: known.arxivId ?? arxivId });
    list.title = null;
    if (list.areAbove) list.above = {};
  } else if (kind === 'abstract') {
    list.settleNames();
    list.add({ line, title: null, abstract: text });
  } else if (list.areDatesAbove && isDated(piece)) {
    list.dateAbove = dateOf(text);
  } else if (kind === 'date') {
    const date = parseDay(text);
    if (date !== null) list.dates.push(date);
  } else if (kind === 'stamp') {
    if (list.title === null) list.settleNames();
    list.above = {};
  } else if (kind === 'truncated') {
    list.findings.push(reportTruncation(line));
  } else if (kind === 'byline') {
    list.names.push(text);
  } else if (kind === 'places') {
    list.havePlaces = true;
  } else if (list.title !== null) {
    list.below = { ...list.below, ...readAddress(kind, text) };
  } else if (list.above !== null && (kind === 'address' || !list.areAbove)) {
    list.above = { ...list.above, ...readAddress(kind, text) };
  } else if (kind !== 'chrome') {
    addBelow(list, text);
  }
}

/** A count or a date between title and abstract may be anything's. */
function readAddress(kind: Kind, text: string): Beside {
  const arxivId = kind === 'address' ? parseAddressLine(text) : null;
  return arxivId === null ? {} : { arxivId };
}

/** A date, a count of authors or the paper's address below an abstract belongs to it. */
function addBelow(list: PlainList, text: string): void {
  const last = list.entries.at(-1);
  if (last === undefined) return;
  const authorsCount = last.authorsCount ?? parseAuthorsCount(text);
  const publishedOn = last.publishedOn ?? parsePublished(text);
  const arxivId = last.arxivId ?? parseAddressLine(text);
  list.setLast({ publishedOn, authorsCount, arxivId });
}

function* withBylines(pieces: Iterable<Piece>, bylines: Bylines): Generator<Piece> {
  const textOf = ({ kind, text }: Piece): string | null => (kind === 'text' ? text : null);
  for (const [piece, told] of tellBylines(pieces, bylines, textOf))
    yield told === null ? piece : { ...piece, kind: told === 'names' ? 'byline' : told };
}

/** Items below an abstract, each a sentence behind its bullet, are a part of it. */
function* withItems(pieces: Iterable<Piece>): Generator<Piece> {
  let above: Piece | null = null;
  let items: Piece[] = [];
  const release = (): Piece[] => {
    const all = above === null ? [] : [joinItems(above, items)];
    [above, items] = [null, []];
    return all;
  };
  for (const piece of pieces) {
    const isText = piece.kind === 'text';
    if (isText && above !== null && item.test(piece.text) && scoreAbstract(above.text) > 0) {
      items.push(piece);
      continue;
    }
    yield* release();
    if (isText) above = piece;
    else yield piece;
  }
  yield* release();
}

function joinItems(above: Piece, items: readonly Piece[]): Piece {
  const last = items.at(-1);
  if (last === undefined) return above;
  return { ...above, end: last.end, text: [above, ...items].map(({ text }) => text).join(' ') };
}

function toPiece(lines: Lines | PlainSpan, hasWord: (word: string) => boolean): Piece {
  if (!isLines(lines)) return { ...lines, line: lines.line + 1, end: lines.start + lines.text.length };
  const [first] = lines;
  const last = lines.at(-1) ?? first;
  const { kind, start } = first;
  const end = last.start + last.text.length;
  return {
    kind,
    line: first.line + 1,
    start,
    end,
    text: unwrap(lines.map(({ text }) => text).join('\n'), hasWord),
  };
}

function isLines(lines: Lines | PlainSpan): lines is Lines {
  return Array.isArray(lines);
}

/** Of all texts: half of the papers have one. */
const someTexts = 1 / 4;
/** Nearly each title has one; above several papers a date is a heading's. */
const allTitles = 0.45;
const linkBehind = /\s\(?\[([^[\]]{1,40})\]\((https?:\/\/[^\s()]{1,300})\)\)?\.?$/;
const longestLink = 400;
/** A title ends in no full stop; what ends in a colon announces more. `- Which Knots Hold!` may be either. */
const item = /^(?:[-•*–◦▪‣]|\([a-z\d]{1,2}\))\s(?=.*[.;:]$)/s;

function* textsOf(pieces: Iterable<Piece>): Generator<string> {
  for (const { kind, text } of pieces) if (kind === 'text') yield text;
}
