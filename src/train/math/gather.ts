// `npm run gather:math -- PAPERS.jsonl DAILY_DIR DATA_DIR`: writes the two files of DATA_DIR that hold plain
// abstracts of today (see ../DATA.md): `today.jsonl` from arXiv's own abstracts, `daily-plain.jsonl` those of
// the daily lists in DAILY_DIR whose authors' LaTeX is among them.
import { createReadStream, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { hashToken } from '../../math/detect/hash.ts';
import { isPlain, temptationOf } from './plain-abstracts.ts';

const [papers, daily, folder] = process.argv.slice(2);
if (papers === undefined || daily === undefined || folder === undefined) {
  console.error('usage: npm run gather:math -- PAPERS.jsonl DAILY_DIR DATA_DIR');
  process.exit(2);
}

/** Fields whose papers a daily list shows, from this year on. */
const fields = /^(?:cs|stat|eess)\./;
const since = '2501';
/** Of the abstracts with such a temptation one in so many is kept; of those without any, one in `others`. */
const kept = { name: 1, letter: 8 } as const;
const others = 24;

interface Row {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly [];
}

const listed = readDaily(daily);
const today: Row[] = [];
const known: Row[] = [];
for await (const line of createInterface({ input: createReadStream(papers) })) {
  const { id, summary, categories } = JSON.parse(line) as {
    id: string;
    summary: string;
    categories: readonly string[];
  };
  const text = summary.replace(/\s+/g, ' ').trim();
  if (!isPlain(text)) continue;
  const shown = listed.get(fingerprint(text));
  if (shown !== undefined) known.push({ id, text: shown, spans: [] });
  else if (fields.test(categories[0] ?? '') && id >= since && isDrawn(id, rarity(text)))
    today.push({ id, text, spans: [] });
}
write('today.jsonl', today);
write('daily-plain.jsonl', known);

function rarity(text: string): number {
  const temptation = temptationOf(text);
  return temptation === null ? others : kept[temptation];
}

function isDrawn(id: string, oneIn: number): boolean {
  return (hashToken(`${id}:today`) >>> 0) % oneIn === 0;
}

/** Abstracts as the lists show them, by their letters. */
function readDaily(from: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(from).filter((one) => one.endsWith('.json'))) {
    const entries = JSON.parse(readFileSync(join(from, name), 'utf8')) as { paper: { summary: string } }[];
    for (const { paper } of entries) found.set(fingerprint(paper.summary), paper.summary);
  }
  return found;
}

function fingerprint(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, '').toLowerCase();
}

function write(name: string, rows: readonly Row[]): void {
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  writeFileSync(join(folder ?? '', name), sorted.map((row) => `${JSON.stringify(row)}\n`).join(''));
  console.log(`${name}: ${rows.length} abstracts`);
}
