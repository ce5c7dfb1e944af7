// Measures how whole pages come back from what people's tools make of them:
//   FORM_TOOLS=DIR npx tsx tests/bench/forms.ts FOLDER [--every N] [--papers N] [--only NAME] [--keep DIR] [--show N]
// FOLDER holds days of the site's public list as JSON. Their papers are written in the site's own markup, as
// the list and as the trending view (forms/page.ts), put through every tool (forms/tools.ts) and read. A row says how
// many papers came back with their title, how many titles came that are none, and of those papers how many
// have each field right; a field that a tool does not keep stands at 0. Real days are not committed. What --keep
// names holds the tools' output from run to run, so that a change of the readers is measured without the tools.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Entry, parseDump } from '../../src/dump/index.ts';
import { currentYear, type View, writePage } from './forms/page.ts';
import { tools } from './forms/tools.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    keep: { type: 'string' },
    show: { type: 'string', default: '0' },
    papers: { type: 'string', default: '100' },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('usage: tsx tests/bench/forms.ts FOLDER [--every N] [--only NAME]');

let shown = 0;
const fieldNames = [
  'abstract',
  'arxivId',
  'publishedOn',
  'upvotes',
  'authorsCount',
  'organization',
  'githubUrl',
  'githubStars',
] as const;
type Field = (typeof fieldNames)[number];

interface Score {
  papers: number;
  found: number;
  invented: number;
  findings: number;
  readonly right: Record<Field, number>;
  readonly present: Record<Field, number>;
}

const entries = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .filter((_, index) => index % Number(values.every) === 0)
  .flatMap((name) => readDay(join(folder, name)));
// Starting a tool costs more than running it: pages hold as many papers as a month does.
const perPage = Number(values.papers);
const days = Array.from({ length: Math.ceil(entries.length / perPage) }, (_, index) => ({
  name: `page-${index + 1}`,
  entries: entries.slice(index * perPage, (index + 1) * perPage),
}));

console.log(`| form | papers found of papers present | invented | findings | ${fieldNames.join(' | ')} |`);
console.log(`| --- | --- | --- | --- | ${fieldNames.map(() => '---').join(' | ')} |`);
for (const view of ['list', 'trending'] as const) {
  for (const [name, tool] of Object.entries(tools)) {
    if (!`${view} ${name}`.includes(values.only)) continue;
    const score = openScore();
    const layouts = new Set<string>();
    for (const day of days) {
      const text = keep(`${view}.${name}.${day.name}.txt`, () =>
        tool.run(writePage(view, day.entries, '2026-10-07', 'streams & more')),
      );
      const dump = parseDump(Buffer.from(text), 'page.txt');
      layouts.add(dump.layout ?? 'refused');
      // Readability drops cards; what is not in the text cannot be found there.
      const kept = squeeze(text);
      const present = day.entries.filter(({ title }) => kept.includes(squeeze(title)));
      compare(score, view, present, dump.entries, `${view} ${name} ${day.name}`);
      score.findings += dump.diagnostics.length;
      show(
        `${view} ${name} ${day.name}`,
        dump.diagnostics.map(({ code, line, message }) => `${line} ${code} ${message}`),
      );
    }
    const fields = fieldNames.map((field) => `${score.right[field]}/${score.present[field]}`).join(' | ');
    console.log(
      `| ${view}, ${name} (${[...layouts].join(', ')}) | ${score.found} of ${score.papers} | ${score.invented} | ${score.findings} | ${fields} |`,
    );
  }
}

/** What the tool made of the page, from the folder of texts that are kept where it is there already. */
function keep(name: string, make: () => string): string {
  if (values.keep === undefined) return make();
  const file = join(values.keep, name);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const text = make();
  mkdirSync(values.keep, { recursive: true });
  writeFileSync(file, text);
  return text;
}

/** The day's papers as a page shows them: an organisation or a count of authors, every third an organisation. */
function readDay(file: string): readonly Entry[] {
  return parseDump(readFileSync(file), 'day.json').entries.map((entry, index) => {
    const organization = entry.organization ?? (index % 3 === 2 ? 'North Lab' : null);
    return { ...entry, organization, authorsCount: organization === null ? entry.authorsCount : null };
  });
}

function compare(
  score: Score,
  view: View,
  papers: readonly Entry[],
  entries: readonly Entry[],
  where: string,
): void {
  const waiting = new Map(entries.map((entry) => [squeeze(entry.title), entry]));
  score.papers += papers.length;
  for (const paper of papers) {
    const entry = waiting.get(squeeze(paper.title));
    for (const field of fieldNames) if (wanted(view, paper, field) !== null) score.present[field]++;
    if (entry === undefined) {
      show(where, [`lost: ${paper.title}`]);
      continue;
    }
    waiting.delete(squeeze(paper.title));
    score.found++;
    for (const field of fieldNames) {
      const [seen, expected] = [entry[field], wanted(view, paper, field)];
      if (same(seen, expected)) score.right[field] += expected === null ? 0 : 1;
      else if (seen !== null || field === 'upvotes')
        show(where, [
          `${field} of ${paper.title}: ${fromDifference(String(expected), String(seen))} is ${fromDifference(String(seen), String(expected))}`,
        ]);
    }
  }
  score.invented += waiting.size;
  for (const { title } of waiting.values()) show(where, [`invented: ${title}`]);
}

/** What the page shows of a field. */
function wanted(view: View, paper: Entry, field: Field): string | number | null {
  if (view === 'list' && (field === 'githubUrl' || field === 'githubStars')) return null;
  if (field === 'githubStars') return paper.githubUrl === null ? null : roundStars(paper.githubStars ?? 0);
  if (field === 'publishedOn' && view === 'list' && paper.publishedOn?.startsWith(currentYear))
    return paper.publishedOn.replace(currentYear, '-');
  return paper[field];
}

/** A text from a little before the place where it first differs from the other. */
function fromDifference(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return `…${text.slice(Math.max(0, at - 40), at + 60)}`;
}

function roundStars(stars: number): number {
  return stars < 1000 ? stars : Number((stars / 1000).toPrecision(3)) * 1000;
}

function same(seen: string | number | null, expected: string | number | null): boolean {
  if (typeof seen === 'string' && typeof expected === 'string') return squeeze(seen) === squeeze(expected);
  if (typeof seen === 'number' && typeof expected === 'number') return Math.abs(seen - expected) < 1;
  return seen === expected;
}

/** What line ends and a tool's escapes cannot change. */
function squeeze(text: string): string {
  return text.replace(/[\s\\]+/g, '');
}

function openScore(): Score {
  const zeros = (): Record<Field, number> => ({
    abstract: 0,
    arxivId: 0,
    publishedOn: 0,
    upvotes: 0,
    authorsCount: 0,
    organization: 0,
    githubUrl: 0,
    githubStars: 0,
  });
  return { papers: 0, found: 0, invented: 0, findings: 0, right: zeros(), present: zeros() };
}

function show(where: string, lines: readonly string[]): void {
  for (const line of lines) if (shown++ < Number(values.show)) console.error(`${where}: ${line}`);
}
