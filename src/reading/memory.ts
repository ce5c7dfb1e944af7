// What was unpacked of late, so that neighbours, lists and feeds do not unpack it again.

/** Characters kept, of one kind: all words of an archive of 10,000 papers. */
const memorySize = 30_000_000;

/** Emptied when full: a result never depends on what was in it. */
export class Memory<T> {
  readonly #kept = new Map<string, T>();
  readonly #make: (key: string) => T;
  readonly #sizeOf: (value: T) => number;
  #size = 0;

  constructor(make: (key: string) => T, sizeOf: (value: T) => number) {
    this.#make = make;
    this.#sizeOf = sizeOf;
  }

  get(key: string): T {
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    if (this.#size > memorySize) {
      this.#kept.clear();
      this.#size = 0;
    }
    const value = this.#make(key);
    this.#kept.set(key, value);
    this.#size += this.#sizeOf(value);
    return value;
  }
}
