// A shuffle that is the same on every machine: the order comes from a small generator with a seed. It is the order in which
// the committed weights learned, which that of src/random.ts is not.

/** A new array in the order that `seed` gives (xorshift32, Fisher-Yates). */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const order = [...items];
  let state = Math.imul(seed, 0x9e3779b1) | 1;
  for (let i = order.length - 1; i > 0; i--) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const j = (state >>> 0) % (i + 1);
    const kept = order[i] as T;
    order[i] = order[j] as T;
    order[j] = kept;
  }
  return order;
}
