// Names -> groups of papers, each with the spelling that most papers use and an address of its own.
import slugify from '@sindresorhus/slugify';
import { fingerprint } from '../hash.ts';
import { writableSlug } from '../text/slug.ts';

export interface NamedGroup {
  /** Path segment: `yann-lecun`. */
  readonly slug: string;
  /** What it is looked up by, its words in small Latin letters: `yann-lecun`; empty where it has none. */
  readonly words: string;
  /** The commonest spelling. */
  readonly name: string;
  /** Other spellings, commonest first. */
  readonly spellings: readonly string[];
  /** In the order given, each once. */
  readonly papers: readonly string[];
}

export interface PaperNames {
  readonly slug: string;
  readonly names: readonly string[];
}

/** `  José  GARCÍA ` and `Jose Garcia` are one. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

const longestSlug = 80;

interface Group {
  readonly spellings: Map<string, number>;
  readonly papers: Set<string>;
}

/**
 * Groups of `least` papers or more, by name in alphabetical order. An address depends on the name alone, but
 * where two names have the same letters (`A. B` and `A B`): those get a number, in alphabetical order. A name
 * without a Latin letter (`王伟`) has a hash for its words.
 */
export function gatherNames(papers: readonly PaperNames[], least: number): readonly NamedGroup[] {
  const groups = new Map<string, Group>();
  for (const { slug, names } of papers) {
    for (const name of names) {
      const key = foldName(name);
      if (key === '') continue;
      const group = groups.get(key) ?? { spellings: new Map<string, number>(), papers: new Set<string>() };
      const spelling = name.replace(/\s+/g, ' ').trim();
      group.spellings.set(spelling, (group.spellings.get(spelling) ?? 0) + 1);
      group.papers.add(slug);
      groups.set(key, group);
    }
  }
  const taken = new Map<string, number>();
  return [...groups]
    .filter(([, group]) => group.papers.size >= least)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, group]) => {
      const words = slugify(key).slice(0, longestSlug).replace(/-$/, '');
      // A number in the order of names would go to another name when one comes that stands before it.
      const readable = words || `name-${fingerprint([key])}`;
      const number = (taken.get(readable) ?? 0) + 1;
      taken.set(readable, number);
      const [name = key, ...spellings] = byFrequency(group.spellings);
      const slug = number === 1 ? writableSlug(readable) : `${readable}--${number}`;
      return { slug, words, name, spellings, papers: [...group.papers] };
    });
}

function byFrequency(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([spelling]) => spelling);
}
