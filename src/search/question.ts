// What a reader types -> what is asked: things to find, each in one or more ways.
//
// "physics-informed neural network" asks four things; "informed" is found by its stem or within
// `physicsinformed`. `"in quotes"` asks for the words in that order, `author:bengio` for an author; a few words may be
// the name of one. A piece of mathematics is one thing, found by its shape, and a date is one.
import { wordSet } from '../text/word-set.ts';
import { type AskedDay, takeDays } from './days.ts';
import { formulaTerms, spellFormula } from './formula.ts';
import { authorTerm } from './terms.ts';
import { join, readChunks, readWords, type Word } from './words.ts';

/** One way to find a thing: papers that have all of its terms. */
export interface Way {
  readonly terms: readonly string[];
  /** What finding it so is worth, against finding it as asked. */
  readonly share: number;
  /** Only tried where papers with everything are few. */
  readonly late: boolean;
  /** Two words written as one: only tried where the archive has such a word. */
  readonly compound: boolean;
}

export interface Asked {
  /** As typed: `cooldown`. */
  readonly text: string;
  readonly ways: readonly Way[];
  /** The folded word, where it is one word: what a slip is looked for in. */
  readonly word: string | null;
  /** Words that nearly every text has are not asked for while there are others. */
  readonly isStop: boolean;
}

/** Words in quotes, in their order. */
export interface Phrase {
  readonly stems: readonly string[];
  /** The author whose name they may be, as the index has authors: `@ada lovelace`. */
  readonly name: string | null;
}

export interface Question {
  readonly asked: readonly Asked[];
  readonly phrases: readonly Phrase[];
  /** The author whose name all of it may be. */
  readonly name: string | null;
  /** What a paper must be of: `author:"Ada Lovelace" topic:pruning`. */
  readonly fields: readonly { readonly field: Field; readonly value: string }[];
  /** Asked as one asks a person: `how do I make my LLM faster`. */
  readonly isSpoken: boolean;
  /** Its text without words that only ask, days and addresses: "how do I" means what titles mean that ask so. */
  readonly about: string;
}

export type Field = 'author' | 'topic' | 'organisation';

/** Of any length, as a standing question may be; the beginning is read of it. */
export function parseQuestion(typed: string): Question {
  const text = typed.slice(0, mostRead);
  const plain = plainWords(text);
  const fields: { readonly field: Field; readonly value: string }[] = [];
  const phrases: Phrase[] = [];
  const unnamed = plain.replace(
    named,
    (_, name: string, quoted: string | undefined, one: string | undefined) => {
      const field = questionFields.find((each) => each === name.toLowerCase().replace('z', 's'));
      const value = (quoted ?? one ?? '').trim();
      if (field !== undefined && value !== '') fields.push({ field, value });
      return ' ';
    },
  );
  const unquoted = unnamed.replace(/"([^"]+)"/g, (_, quoted: string) => {
    const stems = readWords(quoted).map(({ stem }) => stem);
    const name = phrases.length < mostNames ? nameIn(quoted) : null;
    if (stems.length > 1) phrases.push({ stems, name });
    return ` ${quoted} `;
  });
  const { rest: undated, days } = takeDays(unquoted.replaceAll('"', ' '));
  const { rest, found } = takeFormulas(undated);
  const words = askWords(rest);
  const isSpoken = phrases.length === 0 && isAskedOfSomeone(words);
  const asked = [...words, ...askFormulas(found), ...askDays(days)].map((one) =>
    one.word !== null && (fillers.has(one.word) || (isSpoken && spokenFillers.has(one.word)))
      ? { ...one, isStop: true }
      : one,
  );
  const isOnlyStops = asked.every(({ isStop }) => isStop);
  return {
    asked: isOnlyStops ? asked.map((one) => ({ ...one, isStop: false })) : asked,
    phrases,
    name: phrases.length + fields.length + found.length + days.length > 0 || isSpoken ? null : nameIn(rest),
    fields,
    isSpoken,
    about: isSpoken
      ? asked
          .slice(0, words.length + found.length)
          .flatMap((one) => (one.word !== null && asking.has(one.word) ? [] : one.text))
          .join(' ')
      : (days.length > 0 ? undated : text).replace(address, ''),
  };
}

/** What is found as it is or not at all, however near in meaning `arxiv.org/abs/…` is to papers on preprints. */
const address = /(?<!\S)(?:https?:\/\/|www\.|[\w-]+(?:\.[\w-]+)+\/)\S*/gi;

/** Two abstracts, where the page of the search hands on less than one (templates/scripts/lib/question.ts). */
const mostRead = 4000;

/** What a reader writes to ask, and papers are not about: `papers on pruning`, `RLHF vs DPO`. */
const fillers = wordSet('paper papers article articles vs versus');

/** `Zhuang Liu`, `Li Fei-Fei`, and as bibliographies have it, `Liu, Zhuang`. */
function nameIn(text: string): string | null {
  const parts = text.trim().split(/\s*,\s*/);
  const [family = '', given = ''] = parts;
  const name = parts.length === 2 && given !== '' ? `${given} ${family}` : text.trim();
  const words = readWords(name);
  const isName =
    /\s/.test(name) &&
    words.length > 1 &&
    words.length <= longestName &&
    words.every(({ word }) => /^\p{L}+$/u.test(word));
  return isName ? authorTerm(name) : null;
}

/** Words: with more of them hardly anyone is called, and each name that is looked up costs a file. */
const longestName = 4;

/** So many quotes may be names, for the same reason. */
const mostNames = 8;

function isAskedOfSomeone(asked: readonly Asked[]): boolean {
  const words = asked.map(({ word }) => word ?? '');
  return openings.has(words[0] ?? '') || words.some((word) => askers.has(word));
}

const openings = wordSet('how why what which who where when can could should is are do does');
const askers = wordSet('i me my');

/** What no paper is held to where someone is asked: `how can I get`, `what is the best way to`, `making things up`. */
const spokenFillers = wordSet(
  'make makes making get gets getting want wants need needs help helps show tell explain please thing things stuff ' +
    'way ways possible good better best there really work works',
);

const asking: ReadonlySet<string> = new Set([
  ...openings,
  ...askers,
  ...spokenFillers,
  ...wordSet('did would we our you your it a an the to'),
]);

const questionFields: readonly Field[] = ['author', 'topic', 'organisation'];
const named = /\b(author|topic|organi[sz]ation):(?:"([^"]*)"|([^\s"]+))/gi;

/** Curly quotes ask what straight ones ask; composed and decomposed accents are one, and so are TeX's. */
export function plainWords(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/\\['"`^~=.](?:\{(\p{L})\}|(?=\p{L}))/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function askWords(text: string): readonly Asked[] {
  const asked: Asked[] = [];
  const chunks = readChunks(text);
  let before: Word | null = null;
  for (const { text: whole, words, joined, literals } of chunks) {
    const [only] = words;
    if (literals.length > 0 && words.length > 0) {
      const ways = [
        ...literals.filter((_, i) => i === 0 || i === literals.length - 1).map((literal) => way([literal])),
        way(
          words.map(({ stem }) => stem),
          0.8,
        ),
        ...(words.length > 4 ? [] : [way([join(words)], 0.8)]),
      ];
      const name = nameWithNumber(before, words);
      addToLast(asked, name);
      asked.push({ text: whole, ways: [...ways, ...name], word: null, isStop: false });
      before = null;
    } else if (words.length === 1 && only !== undefined) {
      const ways = [way([only.stem]), ...splitNumber(only.word)];
      if (before !== null && !before.isStop && !only.isStop) {
        const name = nameWithNumber(before, words);
        const pair = name.length > 0 ? name : [{ ...way([join([before, only])], 1, true), compound: true }];
        ways.push(...pair);
        addToLast(asked, pair);
      }
      asked.push({ text: only.word, ways, word: only.word, isStop: only.isStop });
      before = only;
    } else {
      for (const one of words) {
        const ways = [way([one.stem]), ...joined.map((stem) => way([stem]))];
        asked.push({ text: one.word, ways, word: one.word, isStop: one.isStop });
      }
      before = null;
    }
  }
  return asked;
}

export function way(terms: readonly string[], share = 1, late = false): Way {
  return { terms, share, late, compound: false };
}

function addToLast(asked: Asked[], ways: readonly Way[]): void {
  const last = asked.at(-1);
  if (last !== undefined) asked[asked.length - 1] = { ...last, ways: [...last.ways, ...ways] };
}

/** `llama 3` and `qwen 2.5` are also `llama3` and `qwen2.5`: what has a number in its name is written in both ways. */
function nameWithNumber(before: Word | null, words: readonly Word[]): Way[] {
  const isName = before !== null && !before.isStop && /\p{L}/u.test(before.word);
  const isNumber = words.length < 4 && words.every(({ word }) => /^\d{1,3}\p{L}?$/u.test(word));
  return isName && isNumber ? [way([join([before, ...words])])] : [];
}

/** `llama3` is also `llama 3`. */
function splitNumber(word: string): Way[] {
  const parts = /^(\p{L}{2,})(\d+\p{L}?)$/u.exec(word);
  const [, letters, digits] = parts ?? [];
  return letters === undefined || digits === undefined ? [] : [way([letters, digits], 0.9, true)];
}

/** Pieces with scripts, control sequences or dollars, with the spaces inside their braces. */
function takeFormulas(text: string): { readonly rest: string; readonly found: readonly string[] } {
  const found: string[] = [];
  const rest = text.replace(formula, (piece: string, dollars: string | undefined) => {
    const tex = dollars ?? piece;
    const { shapes, names } = formulaTerms(tex);
    if (shapes.length === 0 && names.length === 0) return piece;
    found.push(tex);
    return ' ';
  });
  return { rest, found };
}

/**
 * No part of it can be read in two ways, but each letter of a long word may begin one: that costs with the word's square,
 * and a question is read no further than `mostRead`. `O(n log n)` needs no sign to be one.
 */
const formula =
  /\$([^$]+)\$|(?<![^\s])[OoΩΘ]\([^()\s][^()]*\)|(?:[^\s{}^_\\$]*(?:\\[a-zA-Z]+|[\^_]|\{[^{}]*\}))+[^\s{}^_\\$]*/g;

function askFormulas(typed: readonly string[]): readonly Asked[] {
  return typed.map((tex) => ({ text: tex, ways: formulaWays(tex), word: null, isStop: false }));
}

/** Papers of that day, and those that write it. */
function askDays(days: readonly AskedDay[]): readonly Asked[] {
  return days.map(({ text, term }) => ({
    text,
    ways: [way([term]), way(readWords(text).map(({ stem }) => stem))],
    word: null,
    isStop: false,
  }));
}

/** By its shape, by the names in it, and as a word where it may stand as one. */
function formulaWays(tex: string): readonly Way[] {
  const {
    names,
    shapes: [shape],
  } = formulaTerms(tex);
  const ways = shape === undefined ? [] : [way([`$${shape}`])];
  // A root that the scrape lost left no trace.
  if (shape?.includes('sqrt ') === true) ways.push(way([`$${shape.replaceAll('sqrt ', '')}`], 0.7));
  if (names.length > 0) ways.push(way(names, ways.length === 0 ? 1 : 0.4));
  // A name with a script (`H^2SD`) stands in texts also as it is said, `H2SD`.
  const [spelled] = readChunks(spellFormula(tex) ?? '');
  const stem = spelled === undefined ? '' : join(spelled.words);
  if (stem.length > 2) ways.push(way([stem], 0.8));
  // What the engine left as text (`H^2SD`, a name) stands there as a word with a sign.
  const [chunk, ...others] = readChunks(tex);
  const [literal] = others.length === 0 ? (chunk?.literals ?? []) : [];
  if (literal !== undefined) ways.push(way([literal]));
  const words = readWords(tex).filter(({ word }) => word.length > 3);
  const stems = words.map((word) => word.stem);
  if (stems.length > 0) ways.push(way(stems, 0.4));
  return ways;
}
