// Entries that say the same are one version: one folded title, the same letters in the abstract, and no
// two arXiv ids. Identity is then decided between versions, of which there are few per paper.
import type { Dump } from '../dump/types.ts';
import { bareArxivId } from '../paper/arxiv.ts';
import { foldDoi } from '../paper/doi.ts';
import type { Entry } from '../paper/entry.ts';
import { commonest } from '../paper/merge-rules.ts';
import { compareTexts } from '../text/compare.ts';
import { fingerprintOf, lettersOf } from './letters.ts';
import { signatureOf } from './likeness.ts';
import { paperSlug } from './slug.ts';
import { titleKeyOf } from './titles.ts';
import type { PaperSlug } from './types.ts';

/** An entry where it stands. */
export interface Sighting {
  readonly entry: Entry;
  readonly dump: Dump;
  /** 0-based place in the dump's order. */
  readonly position: number;
}

export interface Version {
  /** Orders versions by what they say, never by where they stood. */
  readonly key: string;
  readonly titleKey: string;
  /** Fingerprint of the abstract's letters. */
  readonly fingerprint: string;
  /** Letters in the abstract. */
  readonly length: number;
  readonly arxivId: string | null;
  /** As DOIs are compared. */
  readonly doi: string | null;
  readonly slug: PaperSlug;
  /** First letters of the abstract: what a truncation keeps. */
  readonly opening: string;
  /** Minima for finding alike abstracts; null for one too short to be found by its inside. */
  readonly signature: Uint32Array | null;
  readonly sightings: readonly Sighting[];
}

const openingLength = 48;

/** Versions of all entries of `dumps`, in the order of their keys. */
export function collectVersions(
  dumps: readonly Dump[],
  textOf: (entry: Entry) => EntryText,
): readonly Version[] {
  const texts = new Map<string, Text>();
  for (const dump of dumps) {
    dump.entries.forEach((entry, position) => {
      const text = textFor(texts, textOf(entry));
      const id = bareArxivId(entry.arxivId) ?? '';
      const sightings = text.byId.get(id);
      if (sightings === undefined) text.byId.set(id, [{ entry, dump, position }]);
      else sightings.push({ entry, dump, position });
    });
  }
  for (const { byId } of texts.values())
    for (const sightings of byId.values()) sightings.sort(compareSightings);
  return [...texts.values()].flatMap(splitById).sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** By what they say; only where they say the same by where they stand. */
function compareSightings(one: Sighting, other: Sighting): number {
  return (
    compareTexts(one.entry.abstract, other.entry.abstract) ||
    compareTexts(one.entry.title, other.entry.title) ||
    compareTexts(one.dump.file, other.dump.file) ||
    one.position - other.position
  );
}

/** What an entry's title and abstract are compared by: it follows from them alone, and can be kept. */
export type EntryText = Omit<Version, 'key' | 'arxivId' | 'doi' | 'sightings'>;

export function readEntry({ title, abstract }: Entry): EntryText {
  const titleKey = titleKeyOf(title);
  const letters = lettersOf(abstract);
  return {
    titleKey,
    fingerprint: fingerprintOf(letters),
    length: letters.length,
    slug: paperSlug(titleKey, letters),
    opening: letters.slice(0, openingLength),
    signature: letters.length < 2 * openingLength ? null : signatureOf(letters),
  };
}

interface Text {
  readonly key: string;
  readonly read: EntryText;
  readonly byId: Map<string, Sighting[]>;
}

function textFor(texts: Map<string, Text>, read: EntryText): Text {
  const key = `${read.titleKey}\n${read.fingerprint}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = { key, read, byId: new Map() };
  texts.set(key, text);
  return text;
}

/** Entries without an id say the same as those with the (smallest) one: they join them. */
function splitById({ key, read, byId }: Text): readonly Version[] {
  const ids = [...byId.keys()].filter((id) => id !== '').sort();
  const [first, ...others] = ids.length === 0 ? [''] : ids;
  const version = (id: string | undefined, sightings: readonly Sighting[]): Version => ({
    ...read,
    key: `${key}\n${id}`,
    arxivId: id === '' || id === undefined ? null : id,
    doi: commonest(sightings.flatMap(({ entry }) => (entry.doi === null ? [] : [foldDoi(entry.doi)]))),
    sightings,
  });
  const nameless = first === '' ? [] : (byId.get('') ?? []);
  return [
    version(first, [...(byId.get(first ?? '') ?? []), ...nameless]),
    ...others.map((id) => version(id, byId.get(id) ?? [])),
  ];
}
