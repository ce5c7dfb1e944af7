// A text rewritten piece by piece, which still knows where each of its characters came from.
import { lastAtOrBefore } from '../source.ts';

export interface Rewritten {
  readonly text: string;
  /** The offset in the original of an offset in `text`. */
  readonly toSource: (offset: number) => number;
}

/** Collects the pieces of the new text in order. */
export class Rewriting {
  readonly #pieces: string[] = [];
  /** Where each piece begins in the new text and in the original; a copied piece runs along with it. */
  readonly #starts: number[] = [];
  readonly #origins: number[] = [];
  readonly #copied: boolean[] = [];
  #length = 0;

  /** The original's own characters, from the offset `origin` on. */
  copy(piece: string, origin: number): void {
    this.#add(piece, origin, true);
  }

  /** Something that stands for what is written at the offset `origin`. */
  put(piece: string, origin: number): void {
    this.#add(piece, origin, false);
  }

  /** `end` is where the rewritten part of the original ends. */
  finish(end: number): Rewritten {
    const [starts, origins, copied] = [this.#starts, this.#origins, this.#copied];
    const toSource = (offset: number): number => {
      if (offset >= this.#length) return end;
      const at = lastAtOrBefore(starts, offset);
      const origin = origins[at] ?? 0;
      return copied[at] ? origin + offset - (starts[at] ?? 0) : origin;
    };
    return { text: this.#pieces.join(''), toSource };
  }

  #add(piece: string, origin: number, isCopied: boolean): void {
    if (piece === '') return;
    this.#pieces.push(piece);
    this.#starts.push(this.#length);
    this.#origins.push(origin);
    this.#copied.push(isCopied);
    this.#length += piece.length;
  }
}
