// What was unpacked of late, so that neighbours, lists and feeds do not unpack it again.

/**
 * Characters kept, of one kind. A title is shown wherever its paper is near another, so those of 100,000 papers stay;
 * an abstract by its own page and a few lists, so those of 10,000 do.
 */
const [roomForShort, roomForLong] = [40_000_000, 30_000_000];
/** Characters, in all that is unpacked of a title. */
const longestShort = 800;

/** A shelf is emptied when full: a result never depends on what was in it. */
export class Memory<T> {
  readonly #short = new Shelf<T>(roomForShort);
  readonly #long: Shelf<T>;
  readonly #make: (key: string) => T;
  readonly #sizeOf: (value: T) => number;

  /** `room` is for what is unpacked of abstracts. */
  constructor(make: (key: string) => T, sizeOf: (value: T) => number, room: number = roomForLong) {
    this.#make = make;
    this.#sizeOf = sizeOf;
    this.#long = new Shelf(room);
  }

  get(key: string): T {
    const known = this.#short.get(key) ?? this.#long.get(key);
    if (known !== undefined) return known;
    const value = this.#make(key);
    const size = this.#sizeOf(value);
    (size <= longestShort ? this.#short : this.#long).keep(key, value, size);
    return value;
  }
}

class Shelf<T> {
  readonly #kept = new Map<string, T>();
  readonly #room: number;
  #size = 0;

  constructor(room: number) {
    this.#room = room;
  }

  get(key: string): T | undefined {
    return this.#kept.get(key);
  }

  keep(key: string, value: T, size: number): void {
    if (this.#size > this.#room) {
      this.#kept.clear();
      this.#size = 0;
    }
    this.#kept.set(key, value);
    this.#size += size;
  }
}
