// What a file is that no paper was read from, as its owner would call it, and what to do with it.
//
// A heuristic for messages alone: nothing is read by it. Kinds are asked in order, the surest signs first.
import { isPaperPage } from '../paper-page/signs.ts';
import { headOf, type Source } from '../source.ts';
import { fallbacks, kinds, onePaper, type Told } from './kinds.ts';

export interface Identity extends Told {
  /** 1-based line where that was seen. */
  readonly line: number;
}

/** Null where the file looks like nothing known. Looks at the first `sampleLength` characters. */
export function identify(source: Source): Identity | null {
  const from = source.start(source.first);
  if (isPaperPage(source)) return { ...onePaper, line: source.first + 1 };
  const sample = headOf(source, sampleLength);
  for (const { signs, what, remedy = '' } of [...kinds, ...fallbacks]) {
    const found = signs.map((sign) => sign.exec(sample));
    const [first] = found;
    if (first == null || found.includes(null)) continue;
    const named = typeof what === 'string' ? what : what(sample, first);
    if (named === null) continue;
    const line = source.lineAt(from + first.index) + 1;
    if (typeof named !== 'string') return { ...named, line };
    return { what: named, remedy: typeof remedy === 'string' ? remedy : remedy(sample), line };
  }
  return null;
}

const sampleLength = 60_000;
