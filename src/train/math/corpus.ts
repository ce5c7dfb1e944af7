// Training data: JSON lines {id, text, spans: [{start, end, tex}]} in a folder laid out like mathbench.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const KINDS = ['dev', 'arxiv-computing', 'arxiv-mathematics', 'plain', 'dumps'] as const;
export type Kind = (typeof KINDS)[number];

export interface TrueSpan {
  readonly start: number;
  readonly end: number;
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

export function readCorpus(folder: string, kinds: readonly Kind[] = KINDS): readonly Example[] {
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

function foldOf(id: string): number {
  return Number.parseInt(createHash('sha1').update(id).digest('hex').slice(0, 8), 16) % 5;
}
