// The folder of data that trainers learn from: where its files lie, and what is said where they are missing or damaged.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseLine } from '../cli/json-lines.ts';

/** A paper as a day of the list shows it. */
export interface ListedPaper {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}

const listed = z.object({ id: z.string(), title: z.string(), summary: z.string().nullish() });
const day = z.array(z.object({ paper: listed }));

/** A file or folder of the data. Throws where it is missing. */
export function dataPath(folder: string, name: string): string {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  throw new Error(`${path} is missing. src/train/DATA.md says what a data folder holds.`);
}

/** Records of JSON lines. Throws at the first line that is none; `path` is what it is called then. */
export function readJsonLines<T>(
  path: string,
  schema: z.ZodType<T>,
  lines: string = readFileSync(path, 'utf8'),
): readonly T[] {
  return lines
    .split('\n')
    .flatMap((line, i) => (line === '' ? [] : readJsonLine(`${path}:${i + 1}`, schema, line)));
}

/** The record of one line; `place` says where it stands. */
export function readJsonLine<T>(place: string, schema: z.ZodType<T>, line: string): T {
  const parsed = parseLine(line, schema);
  if (parsed.kind === 'record') return parsed.record;
  throw new Error(`${place}: ${parsed.problem}. src/train/DATA.md says what stands there.`);
}

/** Papers of days of the Daily Papers list, a file of its public JSON each, in the order of their names. */
export function readDays(folder: string): readonly ListedPaper[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (names.length === 0) throw new Error(`${folder} holds no days of the list (*.json).`);
  return names.sort().flatMap((name) => {
    const path = join(folder, name);
    const checked = day.safeParse(readJsonLine(path, z.unknown(), readFileSync(path, 'utf8')));
    if (!checked.success)
      throw new Error(`${path} is no day of the list: [{"paper": {"id", "title", "summary"}}, …].`);
    return checked.data.map(({ paper: { id, title, summary } }) => ({ id, title, summary: summary ?? '' }));
  });
}
