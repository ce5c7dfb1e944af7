// The lines of a list in which a mark opens each paper, each as what it says by itself: a label, links, counts, a
// mark that may open a paper, or words.
import { arxivUrl } from '../../paper/arxiv.ts';
import type { Span } from '../../text/types.ts';
import { isByline, isName } from '../authors.ts';
import { type Badges, parseBadges } from '../cards/badges.ts';
import { isLabel, parseItalic } from '../cards/phrases.ts';
import { isRule } from '../chrome.ts';
import { isInMailFoot } from '../mail-foot.ts';
import { meaningOf } from '../records/meaning.ts';
import type { Role } from '../records/roles.ts';
import { scoreAbstract } from '../score-abstract.ts';
import { type Source, trimLine } from '../source.ts';
import { isTags, removeTags } from '../syntax/tags.ts';
import { idOfTitle } from '../title-id.ts';
import { namesOfList, readLabel } from './labels.ts';
import { isPaper, readLinks, takeLinks } from './links.ts';
import { findRunIn } from './run-in.ts';
import { bareTitle, listMark, listNumber } from './title.ts';

/** How a list marks the beginning of a paper; `named-…` is what a page itself calls a title, by its markup. */
export type Opening =
  | 'label'
  | `named-${string}`
  | 'link'
  | `heading-${number}`
  | 'callout'
  /** The box says that it is of a paper. */
  | 'callout-paper'
  | 'number'
  | 'bold'
  | 'bare'
  /** No more than names below says that it is a title. */
  | 'bare-above-names';

export type LineContent =
  | { readonly kind: 'blank' | 'rule' | 'tags' }
  /** `**Abstract:** We show …`; `name` says nothing known for a label that is no field. */
  | {
      readonly kind: 'label';
      readonly name: string;
      readonly text: string;
      readonly level?: number;
      /** A dash alone sets the name off, as one may in a sentence: `Abstract— We show …`. */
      readonly isDashed?: boolean;
    }
  /** Links, addresses and words that name them: `[arXiv](…) | [code](…)`. */
  | { readonly kind: 'links'; readonly badges: Badges | null }
  | { readonly kind: 'badges'; readonly badges: Badges }
  /** Names in italics, or bare ones below what may be a title. */
  | { readonly kind: 'authors'; readonly text: string }
  | {
      readonly kind: 'title';
      readonly openings: readonly Opening[];
      readonly text: string;
      readonly written: string;
      /** What stands behind a bold title: names, a venue, links. */
      readonly beside?: string;
      /** The abstract stands on the same line. */
      readonly isRunIn?: true;
    }
  | { readonly kind: 'text'; readonly text: string };

/** Its offsets are those of the line without the white space around it. */
export interface MarkedLine extends Span {
  /** 0-based. */
  readonly line: number;
  readonly hrefs: readonly string[];
  /** Without its addresses. */
  readonly words: string;
  readonly content: LineContent;
}

/** What a label opens; null for another line, and a name that says nothing known. */
export function roleOf(content: LineContent): Role | null {
  return content.kind === 'label' ? (meaningOf(content.name)?.role ?? null) : null;
}

/** `isBylined` says that the list prints authors below titles: one name is an author there. */
export function* markedLines(source: Source, isBylined = false): Generator<MarkedLine> {
  let [last, form, isBelowBlank, isBelowTitle] = [0, '', true, false];
  /** What may be a title, with blank lines and buttons below it. */
  let held: readonly MarkedLine[] = [];
  const own = namesOfList(source);
  /** The line above is of an abstract whose label ends in a colon. */
  let isInAbstract = false;
  /** `Title:` stood alone, and the title is to come. */
  let isTitleDue = false;
  const release = (opening: Opening | null): readonly MarkedLine[] => {
    // What a blank line parts from the next paper's label may be an abstract.
    const isBare = opening !== null && (held.length === 1 || scoreAbstract(held[0]?.words ?? '') < 0);
    const lines = held.map((line, at) => (at === 0 && isBare ? asBareTitle(line, opening) : line));
    held = [];
    return lines;
  };
  for (let line = source.first; line < source.lines; line++) {
    const { text, start, end } = trimLine(source, line);
    const { words, hrefs } = text.length > longest ? { words: text, hrefs: [] } : takeLinks(text);
    const alone: LineContent = isInMailFoot(source, line) ? { kind: 'rule' } : tell(text, words, hrefs, own);
    // No abstract has a second one: `Abstract – concrete pairs` begins a wrapped line of it.
    const told: LineContent =
      isInAbstract && isDashed(alone) ? { kind: 'text', text: removeTags(words).trim() } : alone;
    isInAbstract =
      told.kind === 'text'
        ? isInAbstract
        : roleOf(told) === 'abstract' && 'text' in told && told.text !== '' && !isDashed(told);
    const { number, form: written } = numberOf(text);
    // Numbers of papers rise by one and are written alike; others are an author's, at the beginning of a wrapped line.
    const ownForm = `${start - source.start(line)}${written}`;
    const isNext =
      (number === last + 1 && (last === 0 || ownForm === form)) || (isBelowBlank && number > last);
    if (isNext) [last, form] = [number, ownForm];
    const counted = isNext ? told : withoutNumber(told);
    const pieces =
      counted.kind === 'title' || isBelowBlank ? splitRunIn(source, line, start, text, isNext) : null;
    if (pieces !== null) {
      yield* release(null);
      yield* pieces;
      [isBelowTitle, isBelowBlank] = [false, false];
      continue;
    }
    const isAlone = roleOf(counted) === 'title' && 'text' in counted && counted.text === '';
    const due: LineContent | null =
      isTitleDue && counted.kind === 'text' ? { kind: 'label', name: 'Title', text: counted.text } : null;
    if (counted.kind !== 'blank') isTitleDue = isAlone;
    const content: LineContent = isAlone
      ? { kind: 'tags' }
      : (due ?? (isBelowTitle ? asBelowTitle(counted, isBylined, words, hrefs) : counted));
    const found = { line, start, end, hrefs: [...hrefs, ...idOf(content)], words, content };
    const heading = underlined(text, held);
    const mayStandBelow = content.kind === 'blank' || (content.kind === 'links' && hrefs.length === 0);
    if (mayStandBelow && held.length > 0 && held.length < mostHeld) held = [...held, found];
    else {
      yield* release(heading ?? bareAbove(content));
      if (content.kind === 'text' && isBelowBlank && text.length <= longestTitle) held = [found];
      else yield found;
    }
    if (content.kind !== 'blank')
      isBelowTitle =
        heading !== null || content.kind === 'title' || roleOf(content) === 'title' || held.length > 0;
    isBelowBlank = text === '' || content.kind === 'rule';
  }
  yield* release(null);
}

function isDashed(content: LineContent): boolean {
  return content.kind === 'label' && content.isDashed === true;
}

/** A title with its abstract on the same line, as the lines that they would be; null for any other line. */
function splitRunIn(
  source: Source,
  line: number,
  start: number,
  text: string,
  isNumbered: boolean,
): readonly MarkedLine[] | null {
  const found = findRunIn(source, line, text);
  if (found === null) return null;
  const { titleEnd, textStart, textEnd } = found;
  const piece = (from: number, to: number) => {
    const own = takeLinks(text.slice(from, to).trim());
    return { line, start: start + from, end: start + to, ...own };
  };
  const [title, own, links] = [piece(0, titleEnd), piece(textStart, textEnd), piece(textEnd, text.length)];
  const told = tell(text.slice(0, titleEnd).trim(), title.words, title.hrefs);
  const content = isNumbered ? told : withoutNumber(told);
  if (content.kind !== 'title') return null;
  const bare = content.text.replace(/[:：]$/, '');
  return [
    { ...title, end: start + textStart, content: { ...content, text: bare, isRunIn: true } },
    { ...own, content: { kind: 'text', text: removeTags(own.words).trim() } },
    ...(textEnd < text.length ? [{ ...links, content: { kind: 'links', badges: null } } as const] : []),
  ];
}

/** A line above a label or names, with nothing above itself: `Two Cheap Clocks`, and then `Authors: Ada Quill`. */
function asBareTitle(line: MarkedLine, opening: Opening): MarkedLine {
  if (line.content.kind !== 'text') return line;
  const { text } = bareTitle(line.content.text);
  return { ...line, content: { kind: 'title', openings: [opening], text, written: line.content.text } };
}

/** `=====` or `-----` right below a line that reads like a title: Markdown's other headings. */
function underlined(text: string, [above, ...more]: readonly MarkedLine[]): Opening | null {
  const level = /^={3,}$/.test(text) ? 1 : /^-{3,}$/.test(text) ? 2 : 0;
  const isTitle = above !== undefined && more.length === 0 && scoreAbstract(above.words) < 0;
  return level > 0 && isTitle ? `heading-${level}` : null;
}

function bareAbove(content: LineContent): Opening | null {
  const role = roleOf(content);
  if (role === 'authors' || role === 'abstract' || role === 'arxivId') return 'bare';
  return content.kind === 'authors' ? 'bare-above-names' : null;
}

/** Below a title, words that are names are its authors, and pieces with the paper's address among them no prose. */
function asBelowTitle(
  content: LineContent,
  isBylined: boolean,
  words: string,
  hrefs: readonly string[],
): LineContent {
  if (content.kind !== 'text') return content;
  const { text } = content;
  const pieces = words.split(/\s[|•·]\s/);
  if (pieces.length > 1 && hrefs.some(isPaper) && scoreAbstract(words) < 0)
    return { kind: 'links', badges: mergeBadges(pieces) };
  return isByline(text) || (isBylined && isName(text)) ? { kind: 'authors', text } : content;
}

/** What those of the pieces say that are counts: `👍 24 · arXiv · Ada Quill`. */
function mergeBadges(pieces: readonly string[]): Badges | null {
  const found = pieces.flatMap((piece) => parseBadges(piece.trim()) ?? []);
  return found.length === 0 ? null : Object.assign({}, ...found);
}

/** The address of a paper whose title says which it is: `Two Cheap Clocks (arXiv:2410.05434)`. */
function idOf(content: LineContent): readonly string[] {
  const id =
    content.kind === 'title'
      ? idOfTitle(content.written.replace(listMark, '').replace(listNumber, ''))
      : null;
  return id === null ? [] : [arxivUrl(id)];
}

/** 3 of `3. Two Cheap Clocks`, and how it is written: `. `; a heading's number stands behind its marks. */
function numberOf(text: string): { readonly number: number; readonly form: string } {
  const written = listNumber.exec(text.replace(/^#{1,6}\s+/, ''))?.[0] ?? '';
  return { number: Number(/\d{1,4}/.exec(written)?.[0] ?? 0), form: written.replace(/\d{1,4}/, '') };
}

function withoutNumber(content: LineContent): LineContent {
  if (content.kind !== 'title') return content;
  const openings = content.openings.filter((opening) => opening !== 'number');
  return openings.length === 0 ? { kind: 'text', text: content.written } : { ...content, openings };
}

function tell(
  written: string,
  words: string,
  hrefs: readonly string[],
  own?: ReadonlySet<string>,
): LineContent {
  if (written === '') return { kind: 'blank' };
  if (isRule(written)) return { kind: 'rule' };
  if (arxivEnd.test(written) || arxivReplaced.test(written)) return { kind: 'links', badges: null };
  const quoted = words.replace(quoteMarks, '');
  if (quoted === '') return { kind: 'tags' };
  const listed = listedId.exec(quoted)?.[1];
  if (listed !== undefined) return { kind: 'label', name: 'arXiv', text: listed };
  const [, box, boxed] = callout.exec(quoted) ?? [];
  const folded = fold.exec(written)?.[1] ?? boxed ?? box;
  const links = hrefs.length > 0 ? readLinks(words) : null;
  if (links !== null) return { kind: 'links', ...links };
  const label = readLabel(folded === undefined ? quoted : `${folded}:`, own);
  if (label !== null && (roleOf(label) !== null || !isPaperLink(written, hrefs)))
    return { ...label, level: levelOf(quoted) };
  if (boxed !== undefined)
    return {
      kind: 'title',
      openings: isOfPaper.test(box ?? '') ? ['callout-paper', 'callout'] : ['callout'],
      ...bareTitle(boxed),
      written: boxed,
    };
  if (buttons.test(quoted)) return { kind: 'links', badges: null };
  if (isTags(written)) return { kind: 'tags' };
  const badges = parseBadges(quoted.replace(/^[-*+•]\s+|^\(|\)$/g, ''));
  if (badges !== null) return { kind: 'badges', badges };
  const text = removeTags(quoted).trim();
  const openings = findOpenings(written, words, hrefs);
  const italic = parseItalic(text);
  if (italic !== null) return { kind: 'authors', text: italic };
  return openings.length === 0
    ? { kind: 'text', text }
    : { kind: 'title', openings, ...bareTitle(text), written: text };
}

/** A link as a whole, `[TLDR: Token-Level Rewards](https://arxiv.org/abs/2410.05434)`, or bold with one behind it: a title, whatever it begins with. */
function isPaperLink(written: string, hrefs: readonly string[]): boolean {
  const own = written.replace(listMark, '').replace(listNumber, '');
  return hrefs.length === 1 && hrefs.some(isPaper) && wholeLink.test(own);
}

/** In which ways a line could open a paper. */
function findOpenings(written: string, words: string, hrefs: readonly string[]): readonly Opening[] {
  if (written.length > longestTitle) return [];
  const openings: Opening[] = [];
  const level = levelOf(written);
  const rest = written.replace(listMark, '');
  const number = listNumber.exec(rest)?.[0] ?? '';
  const own = rest.slice(number.length);
  const isLink = /^(?:\*\*|__)?\[/.test(own) && hrefs.some(isPaper) && !isLabel(words);
  if (isLink || isPaper(tagLink.exec(own)?.[1] ?? '')) openings.push('link');
  if (level > 0) openings.push(`heading-${level}`);
  if (number !== '') openings.push('number');
  if (/^(\*\*|__)(?=\S).{1,300}?\1/.test(own)) openings.push('bold');
  return openings;
}

/** How deep a heading is; 0 for another line. */
function levelOf(written: string): number {
  return /^(#{1,6})\s/.exec(written)?.[1]?.length ?? 0;
}

const wholeLink =
  /^(?:(?:\*\*|__)?\[.{1,500}\]\(\S{1,1000}\)(?:\*\*|__)?|\*\*[^*:]{1,40}: [^*]{1,400}\*\* .{1,1000})$/;
/** Below a title, where a page was copied without the addresses: `PDF Supplementary Material`. */
const button =
  '(?:(?:view )?pdf|html(?: \\(experimental\\))?|tex source|other formats|view license|code|bibtex|supplementary material)';
const buttons = new RegExp(`^${button}(?:[ |·]{1,3}${button}){0,5}$`, 'i');
const fold = /^<summary>\s{0,20}([^<>]{1,60}?)\s{0,20}<\/summary>$/i;
/** `[!abstract]` opens a box of that name in a quotation; words behind it are its title. */
const callout = /^\[!([a-z]{2,30})\][-+]?(?:\s{1,4}(\S.{0,690}))?$/i;
const isOfPaper = /^(?:abstract|paper|article)$/i;
const tagLink = /^<a\s[^<>]{0,300}?href="([^"]{1,300})"/i;
/** Above a title in arXiv's listings: `[3] arXiv:2610.01234 [ pdf, html, other ]`. */
const listedId = /^\[\d{1,5}\]\s{0,4}arXiv:\s{0,4}(\d{4}\.\d{4,5})(?:v\d{1,2})?(?:\s|$)/;
/** Below an abstract in arXiv's mails: `\\ ( https://arxiv.org/abs/2610.01234 ,  120kb)`. */
/** Of a quotation in Markdown, or one in another. */
export const quoteMarks = /^(?:>\s{0,4}){1,4}/;
const arxivEnd = /^\\\\ \( https?:\/\/\S{1,200} ,/;
/** There, of a paper whose abstract is not given again: `replaced with revised version Thu, 3 Sep 2026 10:00:00 GMT   (91kb,D)`. */
const arxivReplaced = /^replaced with revised version \p{L}{3}, \d/u;
const longest = 20_000;
// A title, its address and a few counts.
const longestTitle = 700;
const mostHeld = 4;
