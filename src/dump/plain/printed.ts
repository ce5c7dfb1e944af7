// What a printer put between the pages of a list: numbers of pages, and the lines that stand with them on every page.
//
// Numbers of pages rise by one, `3 of 12`, `Page 3` or alone, each on a line of its own. Lines beside them are the
// head or the foot of the page where they stand so on another page as well, digits aside (`10/2/26, 9:41 AM`). A list may
// number its papers likewise, if it calls them no pages: pages end in the middle of a sentence often, papers do not.
import { takeUntil } from '../first-of.ts';
import type { Source } from '../source.ts';

/** The 0-based lines that a printer added; none where fewer than two numbers of pages are found. */
export function findPrinted(source: Source): ReadonlySet<number> {
  const { lines: numbers, isNamed, isWord } = findNumbers(source);
  if (numbers.length < fewestPages) return new Set();
  // The first page has its head at the beginning of the file.
  const ends = [source.first - 1, ...numbers].map((line) => linesBeside(source, line));
  const written = new Map<string, Set<number>>();
  for (const line of ends.flat(2)) {
    const form = formOf(source.line(line));
    written.set(form, (written.get(form) ?? new Set()).add(line));
  }
  const fewest = Math.max(fewestPages, ends.length * fewestHeads);
  const isRepeated = (line: number): boolean => (written.get(formOf(source.line(line)))?.size ?? 0) >= fewest;
  const printed = new Set(numbers);
  for (const side of ends.flat()) {
    // Those that only lines alike part from the number.
    for (const line of takeUntil(side, (line) => !isRepeated(line))) printed.add(line);
  }
  const cuts = ends.slice(1).filter((sides) => cutsSentence(source, sides, printed));
  return isWord || cuts.length >= (isNamed ? 1 : numbers.length * fewestCuts) ? printed : new Set();
}

/** Whether a sentence is cut there, which no number of a paper does. */
function cutsSentence(source: Source, sides: Sides, printed: ReadonlySet<number>): boolean {
  const [above, below] = sides.map((side) => side.find((line) => !printed.has(line)));
  if (above === undefined || below === undefined) return false;
  return sentenceGoesOn(source.line(above).trim(), source.line(below).trim());
}

/** A line ends no sentence, and the next begins with a small letter; or a word was broken. */
export function sentenceGoesOn(above: string, below: string): boolean {
  if (/[\p{L}\d]-$/u.test(above.slice(-3))) return true;
  return !/[.!?:]["'”’)\]]{0,3}$/.test(above.slice(-5)) && /^\p{Ll}/u.test(below);
}

interface Numbers {
  readonly lines: readonly number[];
  readonly isNamed: boolean;
  /** They are called pages, which no paper of a list is: no sentence need be cut there. */
  readonly isWord: boolean;
}

/** The longest run of numbers that rise by one, of the form that is written most. */
function findNumbers(source: Source): Numbers {
  const runs = new Map<string, { next: number; lines: number[] }>();
  for (let line = source.first; line < source.lines; line++) {
    if (source.start(line + 1) - source.start(line) > longest) continue;
    const [, word = '', number = '', total = ''] = pageNumber.exec(source.line(line).trim()) ?? [];
    if (number === '') continue;
    const form = `${word.toLowerCase()}|${total}`;
    const run = runs.get(form) ?? { next: Number(number), lines: [] };
    // A number alone may be a count of votes: one that does not rise as pages do is none of them.
    if (Number(number) === run.next) {
      run.lines.push(line);
      run.next++;
    } else if (word === '' && total === '') run.next = Number.NaN;
    if (runs.size < mostForms) runs.set(form, run);
  }
  let best: Numbers = { lines: [], isNamed: false, isWord: false };
  for (const [form, { next, lines }] of runs) {
    const isNamed = form !== '|';
    const isSure = isNamed || (lines.length >= fewestAlone && !Number.isNaN(next));
    if (isSure && lines.length > best.lines.length) best = { lines, isNamed, isWord: /^p/.test(form) };
  }
  return best;
}

/** The lines above and below that are not blank, nearest first. */
type Sides = readonly [above: readonly number[], below: readonly number[]];

function linesBeside(source: Source, line: number): Sides {
  const nearest = (step: -1 | 1): readonly number[] => {
    const found: number[] = [];
    for (let at = line + step; found.length < mostBeside; at += step) {
      if (at < source.first || at >= source.lines) break;
      if (source.start(at + 1) - source.start(at) > longest) break;
      if (source.line(at).trim() !== '') found.push(at);
    }
    return found;
  };
  return [nearest(-1), nearest(1)];
}

function formOf(line: string): string {
  return line.trim().replace(/\d+/g, '0');
}

/** Perhaps behind the page's address, as browsers print it. */
const pageNumber =
  /^(?:https?:\/\/\S{1,200}\s{1,200})?(page |p\. |- )?(\d{1,4})(?: ?(?:of|\/) ?(\d{1,4})| -)?$/i;
const longest = 300;
const fewestPages = 2;
/** Of all pages: left and right may have heads of their own. */
const fewestHeads = 1 / 3;
/** Of all ends of pages, where numbers stand alone. */
const fewestCuts = 1 / 3;
const fewestAlone = 3;
const mostBeside = 4;
const mostForms = 100;
