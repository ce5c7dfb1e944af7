// Hard-wrapped text back to one line.
//
// Scrapers and authors wrap at 80 or 120 columns, some with `\\` at every line's end. A line end is a
// space, except after a hyphen before a small letter: there the line was broken inside a word. The
// hyphen then stays (`high-` `quality`), unless the dump itself writes the word without it elsewhere, and nowhere with it
// (`experi-` `ments`), which is the only evidence that the hyphen came with the break. Inside an
// address a line end is nothing. A soft hyphen there is the break's own.
import { splitLines } from './source.ts';

/** The widest column at which programs wrap. */
export const widestWrap = 132;

/**
 * The column at which a program wrapped the lines of a whole page; null where it wrapped none: a line is longer than that, or
 * hardly a sentence goes on in the next line.
 */
export function pageWidth(lines: readonly string[]): number | null {
  const isLonger = lines.some(
    (line) => line.length > pageWrap + overhang && line.slice(0, pageWrap).trim().includes(' '),
  );
  if (isLonger) return null;
  const goesOn = lines.filter(
    (line, at) => at > 0 && (lines[at - 1] ?? '') !== '' && /^\s*\p{Ll}/u.test(line),
  );
  const longest = lines.reduce(
    (width, line) => (line.length > pageWrap || !/\S\s\S/.test(line) ? width : Math.max(width, line.length)),
    0,
  );
  return goesOn.length < fewestWraps ? null : longest;
}

/**
 * The line below those that are one text: a line is full where the next word would not have fitted. What goes on below is
 * indented as the first line is behind its bullet.
 */
export function endOfWraps(lines: readonly string[], first: number, width: number): number {
  const indent = /^ *(?:[*o+#•-] |\d{1,4}\. )?/.exec(lines[first] ?? '')?.[0].length;
  let next = first + 1;
  for (; next < lines.length; next++) {
    const [above = '', below = ''] = [lines[next - 1], lines[next]];
    const word = /\S{1,2000}/.exec(below)?.[0] ?? '';
    if (word === '' || above.length + 1 + word.length <= width || below.search(/\S/) !== indent) break;
  }
  return next;
}

/** Tells whether the dump holds a word, in small letters. */
export type HasWord = (word: string) => boolean;

/** Joins the lines of a text. `unwrap('high-\\\\\nquality\\\\\naudio')` is `high-quality audio`. */
export function unwrap(raw: string, hasWord: HasWord = () => false): string {
  const text = raw.includes('\\') ? raw.replace(midlineBreak, ' ') : raw;
  if (!/[\r\n]/.test(text)) return text.trim();
  // Pieces are joined once: joining line by line would copy the growing text every time.
  const pieces: string[] = [];
  let above = '';
  for (const line of splitLines(text)) {
    const next = line.replace(lineEndBreak, '').trim();
    if (next === '') continue;
    const seam = above === '' ? 'none' : findSeam(above, next, hasWord);
    if (seam === 'drop-hyphen') pieces[pieces.length - 1] = (pieces.at(-1) ?? '').slice(0, -1);
    pieces.push(seam === 'space' ? ` ${next}` : next);
    above = next;
  }
  return pieces.join('');
}

function findSeam(above: string, below: string, hasWord: HasWord): 'space' | 'none' | 'drop-hyphen' {
  if (above.endsWith('\u00ad')) return 'drop-hyphen';
  // w3m breaks lines after an exponent's sign, and in addresses.
  if (breaksAddress(above, below) || (above.endsWith('^') && /^[{\w(]/.test(below))) return 'none';
  const head = /([A-Za-z]{1,40})-$/.exec(above.slice(-42))?.[1];
  const tail = /^([a-z]{1,40})/.exec(below)?.[1];
  if (head === undefined || tail === undefined || suspended.has(tail)) return 'space';
  const [one, other] = [head.toLowerCase(), tail.toLowerCase()];
  if (!hasWord(`${one}${other}`) || hasWord(`${one}-${other}`)) return 'none';
  // `fine-tuning` is made of words, `learn-ing` is not.
  return one.length >= shortestWord && hasWord(one) && hasWord(other) ? 'none' : 'drop-hyphen';
}

/**
 * Whether an address goes on in the next line: it ends as no address does (`…/project-`, `github.com/owner/`)
 * or what follows reads like a path (`northlab/mirrors-at-scale`), not like a word of prose.
 */
function breaksAddress(above: string, below: string): boolean {
  const address = /(?:^|[\s("'[{<])(https?:\/\/\S{0,300})$/.exec(above.slice(-320))?.[1];
  if (address === undefined || !/^[\w~%#?&=.-]/.test(below)) return false;
  if (/[-_=&?#%]$/.test(address) || /^https?:\/\/(?:www\.)?$/.test(address)) return true;
  if (!address.endsWith('/')) return false;
  const word = /^[^\s)\]}>,;"']{1,300}/.exec(below)?.[0].replace(/[.:!?]+$/, '') ?? '';
  return (
    /[\w-][/_.=?][\w-]|\w-\w|\d/.test(word) || /github\.(?:com|io)\/(?:[\w.-]{1,100}\/)?$/i.test(address)
  );
}

// `Engage\  with`: a scraper's line break in the middle of its own line.
const midlineBreak = /\\ {2,8}/g;
const lineEndBreak = /\s{0,8}\\{1,2}\s{0,8}$/;
// `pre- and post-training` keeps its space.
const suspended = new Set(['and', 'or', 'to', 'und', 'et', 'versus', 'vs', 'as', 'but', 'nor']);
const shortestWord = 4;
// Browsers wrap what they save or print as text at 80 columns, and let a line hang over by a few.
const pageWrap = 80;
const overhang = 4;
const fewestWraps = 2;
