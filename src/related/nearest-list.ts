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
    const entry: Kin = { at, grade, because: null };
    if (this.#beyond !== null && !this.#isNearer(entry, this.#beyond)) return;
    const before = this.#kin.findIndex((kin) => this.#isNearer(entry, kin));
    this.#kin.splice(before === -1 ? this.#kin.length : before, 0, entry);
    const last = this.#kin.length > this.#most ? this.#kin.pop() : undefined;
    if (last !== undefined) this.#beyond = { grade: last.grade, slug: this.#slugOf(last.at) };
  }

  #isNearer(one: Kin, other: Kin | Rank): boolean {
    if (one.grade !== other.grade) return one.grade > other.grade;
    return this.#slugOf(one.at) < ('slug' in other ? other.slug : this.#slugOf(other.at));
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
