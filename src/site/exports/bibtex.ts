// CitationRecord -> a BibTeX entry. TeX stays TeX; capitals are braced only where a style that sets
// titles in small letters would damage them.
//
// BibTeX counts braces whether a backslash stands before them or not, so that one escaped brace too many
// takes the rest of the file along: braces of a text are written by their names. A formula is kept as TeX
// only where the site would set it; nothing else of a dump reaches a citing document unescaped. Characters that no
// document may hold are replaced: biber refuses a file with one.

import { toUnicode } from '../../math/unicode.ts';
import { isRenderable } from '../../math/verify.ts';
import { citedFacts } from '../../paper/from-facts.ts';
import type { TextRun } from '../../reading/runs.ts';
import { xmlText } from '../../text/index.ts';
import {
  type CitationFormat,
  type CitationRecord,
  citationDate,
  citationDoi,
  citationUrl,
} from './citation-record.ts';

export const bibtex: CitationFormat = {
  label: 'BibTeX',
  file: 'cite.bib',
  mediaType: 'application/x-bibtex',
  format: (records) => records.map(formatBibtex).join('\n'),
};

/** One `@misc` entry, ending in a line break. */
export function formatBibtex(record: CitationRecord): string {
  const date = citationDate(record.facts);
  const { arxivId, authors } = record.facts;
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', protectCapitals(record.title.runs, record.abstract.runs)],
    ['author', authors === null ? null : authors.map(authorName).join(' and ')],
    ['year', date === null ? null : String(date.year)],
    ['month', date === null ? null : String(date.month)],
    ['eprint', arxivId],
    ['archiveprefix', arxivId === null ? null : 'arXiv'],
    ['doi', citationDoi(record.facts)],
    ...citedFacts(record.facts).map(({ bibtex, text }) => [bibtex, escapeTex(text)] as const),
    ['url', citationUrl(record)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = {${xmlText(value.replace(/\s+/g, ' '))}},`],
  );
  return `@misc{${citationKey(record.slug)},\n${lines.join('\n')}\n}\n`;
}

/** First words and hash of the slug: `neural-tangent-kernel-7k3f2a`. */
function citationKey(slug: string): string {
  const words = slug.split('-');
  return [...words.slice(0, Math.min(3, words.length - 1)), words[words.length - 1] ?? ''].join('-');
}

/** Text with TeX's special characters escaped. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (character) => escapes[character] ?? character);
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * In braces, since a style that sets titles in small letters makes `\Omega` an `\omega`; as Unicode where it
 * is no formula to set, or could end before its dollar does.
 */
function formula(tex: string): string {
  const named = tex.replace(/\\[\s\S]/g, (pair) => namedBraces[pair] ?? pair);
  const bare = named.replace(/\\[\s\S]/g, '');
  const isSafe = isRenderable(tex) && !/[%#$]|\^\^|\\$/.test(bare) && isBalanced(bare);
  return isSafe ? `{$${named}$}` : escapeTex(toUnicode(tex));
}

const namedBraces: Readonly<Record<string, string>> = { '\\{': '\\lbrace ', '\\}': '\\rbrace ' };

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** What begins with a backslash right behind one brace is a letter with an accent to BibTeX, and not kept. */
function braced(text: string): string {
  return text.startsWith('\\') ? `{{${text}}}` : `{${text}}`;
}

/** A name that BibTeX would take apart otherwise (`Anderson and Sons`, `others`, many commas) is one in braces. */
function authorName(name: string): string {
  const parts = name.split(',');
  const isOdd =
    /(?:^|\s)and(?:\s|$)|^others$/i.test(name) ||
    parts.length > 2 ||
    parts.some((part) => part.trim() === '');
  return isOdd ? braced(escapeTex(name)) : escapeTex(name);
}

function protectCapitals(title: readonly TextRun[], abstract: readonly TextRun[]): string {
  const names = properNames(abstract);
  return title
    .map((run) =>
      run.kind === 'math'
        ? formula(run.tex)
        : run.text.replace(/[^\s-]+|\s+|-/g, (word) =>
            isProtected(word, names) ? braced(escapeTex(word)) : escapeTex(word),
          ),
    )
    .join('');
}

/** A capital inside the word (`ImageNet`, `NTK`), or a word that the abstract uses as a name. */
function isProtected(word: string, names: ReadonlySet<string>): boolean {
  const first = word.search(/[^\s\p{P}]/u);
  return (first >= 0 && /\p{Lu}/u.test(word.slice(first + 1))) || names.has(bare(word));
}

/** Heuristic: capitalised amid a sentence ("the Shapley value") and never small is a name. */
function properNames(abstract: readonly TextRun[]): ReadonlySet<string> {
  const text = abstract.map((run) => (run.kind === 'text' ? run.text : ' ')).join('');
  const names = new Set<string>();
  for (const match of text.matchAll(/[\p{Ll},] (\p{Lu}\p{Ll}+)/gu)) names.add(match[1] ?? '');
  const small = new Set(text.match(/(?<!\p{L})\p{Ll}+/gu));
  for (const name of names) if (small.has(name.charAt(0).toLowerCase() + name.slice(1))) names.delete(name);
  return names;
}

/** From its first letter to its last, without a genitive's ending. */
function bare(word: string): string {
  return (/\p{L}(?:.*\p{L})?/u.exec(word)?.[0] ?? '').replace(/['’]s$/, '');
}
