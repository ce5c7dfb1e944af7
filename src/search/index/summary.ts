// What the whole archive's files need of a segment: kept from build to build, so that an old segment's texts
// are not read again.
import { Reader, Writer } from '../../bytes.ts';
import type { SegmentEntry } from './manifest.ts';
import type { PaperCode } from './meaning.ts';

/** What papers bring to the files of the whole archive. */
export interface WholeShare {
  /** Folded words of the texts, with the papers that use them. */
  readonly words: ReadonlyMap<string, number>;
  /** What each paper means; null where no word of it says. */
  readonly codes: readonly (PaperCode | null)[];
}

export interface SegmentSummary extends WholeShare {
  readonly entry: Pick<SegmentEntry, 'id' | 'papers' | 'shards'>;
}

/** Of some papers and of those behind them, together. */
export function joinShares(shares: readonly WholeShare[]): WholeShare {
  const words = new Map<string, number>();
  for (const share of shares)
    for (const [word, count] of share.words) words.set(word, (words.get(word) ?? 0) + count);
  return { words, codes: shares.flatMap(({ codes }) => codes) };
}

export function packSummary({ entry, ...whole }: SegmentSummary): Uint8Array {
  const out = new Writer();
  out.text(entry.id);
  out.integer(entry.papers);
  out.integer(entry.shards);
  packWhole(out, whole);
  return out.finish();
}

/** Null where the bytes are not a whole summary. */
export function readSummary(bytes: Uint8Array): SegmentSummary | null {
  try {
    const reader = new Reader(bytes);
    const entry = { id: reader.text(), papers: reader.integer(), shards: reader.integer() };
    const whole = readWhole(reader, entry.papers);
    return reader.isDone ? { entry, ...whole } : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export function packWhole(out: Writer, { words, codes }: WholeShare): void {
  out.integer(words.size);
  for (const [word, count] of words) {
    out.text(word);
    out.integer(count);
  }
  for (const code of codes) {
    out.integer(code === null ? 0 : code.field + 1);
    if (code === null) continue;
    out.integer(code.axes.length);
    out.bytes(code.axes);
  }
}

export function readWhole(reader: Reader, papers: number): WholeShare {
  const words = new Map<string, number>();
  for (let left = reader.integer(); left > 0; left--) {
    const word = reader.text();
    words.set(word, reader.integer());
  }
  const codes = Array.from({ length: papers }, (): PaperCode | null => {
    const field = reader.integer();
    return field === 0 ? null : { field: field - 1, axes: reader.bytes(reader.integer()).slice() };
  });
  return { words, codes };
}
