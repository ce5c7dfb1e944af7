// Reads a list whose cards stand as plain lines: what a browser's `innerText`, a text browser or a
// converter leaves of the page. Nothing says which line is a title.
//
// What has a form of its own is votes, authors, dot and date, buttons, furniture (roles.ts). Between the
// line that closes one card (authors or organisation, dot, date) and the next one's votes lie that card's
// buttons; what lies between a card's votes and its closing line is its title and its abstract (body.ts).
import { parsePaperId } from '../cards/block.ts';
import { parseRepository } from '../cards/phrases.ts';
import { isFooter, isTruncationNote } from '../chrome.ts';
import { type Coverage, openCoverage } from '../coverage.ts';
import { parseDate } from '../date.ts';
import { makeEntry } from '../entry.ts';
import type { Finding, Reading } from '../layout.ts';
import { reportAbstract, reportTitle, reportTruncation } from '../report.ts';
import type { Source } from '../source.ts';
import type { DumpDate, Entry, PartKind } from '../types.ts';
import { collectVocabulary } from '../vocabulary.ts';
import { type Body, type BodyPart, parseBody } from './body.ts';
import { numbersLinks, undress, undressInside } from './dress.ts';
import { countNameLines, withoutSlugs } from './organizations.ts';
import { type References, readReferences } from './references.ts';
import { type Action, type Role, type Trailer, tellRole } from './roles.ts';

/** A line that is not blank. */
export interface Line {
  /** 0-based. */
  readonly line: number;
  /** Offsets of the line without the white space around it. */
  readonly start: number;
  readonly end: number;
  /** Without its dress. */
  readonly text: string;
  readonly links: readonly number[];
  /** A blank line stands above. */
  readonly gap: boolean;
  readonly role: Role;
}

export function readLines(source: Source): Reading {
  const references = readReferences(source);
  const page: Page = {
    source,
    references,
    coverage: openCoverage(source.text, source.start(source.first)),
    hasWord: collectVocabulary(source.text),
    entries: [],
    findings: [],
    body: [],
    dress: [],
    counts: [],
    due: null,
    isOpen: false,
    inList: false,
    date: null,
  };
  for (const line of dressedLines(source, references)) readLine(page, line);
  closeBody(page, null);
  if (references.first < source.lines)
    page.coverage.mark('chrome', source.start(references.first), source.text.length);
  const entries = withoutSlugs(page.entries);
  return { parts: page.coverage.close(), entries, findings: page.findings, date: page.date };
}

interface Page {
  readonly source: Source;
  readonly references: References;
  readonly coverage: Coverage;
  readonly hasWord: (word: string) => boolean;
  readonly entries: Entry[];
  readonly findings: Finding[];
  /** Lines since the last one that had a form of its own. */
  body: Line[];
  /** Lines among and below them that say nothing. */
  dress: Line[];
  /** Counts above the body: comments on the card before, votes. */
  counts: (number | null)[];
  /** Which count the line above asks for, or that it asks for a submitter's name. */
  due: Action['due'] | 'name';
  /** The last entry's closing line may go on: its date or its buttons are still to come. */
  isOpen: boolean;
  /** A card was read, and no footer since. */
  inList: boolean;
  date: DumpDate | null;
}

function readLine(page: Page, line: Line): void {
  const { role } = line;
  if (page.due === 'name' && line.text !== '') {
    page.due = null;
    mark(page, line, 'meta');
    return;
  }
  if (role.kind === 'text' || isLastWord(page, line)) {
    if (line.text === '') readDress(page, line);
    else if (isTruncationNote(line.text)) truncate(page, line);
    else readText(page, line);
  } else if (role.kind === 'count') readCount(page, line, role.count);
  else if (role.kind === 'trailer') readTrailer(page, line, role);
  else if (role.kind === 'action') readAction(page, line, role);
  else if (role.kind === 'submitter') {
    endCard(page);
    if (!role.named) page.due = 'name';
    mark(page, line, 'meta');
  } else {
    endCard(page);
    if (isFooter(line.text)) page.inList = false;
    mark(page, line, 'chrome');
  }
}

/** `Models` right below a long line is that line's last word, not furniture. */
function isLastWord({ body }: Page, { role, line, gap, text }: Line): boolean {
  const above = body.at(-1);
  if (role.kind !== 'chrome' || gap || above === undefined || above.line !== line - 1) return false;
  return above.text.length >= SHORTEST_FULL_LINE && !text.includes(' ') && !isFooter(text);
}

/** Dress alone, such as an image's stand-in: it waits where lines above it wait for their card's end. */
function readDress(page: Page, line: Line): void {
  if (page.body.length > 0) page.dress.push(line);
  else mark(page, line, 'chrome');
}

/** A date glued to furniture is the page's: `Trending Papers Oct 7`. */
function readText(page: Page, line: Line): void {
  const glued = /^trending papers\s+(\S.{3,12})$/i.exec(line.text)?.[1];
  const date = page.entries.length === 0 && glued !== undefined ? parseDate(glued) : null;
  if (date === null) {
    page.due = null;
    page.body.push(line);
    return;
  }
  endCard(page);
  page.date ??= date;
  mark(page, line, 'date');
}

function truncate(page: Page, line: Line): void {
  closeBody(page, null);
  page.findings.push(reportTruncation(line.line + 1));
  mark(page, line, 'chrome');
}

function readCount(page: Page, line: Line, count: number | null): void {
  const last = page.entries.at(-1);
  if (page.due !== null && page.due !== 'name' && last !== undefined) {
    setLast(page, page.due === 'stars' ? { githubStars: count } : { upvotes: count });
    page.due = null;
  } else {
    if (page.body.length > 0) endCard(page);
    page.counts.push(count);
  }
  mark(page, line, 'meta');
}

function readTrailer(page: Page, line: Line, trailer: Trailer): void {
  const { authorsCount, by, hasDot, date } = trailer;
  const last = page.entries.at(-1);
  const closes = authorsCount !== null || hasDot || trailer.isNamed;
  if (!closes && page.entries.length === 0) {
    // The page's own date stands above the first card; what was above it is the page's head.
    endCard(page);
    page.date ??= date;
    mark(page, line, 'date');
    return;
  }
  if (page.body.length > 0 && !closes) {
    // A date in the middle of texts closes nothing.
    page.body.push(line);
    return;
  }
  if (page.body.length > 0) {
    closeBody(page, trailer);
  } else if (last !== undefined && page.isOpen) {
    setLast(page, {
      authorsCount: last.authorsCount ?? authorsCount,
      organization: last.organization ?? by,
      publishedOn: last.publishedOn ?? date,
    });
  }
  mark(page, line, 'meta');
}

function readAction(page: Page, line: Line, action: Action): void {
  if (page.body.length > 0) closeBody(page, null);
  const last = page.entries.at(-1);
  if (last !== undefined) {
    const hrefs = line.links.map(page.references.hrefOf);
    setLast(page, {
      upvotes: last.upvotes ?? action.upvotes,
      githubStars: last.githubStars ?? action.stars,
      githubUrl: last.githubUrl ?? hrefs.map(parseRepository).find((url) => url !== null) ?? null,
    });
  }
  page.due = action.due;
  page.isOpen = false;
  mark(page, line, 'meta');
}

/** What stands above votes, furniture or a submitter without a closing line of its own. */
function endCard(page: Page): void {
  closeBody(page, null);
  page.counts = [];
  page.due = null;
  page.isOpen = false;
}

/** Title and abstract of the lines in hand; `trailer` is the line that closes the card. */
function closeBody(page: Page, trailer: Trailer | null): void {
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
    pieces.length > 0 ? [] : body.map(({ start, end }) => ({ kind: restKind(isHead), start, end }));
  markAll(page, [...pieces.flatMap(({ parts }) => parts), ...rest], dress);
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    addPiece(page, piece, index === 0 ? (counts.at(-1) ?? null) : null, isLast ? trailer : null);
    page.isOpen = isLast;
  }
}

function restKind(isHead: boolean): PartKind {
  return isHead ? 'chrome' : 'unrecognised';
}

/** Marks the parts, and between them the dress that lies in none. */
function markAll({ coverage }: Page, parts: readonly BodyPart[], dress: readonly Line[]): void {
  const free = dress.filter(({ start }) => !parts.some((part) => part.start <= start && start < part.end));
  const marks = [...parts, ...free.map(({ start, end }) => ({ kind: 'chrome' as const, start, end }))];
  for (const { kind, start, end } of marks.sort((one, other) => one.start - other.start))
    coverage.mark(kind, start, end);
}

function addPiece(page: Page, piece: Body, upvotes: number | null, trailer: Trailer | null): void {
  const { title, abstract } = piece;
  const line = piece.line + 1;
  if (title !== null && abstract !== null) {
    page.inList = true;
    page.entries.push(
      makeEntry({
        line,
        title,
        abstract,
        arxivId: findId(page.references, piece.links),
        upvotes,
        authorsCount: trailer?.authorsCount ?? null,
        organization: [piece.name, trailer?.by].filter((name) => name != null).join(' ') || null,
        publishedOn: trailer?.date ?? null,
      }),
    );
  } else if (title !== null) page.findings.push(reportTitle(line, title));
  else if (abstract !== null) page.findings.push(reportAbstract(line, abstract));
}

function findId({ hrefOf }: References, links: readonly number[]): string | null {
  for (const link of links) {
    const id = parsePaperId(hrefOf(link));
    if (id !== null) return id;
  }
  return null;
}

function setLast({ entries }: Page, known: Partial<Entry>): void {
  const last = entries.at(-1);
  if (last !== undefined) entries[entries.length - 1] = { ...last, ...known };
}

function mark({ coverage }: Page, { start, end }: Line, kind: 'chrome' | 'meta' | 'date'): void {
  coverage.mark(kind, start, end);
}

/** Every line above the list of references that is not blank, each with its role. */
export function* dressedLines(source: Source, references: References): Generator<Line> {
  const isNumbered = numbersLinks(sample(source));
  let gap = false;
  for (let line = source.first; line < references.first; line++) {
    const { start, end, text } = trim(source, line);
    if (text === '') {
      gap = true;
      continue;
    }
    const single = dressLine({ line, start, end, gap }, text, isNumbered);
    // A closing line may be wrapped itself: `North Lab·Published on Oct 4,` and `2026`.
    const next = text.includes('·') && line + 1 < references.first ? trim(source, line + 1) : null;
    const both: Line =
      single.role.kind === 'text' && next !== null && next.text !== ''
        ? dressLine({ line, start, end: next.end, gap }, `${text} ${next.text}`, isNumbered)
        : single;
    const isWrapped: boolean = both.role.kind === 'trailer' && both.role.date !== null;
    if (isWrapped && both !== single) line++;
    const chosen: Line = isWrapped ? both : single;
    yield chosen;
    // Dress parts texts as a blank line does.
    gap = chosen.text === '';
  }
}

function dressLine(
  place: Pick<Line, 'line' | 'start' | 'end' | 'gap'>,
  trimmed: string,
  isNumbered: boolean,
): Line {
  const bare = undress(trimmed, isNumbered);
  const inside = trimmed.length <= LONGEST_LABEL ? undressInside(bare.text, isNumbered) : bare;
  const role = tellRole(trimmed === '-' ? trimmed : inside.text);
  return role.kind === 'text'
    ? { ...place, text: bare.text, links: bare.links, role }
    : { ...place, text: inside.text, links: [...bare.links, ...inside.links], role };
}

function trim(source: Source, line: number): { text: string; start: number; end: number } {
  const raw = source.line(line);
  const text = raw.trim();
  const start = source.start(line) + (text === '' ? 0 : raw.indexOf(text.charAt(0)));
  return { text, start, end: start + text.length };
}

function* sample(source: Source): Generator<string> {
  for (let line = source.first; line < Math.min(source.lines, source.first + SAMPLE); line++)
    yield source.line(line).slice(0, LONGEST_LABEL);
}

// Programs wrap at 40 columns and more, and a long last word leaves a third of them empty.
const SHORTEST_FULL_LINE = 28;
const SAMPLE = 500;
const LONGEST_LABEL = 300;
