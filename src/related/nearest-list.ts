// The nearest papers of one paper while others come and go.
import { leastGrade } from './rank.ts';
import type { Kin } from './types.ts';

export interface Rank {
  readonly grade: number;
  /** Of two papers of one grade the first by slug is the nearer. */
  readonly slug: string;
}

export type Entry = Kin & Rank;

/** The nearest papers of one paper so far; reasons are found for those that are shown. */
export class NearestList {
  readonly #kin: Entry[];
  /** Twice as many as are shown, so that some may go. */
  readonly #most: number;
  #beyond: Rank | null;

  constructor(known: readonly Entry[], beyond: Rank | null, top: number) {
    this.#kin = [...known];
    this.#most = 2 * top;
    this.#beyond = beyond;
  }

  /** What a grade must reach to enter. */
  get least(): number {
    return this.#beyond?.grade ?? leastGrade;
  }

  enter(at: number, { grade, slug }: Rank): void {
    const entry: Entry = { grade, slug, at, because: null };
    if (this.#beyond !== null && !isNearer(entry, this.#beyond)) return;
    const before = this.#kin.findIndex((kin) => isNearer(entry, kin));
    this.#kin.splice(before === -1 ? this.#kin.length : before, 0, entry);
    if (this.#kin.length > this.#most) this.#beyond = this.#kin.pop() ?? null;
  }

  /** Whether nobody who found no place can be among so many. */
  isSureOf(top: number): boolean {
    return this.#beyond === null || this.#kin.length >= top;
  }

  finish(
    top: number,
    reasonsOf: (at: number) => readonly string[],
  ): { readonly kin: readonly Kin[]; readonly beyond: Rank | null } {
    const kin = this.#kin.map(({ at, grade, because }, place) => ({
      at,
      grade,
      because: because ?? (place < top ? reasonsOf(at) : null),
    }));
    const beyond = this.#beyond === null ? null : { grade: this.#beyond.grade, slug: this.#beyond.slug };
    return { kin, beyond };
  }
}

function isNearer(one: Rank, other: Rank): boolean {
  return one.grade > other.grade || (one.grade === other.grade && one.slug < other.slug);
}
