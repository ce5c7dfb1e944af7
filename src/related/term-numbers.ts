// Terms by number, without their texts: each is known by 64 bits of hash. A map of the terms of an archive, a string for
// each of them, takes longer than all that is compared for a new dump.
import { hashStart, hashUnit, mixBits } from '../hash.ts';

/** Of the first `count` of terms, a line each, in turn two numbers of 32 bits: a term's key. */
export function keysOfTerms(terms: string, count: number): Uint32Array {
  const keys = new Uint32Array(2 * count);
  for (let [at, i] = [0, 0]; at < keys.length; at += 2, i++) {
    let one = hashStart;
    let other = hashStart;
    for (; i < terms.length; i++) {
      const unit = terms.charCodeAt(i);
      if (unit === lineEnd) break;
      one = hashUnit(one, unit);
      // By another odd factor, so that what meets in one half does not in the other.
      other = Math.imul(other ^ unit, oddFactor);
    }
    keys[at] = mixBits(one);
    keys[at + 1] = mixBits(other);
  }
  return keys;
}

const lineEnd = 10;
const oddFactor = 0x9e3779b1;

/** A hash table of keys, numbered from 0 in the order in which they come. */
export class TermNumbers {
  /** Two numbers a key. */
  #keys = new Uint32Array(2 ** 12);
  /** A key's number and one, at the first free slot from that which its hash names; half of them are free. */
  #slots = new Uint32Array(this.#keys.length);
  #size = 0;
  /** Who writes terms that fall into one slot would have to know all terms. */
  readonly #salt: number;

  constructor(salt: number) {
    this.#salt = salt;
  }

  get size(): number {
    return this.#size;
  }

  /** Undefined for a key that has none. */
  find(high: number, low: number): number | undefined {
    const known = this.#slots[this.#slotOf(high, low)] ?? 0;
    return known === 0 ? undefined : known - 1;
  }

  /** Of a key that is new the next. */
  number(high: number, low: number): number {
    const slot = this.#slotOf(high, low);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    this.#keys[2 * this.#size] = high;
    this.#keys[2 * this.#size + 1] = low;
    this.#slots[slot] = ++this.#size;
    if (2 * this.#size === this.#keys.length) this.#grow();
    return this.#size - 1;
  }

  /** Where the key stands, or would. */
  #slotOf(high: number, low: number): number {
    const [keys, slots] = [this.#keys, this.#slots];
    const last = slots.length - 1;
    let slot = (Math.imul(high ^ this.#salt, oddFactor) >>> 7) ^ low;
    for (slot &= last; ; slot = (slot + 1) & last) {
      const number = (slots[slot] ?? 0) - 1;
      if (number === -1 || (keys[2 * number] === high && keys[2 * number + 1] === low)) return slot;
    }
  }

  #grow(): void {
    const old = this.#keys;
    this.#keys = new Uint32Array(2 * old.length);
    this.#keys.set(old);
    this.#slots = new Uint32Array(this.#keys.length);
    for (let number = 0; number < this.#size; number++)
      this.#slots[this.#slotOf(old[2 * number] ?? 0, old[2 * number + 1] ?? 0)] = number + 1;
  }
}
