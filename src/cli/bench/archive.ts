// A synthetic archive: distinct papers made of the dumps' own titles, sentences and formulas.
//
// A title joins the halves of two; an abstract is a handful of sentences from as many abstracts. The
// generator is seeded, so the same number of papers is the same archive everywhere.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Entry, readDump } from '../../dump/index.ts';
import { readDumpFiles } from '../../pipeline/read.ts';
import { createRandom } from '../../random.ts';
import { copySettings } from './settings.ts';

export interface ArchiveOptions {
  /** Folder with dumps, topics, pages and site.md to take from. */
  readonly content: string;
  readonly out: string;
  readonly papers: number;
}

const daysOfYear = 365;
const firstDay = Date.UTC(2025, 0, 1);
const millisecondsOfDay = 86_400_000;
const mostRepeats = 100;

/** Writes a content folder: a dump for each day of a year. Resolves to the number of dumps. */
export async function writeArchive({ content, out, papers }: ArchiveOptions): Promise<number> {
  await rm(out, { recursive: true, force: true });
  await copySettings(content, out);
  await mkdir(join(out, 'dumps'));
  const source = await readSource(join(content, 'dumps'));
  if (source.titles.length === 0) throw new Error(`${join(content, 'dumps')} holds no paper to take from.`);
  const random = createRandom(20_260_311);
  const titles = new Set<string>();
  const dumps = Math.min(daysOfYear, papers);
  for (let day = 0; day < dumps; day += 1) {
    const first = Math.floor((day * papers) / dumps);
    const last = Math.floor(((day + 1) * papers) / dumps);
    const lines = Array.from({ length: last - first }, () => makePaper(source, titles, random));
    const date = new Date(firstDay + day * millisecondsOfDay).toISOString().slice(0, 10);
    await writeFile(join(out, 'dumps', `${date}.txt`), [...chrome, ...lines].join('\n\n'));
  }
  return dumps;
}

const chrome = [
  'new',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'Daily Papers',
  'by AK and the research community',
];

interface Source {
  readonly titles: readonly string[];
  readonly sentences: readonly string[];
}

/** Of all that a build would read there. */
async function readSource(folder: string): Promise<Source> {
  const entries: Entry[] = [];
  for await (const found of readDumpFiles(folder)) {
    if (found.kind === 'refused') continue;
    const dump = await readDump(found.bytes, found.file);
    for (const entry of dump.entries) entries.push(entry);
  }
  return {
    titles: [...new Set(entries.map((entry) => entry.title))],
    sentences: [...new Set(entries.flatMap((entry) => entry.abstract.split(/(?<=[.?!])\s+(?=[A-Z])/)))],
  };
}

/** `Title\n\nabstract`, the title unlike all in `used`, to which it is added. */
function makePaper({ titles, sentences }: Source, used: Set<string>, random: () => number): string {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  let title = joinHalves(pick(titles), pick(titles));
  // Few titles give few halves: after so many repeats a number tells the rest apart.
  for (let repeats = 0; used.has(title); repeats += 1) {
    title = joinHalves(pick(titles), pick(titles));
    if (repeats >= mostRepeats) title += ` ${used.size}`;
  }
  used.add(title);
  const abstract = Array.from({ length: 5 + Math.floor(random() * 4) }, () => pick(sentences)).join(' ');
  return `${title}\n\n${abstract}`;
}

function joinHalves(one: string, other: string): string {
  const head = one.split(' ');
  const tail = other.split(' ');
  return [...head.slice(0, Math.ceil(head.length / 2)), ...tail.slice(Math.floor(tail.length / 2))].join(' ');
}
