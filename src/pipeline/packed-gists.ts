// The gists of a group of papers as they are kept: the names that each uses, as JSON; and the profiles, which are read
// where papers are compared alone: their texts as one string, of which each is a piece, and their numbers as they lie
// in memory.
import type { Profile } from '../related/index.ts';
import type { PaperUses } from '../terms/index.ts';

/** What one paper brings into what all are compared by; without the slug, which a text does not decide alone. */
export interface Gist {
  readonly profile: Omit<Profile, 'slug'>;
  readonly uses: Omit<PaperUses, 'slug'>;
}

/** Of a profile: how long its texts are, and its numbers. */
type Shape = readonly [
  title: number,
  terms: number,
  surfaces: number,
  compounds: number,
  weights: number,
  meaning: number,
];

/** Of the lengths of three parts; the numbers follow them. */
const headLength = 12;

export function packGists(gists: readonly Gist[]): Buffer {
  const profiles = gists.map(({ profile }) => profile);
  const shapes = profiles.map((own): Shape => {
    const { titleKey, terms, surfaces, compounds, weights, meaning } = own;
    const texts = [titleKey.length, terms.length, surfaces.length, compounds.length] as const;
    return [...texts, weights.length, meaning?.length ?? 0];
  });
  const texts = profiles.map((own) => own.titleKey + own.terms + own.surfaces + own.compounds).join('');
  const parts = [
    JSON.stringify(gists.map(({ uses: { names, definitions } }) => ({ names, definitions }))),
    JSON.stringify(shapes),
    texts,
  ].map((part) => Buffer.from(part));
  const head = Buffer.alloc(headLength);
  for (const [at, { length }] of parts.entries()) head.writeUInt32LE(length, 4 * at);
  const numbers = profiles.flatMap(({ weights, meaning }) => [weights, meaning ?? []].map(bytesOf));
  return Buffer.concat([head, ...parts, ...numbers]);
}

function bytesOf(numbers: Iterable<number>): Uint8Array {
  return new Uint8Array(Float32Array.from(numbers).buffer);
}

// The rest is only for bytes that `packGists` made; the cache checks that before.

/** Of the papers of these slugs, in turn. */
export function usesIn(packed: Buffer, slugs: readonly string[] = []): readonly PaperUses[] {
  const uses: readonly Gist['uses'][] = JSON.parse(partOf(packed, 0).toString());
  return uses.map(({ names, definitions }, at) => ({ slug: slugs[at] ?? '', names, definitions }));
}

/** Of the papers of these slugs, in turn; without slugs where they are not known. */
export function profilesIn(packed: Buffer, slugs: readonly string[] = []): readonly Profile[] {
  const shapes: readonly Shape[] = JSON.parse(partOf(packed, 1).toString());
  const texts = partOf(packed, 2).toString();
  // A copy, whose numbers lie where they can be read as such.
  const numbers = new Float32Array(new Uint8Array(partOf(packed, 3)).buffer);
  let [text, number] = [0, 0];
  const nextText = (length: number): string => {
    text += length;
    return texts.slice(text - length, text);
  };
  const nextNumbers = (length: number): Float32Array => {
    number += length;
    return numbers.subarray(number - length, number);
  };
  return shapes.map(([title, terms, surfaces, compounds, weights, meaning], at) => ({
    slug: slugs[at] ?? '',
    titleKey: nextText(title),
    terms: nextText(terms),
    surfaces: nextText(surfaces),
    compounds: nextText(compounds),
    weights: nextNumbers(weights),
    meaning: meaning === 0 ? null : nextNumbers(meaning),
  }));
}

function partOf(packed: Buffer, part: number): Buffer {
  let start = headLength;
  for (let before = 0; before < part; before++) start += packed.readUInt32LE(4 * before);
  return packed.subarray(start, part === 3 ? packed.length : start + packed.readUInt32LE(4 * part));
}
