// Chance with a seed, for trainers, benches and tests: the same numbers on every machine (mulberry32).

export interface Random {
  /** From 0 to 1, 1 excluded. */
  (): number;
  /** A 32-bit integer, from 0. */
  readonly bits: () => number;
  /** Normally distributed around 0, with deviation 1. */
  readonly normal: () => number;
  readonly shuffled: <T>(items: readonly T[]) => readonly T[];
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const bits = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const random = (): number => bits() / 4_294_967_296;
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const shuffled = <T>(items: readonly T[]): readonly T[] => {
    const keyed = items.map((item) => ({ item, key: bits() }));
    return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
  };
  return Object.assign(random, { bits, normal, shuffled });
}
