// Measures the layouts on real dumps: `npx tsx tests/bench/layouts.ts FOLDER`, where FOLDER holds
// `NAME.md` (or `.html`, `.json`, `.txt`) beside `NAME.expected.json`, the list of papers it should
// yield. Prints a Markdown table; exit status 1 if a field is wrong. Not part of the tests: real
// dumps are not committed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, parseDump } from '../../src/dump/index.ts';

interface Expected {
  readonly title: string;
  readonly abstractStart: string;
  readonly abstractEnd: string;
  readonly arxivId: string | null;
  readonly date: string | null;
  readonly upvotes: number | null;
  readonly authorsCount: number | null;
  readonly organization: string | null;
  readonly githubUrl: string | null;
  readonly githubStars: string | null;
}

const fields = [
  'title',
  'abstractStart',
  'abstractEnd',
  'arxivId',
  'date',
  'upvotes',
  'authorsCount',
  'organization',
  'githubUrl',
  'githubStars',
] as const;

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: tsx tests/bench/layouts.ts FOLDER');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => name.replace('.expected.json', ''));

let wrong = 0;
console.log(
  '| layout | papers found of papers present | fields right of fields present | entries, diagnostics |',
);
console.log('| --- | --- | --- | --- |');
for (const name of names) {
  const file = readdirSync(folder).find((other) => /^\.(?:md|txt|html|json)$/.test(other.replace(name, '')));
  if (file === undefined) throw new Error(`no dump beside ${name}.expected.json`);
  measure(join(folder, file), JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')));
}
process.exitCode = wrong === 0 ? 0 : 1;

function measure(file: string, papers: readonly Expected[]): void {
  const dump = parseDump(readFileSync(file), file);
  const isLossless = dump.parts.map((part) => part.text).join('') === readFileSync(file, 'utf8');
  if (!isLossless) complain('parts', 'the file', 'something else');
  let found = 0;
  let right = 0;
  for (const paper of papers) {
    const entries = dump.entries.filter((entry) => entry.title === paper.title);
    if (entries.length === 0) complain('paper', paper.title, 'nothing');
    else found++;
    right += fields.filter(
      (field) => entries.length > 0 && entries.every((entry) => isRight(entry, paper, field)),
    ).length;
  }
  const titles = new Set(papers.map((paper) => paper.title));
  for (const entry of dump.entries) if (!titles.has(entry.title)) complain('paper', 'nothing', entry.title);
  const total = papers.length * fields.length;
  console.log(
    `| ${dump.layout} | ${found} of ${papers.length} | ${right} of ${total} | ${dump.entries.length}, ${dump.diagnostics.length} |`,
  );
  for (const { code, line, message } of dump.diagnostics)
    console.error(`${file}:${line}: ${code}: ${message}`);
}

function isRight(entry: Entry, paper: Expected, field: (typeof fields)[number]): boolean {
  const seen = readField(entry, field);
  const expected =
    field === 'githubStars'
      ? toNumber(paper.githubStars)
      : field === 'date'
        ? toDate(paper.date)
        : paper[field];
  if (seen !== expected) complain(`${field} of "${entry.title}"`, String(expected), String(seen));
  return seen === expected;
}

function readField(entry: Entry, field: (typeof fields)[number]): string | number | null {
  if (field === 'abstractStart') return entry.abstract.slice(0, 60);
  if (field === 'abstractEnd') return entry.abstract.slice(-60);
  return field === 'date' ? entry.publishedOn : entry[field];
}

function toNumber(stars: string | null): number | null {
  if (stars === null) return null;
  return stars.endsWith('k') ? Math.round(Number.parseFloat(stars) * 1000) : Number(stars);
}

/** `May 29` as `--05-29`; a full date is as it is. */
function toDate(date: string | null): string | null {
  if (date === null || /^\d/.test(date)) return date;
  return new Date(`${date}, 2000 UTC`).toISOString().slice(4, 10).replace('-', '--');
}

function complain(what: string, expected: string, seen: string): void {
  wrong++;
  console.error(`${what}: expected ${expected}, found ${seen}`);
}
