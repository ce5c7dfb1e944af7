// Training data: JSON lines {id, text, spans: [{start, end, tex}]}, a file a kind, in one folder; ../DATA.md
// says what each holds and where it came from.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { sha256 } from '../../sha256.ts';
import type { Span } from '../../text/types.ts';
import { dataPath, readJsonLines } from '../data-folder.ts';

export const corpusKinds = [
  'dev',
  'arxiv-computing',
  'arxiv-mathematics',
  'plain',
  'dumps',
  'daily',
  'daily-plain',
  'today',
] as const;
export type Kind = (typeof corpusKinds)[number];

export interface TrueSpan extends Span {
  readonly tex: string;
}

export interface Example {
  readonly id: string;
  readonly kind: Kind;
  readonly text: string;
  readonly spans: readonly TrueSpan[];
  /** Which fifth of its file it belongs to, by its id; fifth 0 is held out when figures are taken. */
  readonly fold: number;
}

/** Whether what figures are taken on is kept from the learners. */
export type Held = 'in' | 'out';

/**
 * All examples, or those that are not judged: without the fifth of each file, the publisher's dumps and the
 * abstracts of daily lists, wherever else these stand.
 */
export function readExamples(folder: string, held: Held): readonly Example[] {
  const all = readCorpus(folder);
  return held === 'in' ? all : unjudged(all);
}

/** Those that no figure is taken on: neither they nor their copies in other files are judged. */
export function unjudged(all: readonly Example[]): readonly Example[] {
  const judged = new Set(all.filter(isJudged).map(({ id }) => id));
  return all.filter(({ id }) => !judged.has(id));
}

/** Files that are judged whole, since a fifth would be too few. */
export const whole: ReadonlySet<Kind> = new Set(['dumps', 'daily', 'daily-plain']);

/** Whether figures are taken on this example. */
export function isJudged({ kind, fold }: Example): boolean {
  return fold === 0 || whole.has(kind);
}

const abstractOfFile = z.object({
  id: z.string(),
  text: z.string(),
  spans: z.array(z.object({ start: z.number(), end: z.number(), tex: z.string() })),
});

/** The examples of the files in `folder`. Throws where one is missing or damaged. */
export function readCorpus(folder: string): readonly Example[] {
  return corpusKinds.flatMap((kind) =>
    readJsonLines(fileOf(folder, kind), abstractOfFile).map(({ id, text, spans }) => ({
      id,
      kind,
      text,
      spans,
      fold: foldOf(id),
    })),
  );
}

/** The SHA-256 of each file, to be compared with the table in ../DATA.md. */
export function checksumsOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(corpusKinds.map((kind) => [kind, sha256(readFileSync(fileOf(folder, kind)))]));
}

function fileOf(folder: string, kind: Kind): string {
  return dataPath(folder, `${kind}.jsonl`);
}

function foldOf(id: string): number {
  return Number.parseInt(createHash('sha1').update(id).digest('hex').slice(0, 8), 16) % 5;
}
