// The nearest papers of one paper while others come and go.
import { leastGrade } from './rank.ts';
import type { Kin } from './types.ts';

export interface Rank {
  readonly grade: number;
  /** Of two papers of one grade the first by slug is the nearer. */
  readonly slug: string;
}

/** The nearest papers of one paper so far; reasons are found for those that are shown. */
export class NearestList {
  readonly #kin: Kin[];
  /** Twice as many as are shown, so that some may go. */
  readonly #most: number;
  readonly #slugOf: (at: number) => string;
  #beyond: Rank | null;

  constructor(known: readonly Kin[], beyond: Rank | null, top: number, slugOf: (at: number) => string) {
    this.#kin = [...known];
    this.#most = 2 * top;
    this.#slugOf = slugOf;
    this.#beyond = beyond;
  }

  /** What a grade must reach to enter. */
  get least(): number {
    return this.#beyond?.grade ?? leastGrade;
  }

  enter(at: number, grade: number): void {
    const own = { grade, slug: this.#slugOf(at) };
    if (this.#beyond !== null && !isNearer(own, this.#beyond)) return;
    const before = this.#kin.findIndex((kin) => isNearer(own, this.#rankOf(kin)));
    this.#kin.splice(before === -1 ? this.#kin.length : before, 0, { at, grade, because: null });
    const last = this.#kin.length > this.#most ? this.#kin.pop() : undefined;
    if (last !== undefined) this.#beyond = this.#rankOf(last);
  }

  #rankOf({ at, grade }: Kin): Rank {
    return { grade, slug: this.#slugOf(at) };
  }

  /** Whether nobody who found no place can be among so many. */
  isSureOf(top: number): boolean {
    return this.#beyond === null || this.#kin.length >= top;
  }

  finish(
    top: number,
    reasonsOf: (at: number) => readonly string[],
  ): { readonly kin: readonly Kin[]; readonly beyond: Rank | null } {
    for (const [place, { at, grade, because }] of this.#kin.slice(0, top).entries())
      if (because === null) this.#kin[place] = { at, grade, because: reasonsOf(at) };
    return { kin: this.#kin, beyond: this.#beyond };
  }
}

function isNearer(one: Rank, other: Rank): boolean {
  return one.grade > other.grade || (one.grade === other.grade && one.slug < other.slug);
}
