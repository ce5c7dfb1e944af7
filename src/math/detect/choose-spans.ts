// Of spans that overlap, the set worth most: each brings its probability less a threshold.

export interface Weighed {
  /** Token indices, both inclusive; spans come in the order of `first`. */
  readonly first: number;
  readonly last: number;
  readonly worth: number;
}

/** The disjoint spans whose worth adds up to most; ascending. Those worth nothing are left out. */
export function chooseSpans<T extends Weighed>(spans: readonly T[]): readonly T[] {
  const worthy = spans.filter(({ worth }) => worth > 0).sort((a, b) => a.last - b.last || a.first - b.first);
  const best = new Float64Array(worthy.length + 1);
  const taken = new Uint8Array(worthy.length);
  const before = new Int32Array(worthy.length);
  worthy.forEach((span, s) => {
    before[s] = countEndingBefore(worthy, s, span.first);
    const withIt = (best[before[s] ?? 0] ?? 0) + span.worth;
    taken[s] = withIt > (best[s] ?? 0) ? 1 : 0;
    best[s + 1] = Math.max(withIt, best[s] ?? 0);
  });
  const chosen: T[] = [];
  for (let s = worthy.length - 1; s >= 0; ) {
    const span = worthy[s];
    if (taken[s] === 1 && span !== undefined) {
      chosen.push(span);
      s = (before[s] ?? 0) - 1;
    } else s--;
  }
  return chosen.reverse();
}

/** How many of the first `count` spans, sorted by `last`, end before token `first`. */
function countEndingBefore(spans: readonly Weighed[], count: number, first: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.last ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return low;
}
