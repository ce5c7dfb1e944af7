// Training data: JSON lines {id, text, spans: [{start, end, tex}]}, a file a kind, in one folder; ../DATA.md
// says what each holds and where it came from.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../sha256.ts';
import type { Span } from '../../text/types.ts';

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

/** The examples of the files of these kinds in `folder`. Throws where one is missing. */
export function readCorpus(folder: string, kinds: readonly Kind[] = corpusKinds): readonly Example[] {
  return kinds.flatMap((kind) =>
    readFileSync(join(folder, `${kind}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const { id, text, spans } = JSON.parse(line) as { id: string; text: string; spans: TrueSpan[] };
        return { id, kind, text, spans, fold: foldOf(id) };
      }),
  );
}

/** To be compared with the table in ../DATA.md. */
export function checksumOf(folder: string, kind: Kind): string {
  return sha256(readFileSync(join(folder, `${kind}.jsonl`)));
}

function foldOf(id: string): number {
  return Number.parseInt(createHash('sha1').update(id).digest('hex').slice(0, 8), 16) % 5;
}
