// Writes the two files of DATA_DIR that hold plain abstracts of today (see ../DATA.md): `today.jsonl` from arXiv's own
// abstracts, `daily-plain.jsonl` those of the daily lists whose authors' LaTeX is among them.
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { defineScript, runScript } from '../../cli/script.ts';
import { hashToken } from '../../math/detect/hash.ts';
import { dataPath, readDays, readJsonLine } from '../data-folder.ts';
import { isPlain, temptationOf } from './plain-abstracts.ts';

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

const record = z.object({ id: z.string(), summary: z.string(), categories: z.array(z.string()) });

await runScript(
  defineScript('gather:math', 'Gathers plain abstracts for train:math (src/train/DATA.md).')
    .argument('<PAPERS.jsonl>', 'arXiv records, {"id", "title", "summary", "categories"} a line')
    .argument('<DAILY_DIR>', 'days of the Daily Papers list, a file of its public JSON each')
    .argument('<DATA_DIR>', 'where today.jsonl and daily-plain.jsonl are written')
    .action(gather),
);

async function gather(papers: string, daily: string, folder: string): Promise<void> {
  const to = dataPath(folder, '');
  const listed = new Map(readDays(dataPath(daily, '')).map(({ summary }) => [fingerprint(summary), summary]));
  const today: Row[] = [];
  const known: Row[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(dataPath(papers, '')) })) {
    number++;
    const { id, summary, categories } = readJsonLine(`${papers}:${number}`, record, line);
    const text = summary.replace(/\s+/g, ' ').trim();
    if (!isPlain(text)) continue;
    const shown = listed.get(fingerprint(text));
    if (shown !== undefined) known.push({ id, text: shown, spans: [] });
    else if (fields.test(categories[0] ?? '') && id >= since && isDrawn(id, rarity(text)))
      today.push({ id, text, spans: [] });
  }
  write(to, 'today.jsonl', today);
  write(to, 'daily-plain.jsonl', known);
}

function rarity(text: string): number {
  const temptation = temptationOf(text);
  return temptation === null ? others : kept[temptation];
}

function isDrawn(id: string, oneIn: number): boolean {
  return (hashToken(`${id}:today`) >>> 0) % oneIn === 0;
}

function fingerprint(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, '').toLowerCase();
}

function write(folder: string, name: string, rows: readonly Row[]): void {
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  writeFileSync(join(folder, name), sorted.map((row) => `${JSON.stringify(row)}\n`).join(''));
  console.log(`${name}: ${rows.length} abstracts`);
}
