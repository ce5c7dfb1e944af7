// How alike two abstracts are, and which of many are alike at all.
//
// A text is the set of its runs of nine letters; likeness is the share of runs that two texts have in
// common (Jaccard). Measured on 14,500 abstracts of machine learning and computing, 616 pairs of them
// above 0.08: the same text in two sources 0.70 to 1; a first and a second version of one paper 0.14 to
// 0.75; two papers of one series up to 0.48, in mathematics up to 0.92; papers on one subject below 0.15.
//
// To find pairs without comparing all, each text keeps 64 minima of its hashed runs (one-permutation
// MinHash); texts that agree in three neighbouring minima are candidates.

const run = 9;
const bins = 64;
const emptyBin = 0xffffffff;
/** Neighbouring minima that must agree: finds 99 % of pairs at likeness 0.6, 87 % at 0.45. */
const rows = 3;

/** Share of common runs, 0 to 1, and the share of the shorter text's runs that the longer holds. */
export interface Likeness {
  readonly jaccard: number;
  readonly containment: number;
}

export function likenessOf(one: string, other: string): Likeness {
  const [mine, theirs] = [runsOf(one), runsOf(other)];
  let common = 0;
  for (const hash of mine) if (theirs.has(hash)) common += 1;
  const [union, smaller] = [mine.size + theirs.size - common, Math.min(mine.size, theirs.size)];
  return { jaccard: union === 0 ? 0 : common / union, containment: smaller === 0 ? 0 : common / smaller };
}

function runsOf(letters: string): ReadonlySet<number> {
  return new Set(hashRuns(letters));
}

/** Hashes of every run, in order; a text shorter than a run is one run. Rolling: linear in the text. */
function hashRuns(letters: string): Uint32Array {
  const width = Math.min(run, letters.length);
  const hashes = new Uint32Array(letters.length === 0 ? 0 : letters.length - width + 1);
  const leaving = powers[width] ?? 0;
  let hash = 0;
  for (let at = 0; at < letters.length; at += 1) {
    hash = (Math.imul(hash, 31) + letters.charCodeAt(at)) | 0;
    if (at >= width) hash = (hash - Math.imul(letters.charCodeAt(at - width), leaving)) | 0;
    if (at >= width - 1) hashes[at - width + 1] = mix(hash);
  }
  return hashes;
}

const powers = Array.from({ length: run + 1 }, (_, exponent) => {
  let power = 1;
  for (let times = 0; times < exponent; times += 1) power = Math.imul(power, 31);
  return power;
});

/** Spreads close hashes over all 32 bits. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The 64 minima of a text's runs; a bin that no run fell into stays empty and agrees with nothing. */
export function signatureOf(letters: string): Uint32Array {
  const minima = new Uint32Array(bins).fill(emptyBin);
  for (const hash of hashRuns(letters)) {
    const bin = hash >>> 26;
    if (hash < (minima[bin] ?? 0)) minima[bin] = hash;
  }
  return minima;
}

/** Estimated likeness of two signatures, within about 0.06. */
export function estimateLikeness(one: Uint32Array, other: Uint32Array): number {
  let equal = 0;
  let known = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const [mine, theirs] = [one[bin], other[bin]];
    if (mine === emptyBin && theirs === emptyBin) continue;
    known += 1;
    if (mine === theirs) equal += 1;
  }
  return known === 0 ? 0 : equal / known;
}

/** Groups of indexes whose texts agree in some three neighbouring minima; groups may overlap and repeat. */
export function* groupAlike(signatures: readonly (Uint32Array | null)[]): Generator<readonly number[]> {
  for (let first = 0; first + rows <= bins; first += rows) {
    const groups = new Map<number, number | number[]>();
    signatures.forEach((signature, index) => {
      if (signature === null) return;
      let key = first;
      for (let at = first; at < first + rows; at += 1) {
        const minimum = signature[at] ?? emptyBin;
        if (minimum === emptyBin) return;
        key = mix((key ^ minimum) | 0);
      }
      const group = groups.get(key);
      if (group === undefined) groups.set(key, index);
      else if (typeof group === 'number') groups.set(key, [group, index]);
      else group.push(index);
    });
    for (const group of groups.values()) if (typeof group !== 'number') yield group;
  }
}
