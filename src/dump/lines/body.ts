// The lines between a card's votes and its closing line: title, abstract, perhaps an organisation's name.
//
// Where blank lines part them, the first paragraph is the title; where none do, or one stands below every line, the first line is, and
// what a wrapping program had to break off it.
import { type Authors, isByline, parseAuthors } from '../authors.ts';
import { isTruncationNote } from '../chrome.ts';
import type { PartSpan } from '../coverage.ts';
import { sentenceGoesOn } from '../plain/printed.ts';
import { endsTitle, isTitleCase } from '../plain/wraps.ts';
import { scoreAbstract } from '../score-abstract.ts';
import type { PartKind } from '../types.ts';
import { type HasWord, unwrap, widestWrap } from '../unwrap.ts';
import type { Line } from './dressed.ts';

export interface Body {
  /** 0-based line of the title, or of the abstract where there is none. */
  readonly line: number;
  readonly title: string | null;
  readonly abstract: string | null;
  /** Names on a line of their own below the title. */
  readonly authors: Authors | null;
  readonly name: string | null;
  readonly links: readonly number[];
  /** In order. */
  readonly parts: readonly PartSpan[];
}

export interface Context {
  readonly hasWord: HasWord;
  /**
   * How many of the last lines are an organisation's name; `guess` where the closing line names neither
   * authors nor organisation, so that the name, if there is one, stands on the last line here.
   */
  readonly nameLines: number | 'guess';
  /** Lines of the page's head may stand above the title. */
  readonly isFirst: boolean;
}

/** The papers of the lines: one, or more where closing lines are lost. None where nothing reads like a paper. */
export function parseBody(lines: readonly Line[], context: Context): readonly Body[] {
  const count = context.nameLines === 'guess' ? (endsInName(lines) ? 1 : 0) : context.nameLines;
  const name = lines.slice(lines.length - count);
  const units = toUnits(lines.slice(0, lines.length - count), context.hasWord);
  const head = context.isFirst ? countHead(units) : 0;
  const groups = toGroups(units.slice(head));
  return groups.map((group, index) => {
    const above = index === 0 ? units.slice(0, head) : [];
    return toBody(above, group, index === groups.length - 1 ? name : []);
  });
}

/** Lines that are one text. */
interface Unit {
  readonly lines: readonly Line[];
  readonly text: string;
}

/** The last line is an organisation's name: short and no sentence, below a title and an abstract, or what is left of these. */
function endsInName(lines: readonly Line[]): boolean {
  const last = lines.at(-1);
  if (last === undefined || lines.length < 2 || last.text.length > longestName) return false;
  // `Snapchat Inc.` ends in a full stop, and stands below a text that no program wrapped.
  const isBelowWhole = (lines.at(-2)?.text.length ?? 0) > widestWrap;
  return !/[.!?:;,]["')\]]?$/.test(last.text) || last.gap || (isBelowWhole && !last.text.includes(', '));
}

function toUnits(lines: readonly Line[], hasWord: HasWord): readonly Unit[] {
  const isParted = lines.some(({ gap }, index) => gap && index > 0) && !isDoubleSpaced(lines);
  const groups = isParted ? splitAtGaps(lines) : splitTitle(lines);
  // Without blank lines everything below the first line is one text, as far as it is wrapped.
  const units = groups.map((group) => ({
    lines: group,
    text: unwrap(group.map(({ text }) => text).join('\n'), hasWord),
  }));
  return isParted ? units : units.flatMap(splitUnwrapped);
}

/** The paragraphs that blank lines part. */
function splitAtGaps(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group === undefined || line.gap) groups.push([line]);
    else group.push(line);
  }
  return groups;
}

/** A blank line below each of several lines that a program wrapped parts nothing. */
function isDoubleSpaced(lines: readonly Line[]): boolean {
  return (
    lines.length >= fewestDoubled &&
    lines.every(({ gap, text }, index) => (gap || index === 0) && text.length <= widestWrap)
  );
}

/** The lines of the title, and those below. One that is much longer than all of these was left whole. */
function splitTitle(lines: readonly Line[]): Line[][] {
  const [first = 0, ...below] = lines.map(({ text }) => text.length);
  const width = below.reduce((widest, length) => Math.max(widest, length), 0);
  const isWrapped = width <= widestWrap && below.length > 1 && first <= width + slack;
  if (isWrapped && isTitleLost(lines)) return [[...lines]];
  let count = Math.min(1, lines.length);
  while (isWrapped && count < Math.min(mostTitleLines, lines.length - 1)) {
    const [above, next] = [lines[count - 1]?.text ?? '', lines[count]?.text ?? ''];
    if (endsTitle(above, next, Math.max(first, width))) break;
    count++;
  }
  return [lines.slice(0, count), lines.slice(count)].filter((group) => group.length > 0);
}

/** The first line is no title: its sentence goes on in the next, and all of it reads like an abstract. */
function isTitleLost(lines: readonly Line[]): boolean {
  const [above = '', below = ''] = lines.map(({ text }) => text);
  if (isTitleCase(above) || !sentenceGoesOn(above, below)) return false;
  return isSurelyAbstract(lines.map(({ text }) => text).join(' '));
}

/** Lines longer than any program wraps are texts of their own. */
function splitUnwrapped(unit: Unit): readonly Unit[] {
  if (unit.lines.every(({ text }) => text.length <= widestWrap)) return [unit];
  return unit.lines.map((line) => ({ lines: [line], text: line.text }));
}

/** How many texts above the first title belong to the page's head. */
function countHead(units: readonly Unit[]): number {
  if (units.length <= 2) return 0;
  const abstract = units.findIndex(({ text }, index) => index > 0 && isSurelyAbstract(text));
  const title = abstract - (isByline(units[abstract - 1]?.text ?? '') ? 2 : 1);
  return Math.max(0, title);
}

/** Each title with the texts below it, up to a text that reads like the next title. */
function toGroups(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const groups: Unit[][] = [];
  for (const [index, unit] of units.entries()) {
    const group = groups.at(-1);
    const below = units[index + 1];
    const isNext =
      group !== undefined &&
      group.length > 1 &&
      below !== undefined &&
      isSurelyAbstract(group.at(-1)?.text ?? '') &&
      scoreAbstract(unit.text) < -1 &&
      isSurelyAbstract(below.text);
    if (group === undefined || isNext) groups.push([unit]);
    else group.push(unit);
  }
  return groups;
}

function toBody(above: readonly Unit[], group: readonly Unit[], name: readonly Line[]): Body {
  const [first, ...others] = group;
  const isNamed = others.length > 1 && isByline(others[0]?.text ?? '');
  const [names, rest] = isNamed ? [others.slice(0, 1), others.slice(1)] : [[], others];
  const head = above.flatMap(({ lines }) =>
    lines.map(({ start, end }): PartSpan => ({ kind: 'chrome', start, end })),
  );
  // Below an abstract that has lost its title stands nothing, or a name.
  const below = rest.map(({ text }) => text).join(' ');
  const isAbstract = first !== undefined && isSurelyAbstract(first.text) && !isSurelyAbstract(below);
  const linesBelow = rest.flatMap(({ lines }) => lines);
  const titleLines = isAbstract ? [] : (first?.lines ?? []);
  const abstractLines = isAbstract ? (first?.lines ?? []) : linesBelow;
  const title = titleLines.length === 0 ? null : (first?.text ?? null);
  // A title and an organisation, as a gallery shows them, are no title and abstract.
  const isName =
    rest.length === 1 && name.length === 0 && below.split(/\s+/, fewestWords).length < fewestWords;
  const abstract = isAbstract ? (first?.text ?? '') : isName ? '' : below;
  return {
    line: first?.lines[0]?.line ?? 0,
    title,
    abstract: abstract === '' || isTruncationNote(abstract) ? null : abstract,
    authors: names[0] === undefined ? null : parseAuthors(names[0].text),
    name: name.map(({ text }) => text).join(' ') || null,
    links: titleLines.flatMap(({ links }) => links),
    parts: [
      ...head,
      ...spanOf('title', titleLines),
      ...spanOf(
        'meta',
        names.flatMap(({ lines }) => lines),
      ),
      ...spanOf(isName ? 'meta' : 'abstract', abstractLines),
      ...spanOf('unrecognised', isAbstract ? linesBelow : []),
      ...spanOf('meta', name),
    ],
  };
}

function spanOf(kind: PartKind, lines: readonly Line[]): readonly PartSpan[] {
  const [first] = lines;
  const last = lines.at(-1);
  return first === undefined || last === undefined ? [] : [{ kind, start: first.start, end: last.end }];
}

function isSurelyAbstract(text: string): boolean {
  return text.length > widestWrap && scoreAbstract(text) > 0;
}

const fewestDoubled = 5;
/** A title's line may be the fullest of a few. */
const slack = 6;
/** As many as the longest title has at the narrowest width. */
const mostTitleLines = 4;
const longestName = 100;
// No abstract is shorter; `A lamp is built.` is the tersest that tests have.
const fewestWords = 4;
