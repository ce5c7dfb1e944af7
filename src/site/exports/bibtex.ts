// CitationRecord -> a BibTeX entry. TeX stays TeX; capitals are braced only where a style that sets
// titles in small letters would damage them.

import { arxivDoi } from '../../paper/arxiv.ts';
import { citedFacts } from '../../paper/from-facts.ts';
import type { TextRun } from '../../reading/runs.ts';
import { type CitationFormat, type CitationRecord, citationDate, citationUrl } from './citation-record.ts';

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
    ['author', authors === null ? null : authors.map(escapeTex).join(' and ')],
    ['year', date === null ? null : String(date.year)],
    ['month', date === null ? null : String(date.month)],
    ['eprint', arxivId],
    ['archiveprefix', arxivId === null ? null : 'arXiv'],
    ['doi', arxivId === null ? null : arxivDoi(arxivId)],
    ...citedFacts(record.facts).map(({ bibtex, text }) => [bibtex, escapeTex(text)] as const),
    ['url', citationUrl(record)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return `@misc{${citationKey(record.slug)},\n${lines.join('\n')}\n}\n`;
}

/** First words and hash of the slug: `neural-tangent-kernel-7k3f2a`. */
export function citationKey(slug: string): string {
  const words = slug.split('-');
  return [...words.slice(0, Math.min(3, words.length - 1)), words[words.length - 1] ?? ''].join('-');
}

/** Text with TeX's special characters escaped. */
export function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function protectCapitals(title: readonly TextRun[], abstract: readonly TextRun[]): string {
  const names = properNames(abstract);
  return title
    .map((run) =>
      run.kind === 'math'
        ? `$${run.tex}$`
        : run.text.replace(/[^\s-]+|\s+|-/g, (word) =>
            isProtected(word, names) ? `{${escapeTex(word)}}` : escapeTex(word),
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
  for (const match of text.matchAll(/(?<!\p{L})\p{Ll}+/gu)) {
    names.delete(match[0].charAt(0).toUpperCase() + match[0].slice(1));
  }
  return names;
}

/** From its first letter to its last, without a genitive's ending. */
function bare(word: string): string {
  return (/\p{L}(?:.*\p{L})?/u.exec(word)?.[0] ?? '').replace(/['’]s$/, '');
}
