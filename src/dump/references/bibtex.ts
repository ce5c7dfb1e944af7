// The entries of a BibTeX file: `@misc{key, title = {…}, author = "…" # …}`.
//
// An entry ends where the next begins a line, so that a brace that is never closed costs its own alone. Values keep
// their TeX, which is read like that of any dump; the braces around them go.
import { matchAt } from '../../text/match-at.ts';
import type { Span } from '../../text/types.ts';
import { headOf, type Source } from '../source.ts';
import { makeReference, namesOf, type Reference, type ReferenceField, type ReferenceName } from './record.ts';

/** Where an entry begins that cannot be read. */
export interface Broken {
  readonly brokenAt: number;
}

export function isBibtex(source: Source): boolean {
  entryStart.lastIndex = 0;
  return entryStart.test(headOf(source, headLength)) && abstractField.test(source.text);
}

/** The entries in order. What stands between them is a comment. */
export function* readBibtex({ text, start, first }: Source): Generator<Reference | Broken> {
  entryStart.lastIndex = start(first);
  for (let found = entryStart.exec(text); found !== null; ) {
    const from = entryStart.lastIndex;
    const next = entryStart.exec(text);
    yield readEntry(text, found.index, from, next?.index ?? text.length);
    if (next !== null) entryStart.lastIndex = next.index + next[0].length;
    found = next;
  }
}

function readEntry(text: string, start: number, from: number, limit: number): Reference | Broken {
  const fields: ReferenceField[] = [];
  let at = from;
  for (;;) {
    const name = matchAt(fieldName, text, at);
    if (name === null) break;
    const value = readValue(text, at + name.length, limit);
    if (value === null) return { brokenAt: start };
    const role = names.get((/[\w-]+/.exec(name)?.[0] ?? '').toLowerCase());
    // One by one: a call takes no hundred thousand names.
    if (role !== undefined) for (const field of toFields(role, value)) fields.push(field);
    at = value.next;
  }
  const end = matchAt(entryEnd, text, at);
  return end === null || at + end.length > limit
    ? { brokenAt: start }
    : makeReference(start, at + end.length, fields);
}

interface Value extends Span {
  readonly text: string;
  readonly next: number;
}

/** Groups in braces or quotation marks, and bare words, joined by `#`. Null where one is not closed before `limit`. */
function readValue(text: string, from: number, limit: number): Value | null {
  const pieces: string[] = [];
  let start = from;
  for (let at = from; ; ) {
    const open = text.charAt(at);
    const isGroup = open === '{' || open === '"';
    const end = isGroup ? endOfGroup(text, at, limit) : at + (matchAt(bareWord, text, at)?.length ?? 0);
    if (end === null || end === at || end > limit) return null;
    const inside = isGroup ? [at + 1, end - 1] : [at, end];
    if (pieces.length === 0) start = inside[0] ?? at;
    pieces.push(text.slice(...inside));
    const joint = matchAt(/\s{0,200}#\s{0,200}/y, text, end);
    if (joint === null) return { text: pieces.join(''), start, end: inside[1] ?? end, next: end };
    at = end + joint.length;
  }
}

/** After the brace or the quotation mark that closes the group at `at`; braces count, whatever stands before them. */
function endOfGroup(text: string, at: number, limit: number): number | null {
  const isBraced = text.charAt(at) === '{';
  let depth = 0;
  for (let next = at + (isBraced ? 0 : 1); next < limit; next++) {
    const char = text.charAt(next);
    if (char === '{') depth++;
    else if (char === '}' && --depth === 0 && isBraced) return next + 1;
    else if (char === '"' && depth === 0 && !isBraced) return next + 1;
  }
  return null;
}

function toFields(name: ReferenceName, { text, start, end }: Value): readonly ReferenceField[] {
  const place = { name, start, end };
  if (name === 'title') return [{ ...place, text: withoutProtection(undoEscapes(withoutGroup(text))) }];
  if (name === 'abstract') return [{ ...place, text: undoEscapes(withoutGroup(text)) }];
  if (name !== 'author') return [{ ...place, text: text.replace(/\\([_%&#$~{}])/g, '$1') }];
  // A name in braces is an organisation's, and its comma its own; `{Quill}, Ada` keeps a family's name together.
  return splitAuthors(text).map((author) => ({
    ...place,
    text: isGroup(author) ? author.replace(/[{},]/g, '') : author.replace(nameGroup, '$1'),
  }));
}

function isGroup(text: string): boolean {
  return text.startsWith('{') && endOfGroup(text, 0, text.length) === text.length;
}

/**
 * Zotero writes every sign of TeX as TeX prints it: of `$x^2$` it makes `\$x{\textasciicircum}2\$`. Where a text shows that, it
 * is what it was; an author's own `5\%` in another text stays.
 */
function undoEscapes(text: string): string {
  if (!/\\text(?:asciicircum|backslash)(?![A-Za-z])/.test(text)) return text;
  return text.replace(escapedSign, (written, braced?: string, bare?: string, sign?: string) => {
    const name = braced ?? bare;
    return name === undefined ? (sign ?? written) : (signs.get(name) ?? written);
  });
}

/** At each `and` that stands in no group. */
function splitAuthors(text: string): readonly string[] {
  const names: string[] = [];
  let [depth, from] = [0, 0];
  for (const { 0: mark, index } of text.matchAll(/[{}]|\sand(?=\s)/g)) {
    if (mark === '{') depth++;
    else if (mark === '}') depth--;
    else if (depth === 0) {
      names.push(text.slice(from, index));
      from = index + mark.length;
    }
  }
  return [...names, text.slice(from)].map((name) => name.replace(/\s+/g, ' ').trim());
}

/** `{{A Lamp}}` protects all of a title. */
function withoutGroup(text: string): string {
  const trimmed = text.trim();
  return isGroup(trimmed) ? trimmed.slice(1, -1) : trimmed;
}

/** `{BERT} in $R^{n}$` is `BERT in $R^{n}$`: braces keep a word of a title in capitals, those of some managers in twos. */
function withoutProtection(title: string): string {
  const unwrap = (text: string) =>
    text.replace(protectedWords, (written, inside?: string) => inside ?? written);
  return unwrap(unwrap(title));
}

const nameGroup = /(?<=^|[\s-])\{([^{}\\]{0,200})\}(?=$|[\s,-])/g;
/** `@string`, `@preamble` and `@comment` have no key, and are no entries. */
const entryStart =
  /^[ \t\uFEFF]{0,40}@(?!comment\b|string\b|preamble\b)[A-Za-z]{2,30}\s{0,20}[{(]\s{0,20}[^\s,{}()"=]{0,200}\s{0,20},/gim;
const fieldName = /[\s,]{0,400}[A-Za-z][\w:.-]{0,60}\s{0,40}=\s{0,200}/y;
const entryEnd = /[\s,]{0,400}[})]/y;
// Formulas first, so that theirs stay; a command's argument is none, nor an index.
const protectedWords = /\$[^$]{0,1000}\$|(?<!\\[A-Za-z]{1,30}|\\["'`^~=.]|[\\^_])\{([^{}\\$]{0,300})\}/g;
const signs: ReadonlyMap<string, string> = new Map([
  ['asciicircum', '^'],
  ['backslash', '\\'],
  ['asciitilde', '~'],
  ['less', '<'],
  ['greater', '>'],
  ['bar', '|'],
]);
const nameOfSign = `\\\\text(${[...signs.keys()].join('|')})`;
const escapedSign = new RegExp(
  String.raw`\{${nameOfSign}\}|${nameOfSign}(?:\{\}| (?=\S)|(?![A-Za-z]))|\\([$_{}%&#])`,
  'g',
);
const abstractField = /\babstract\s{0,40}=/i;
const headLength = 1 << 16;
const bareWord = /[^\s,{}()#"]{1,200}/y;
const names = namesOf(
  ['title', 'title'],
  ['abstract', 'abstract'],
  ['author', 'author'],
  ['url', 'url'],
  ['doi', 'doi'],
  ['id', 'eprint arxivid'],
  ['published', 'date'],
  ['code', 'code'],
  ['note', 'journal note howpublished'],
);
