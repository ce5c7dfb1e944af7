// What a subscript or superscript sign raises or lowers, where it stands in prose.
//
// As authors type it: in braces, or without them a number, a letter, a star, an ordinal's ending or the name
// of a sign. Anything longer is for the rebuilding, which weighs what it was.
import { wordSet } from '../../text/word-set.ts';
import { isBracedWord, isLoweredWord, switches } from '../conventions/names.ts';
import { controlRole } from '../rebuild/controls.ts';

export interface Script {
  /** Offset after it. */
  readonly end: number;
  /** With its sign: `^2`, `^{-4}`, `_{\mathrm{ll}}`. */
  readonly tex: string;
  readonly braced: boolean;
  readonly kind: 'number' | 'letter' | 'word' | 'sign';
}

/** The script whose sign stands at `at`, or null: `readScript('km^2 of', 2)` is `^2`. */
export function readScript(text: string, at: number): Script | null {
  const sign = text[at] === '_' ? '_' : '^';
  const near = text.slice(at + 1, at + 1 + longest);
  const inBraces = /^\{ ?([^{}\\]{1,20}?) ?\}/.exec(near);
  if (inBraces !== null) {
    const read = readContent(inBraces[1] ?? '');
    if (read === null) return null;
    return { ...read, tex: `${sign}{${read.tex}}`, end: at + 1 + inBraces[0].length, braced: true };
  }
  const bare = (sign === '^' ? raised : lowered).exec(near)?.[0];
  const read = bare === undefined ? null : readContent(bare);
  if (bare === undefined || read === null) return null;
  const tex = /^(?:.|\\[a-z]+)$/.test(read.tex) ? sign + read.tex : `${sign}{${read.tex}}`;
  return { ...read, tex, end: at + 1 + bare.length, braced: false };
}

const longest = 24;
const signs = 'circ|degree|prime|ast|star|dagger|top';
const raised = new RegExp(
  `^(?:[-+\u2212]?\\d+(?:\\.\\d+)?|circled[RS]|(?:th|st|nd|rd|${signs})(?![A-Za-z])|[A-Za-z](?![A-Za-z])|[*+\u2020](?![*+]))`,
);
const lowered = /^(?:\d+(?:\.\d+)?|[A-Za-z](?![A-Za-z]))(?![_^])/;

function readContent(content: string): Pick<Script, 'tex' | 'kind'> | null {
  if (/^[-+\u2212]?\d[\d.,]*%?$/.test(content)) {
    return { tex: content.replace('\u2212', '-').replace('%', '\\%'), kind: 'number' };
  }
  if (/^[A-Za-z]$/.test(content)) return { tex: content, kind: 'letter' };
  if (/^[*+\u2020-]$/.test(content))
    return { tex: content === '\u2020' ? '\\dagger' : content, kind: 'sign' };
  if (/^[A-Za-z]+$/.test(content)) {
    const isWord =
      words.has(content) || switches.has(content) || isBracedWord(content) || isLoweredWord(content);
    return controlRole(content) === 'symbol' && !isWord
      ? { tex: `\\${content}`, kind: 'sign' }
      : { tex: `\\mathrm{${content}}`, kind: 'word' };
  }
  // `i+1`, `n/2`: letters, digits and what stands between them.
  return /^(?:(?:[A-Za-z]|[\d.]+)(?: ?[-+/,] ?|(?=\d)|$))+$/.test(content)
    ? { tex: content, kind: 'word' }
    : null;
}

/** Names of signs that are words or abbreviations where they stand on a name: `TOP_{ll}`, `AP_{in}`. */
const words = wordSet(
  'll gg in to le ge mp pm min max sup inf lim det dim deg arg log exp sim top bot not ni',
);
