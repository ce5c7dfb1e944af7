// Papers -> the glossary: every name and acronym that two papers or more use, with what it stands for.
import { foldWord } from '../related/fold.ts';
import { writableSlug } from '../text/slug.ts';
import { findAcronyms } from './acronyms.ts';
import { everyUse, kindOf, noUses, type TermKind, type Use, usesOf } from './kinds.ts';
import { findNames, nameKey } from './names.ts';

export interface GlossaryPaper {
  readonly slug: string;
  readonly title: string;
  /** Abstract as prose, mathematics left out. */
  readonly prose: string;
}

export interface GlossaryTerm {
  /** Path segment: `ntk`, `cifar-10`. */
  readonly slug: string;
  /** The commonest spelling: `CIFAR-10`. */
  readonly term: string;
  readonly kind: TermKind;
  /** What papers say it stands for, commonest first. */
  readonly expansions: readonly { readonly text: string; readonly papers: number }[];
  /** Slugs, in the order given. */
  readonly papers: readonly string[];
}

export interface Glossary {
  /** In alphabetical order. */
  readonly terms: readonly GlossaryTerm[];
  /** Acronyms on whose meaning the archive agrees, for papers that do not say it themselves. */
  readonly agreed: ReadonlyMap<string, string>;
}

/** What one paper says of names: plain data that follows from its texts alone. */
export interface PaperUses {
  readonly slug: string;
  /** In order, with repeats. */
  readonly names: readonly NameUse[];
  /** The acronyms it defines, each once: the name's key, and what it stands for in the paper's words. */
  readonly definitions: readonly (readonly [key: string, long: string])[];
}

/** A name as printed, and what for. */
type NameUse = readonly [name: string, use: Use];

/** Does not depend on the order of papers but for the order of `GlossaryTerm.papers`. Linear in the texts. */
export function buildGlossary(papers: readonly GlossaryPaper[]): Glossary {
  return gatherGlossary(papers.map(readUses));
}

export function gatherGlossary(papers: readonly PaperUses[]): Glossary {
  const records = new Map<string, TermRecord>();
  for (const paper of papers) addPaper(records, paper);
  foldPlurals(records);
  const shared = [...records].filter(([, record]) => record.papers.size >= minPapers);
  const terms = shared.map(([key, record]) => toTerm(key, record));
  terms.sort((a, b) => a.term.localeCompare(b.term, 'en') || (a.slug < b.slug ? -1 : 1));
  return { terms, agreed: agreedExpansions(terms) };
}

/** Only what two papers or more use gets a page. */
const minPapers = 2;
/** Two papers must define an acronym, and four definitions in five agree, before it explains a third. */
const minDefinitions = 2;
const agreement = 0.8;

interface TermRecord {
  readonly spellings: Map<string, number>;
  readonly papers: Set<string>;
  /** Folded expansion -> spellings with the papers that use them. */
  readonly expansions: Map<string, Map<string, number>>;
  readonly uses: Record<Use, number>;
}

export function readUses({ slug, title, prose }: GlossaryPaper): PaperUses {
  const names = [title, prose].flatMap((text) => {
    const found = findNames(text);
    const uses = usesOf(text, found);
    return found.map(({ name }, i): NameUse => [name, uses[i] ?? 'unknown']);
  });
  const definitions = findAcronyms(prose).map(({ short, long }) => [nameKey(short), long] as const);
  return { slug, names, definitions: [...new Map(definitions)] };
}

function addPaper(records: Map<string, TermRecord>, { slug, names, definitions }: PaperUses): void {
  for (const [name, use] of names) {
    const record = recordOf(records, nameKey(name));
    count(record.spellings, name);
    record.papers.add(slug);
    record.uses[use]++;
  }
  for (const [key, long] of definitions) {
    const { expansions } = recordOf(records, key);
    const folded = foldExpansion(long);
    const spellings = expansions.get(folded) ?? new Map<string, number>();
    expansions.set(folded, count(spellings, long));
  }
}

/** `ResNets` goes to `ResNet` where the archive has both; a name that merely ends in s stays, as `CSS` does. */
function foldPlurals(records: Map<string, TermRecord>): void {
  for (const [key, plural] of [...records]) {
    const single = key.endsWith('s') ? records.get(key.slice(0, -1)) : undefined;
    if (single === undefined || single.papers.size === 0 || !commonest(plural.spellings).endsWith('s'))
      continue;
    for (const slug of plural.papers) single.papers.add(slug);
    for (const use of everyUse) single.uses[use] += plural.uses[use];
    records.delete(key);
  }
}

/** Case, hyphens and plurals make no other meaning. */
function foldExpansion(long: string): string {
  return long
    .split(/[\s-]+/)
    .map(foldWord)
    .join(' ');
}

function recordOf(records: Map<string, TermRecord>, key: string): TermRecord {
  let record = records.get(key);
  if (record === undefined) {
    record = { spellings: new Map(), papers: new Set(), expansions: new Map(), uses: { ...noUses } };
    records.set(key, record);
  }
  return record;
}

function count(counts: Map<string, number>, key: string): Map<string, number> {
  return counts.set(key, (counts.get(key) ?? 0) + 1);
}

function commonest(counts: ReadonlyMap<string, number>): string {
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}

/**
 * As it stands where no acronym is being made: many write `Graphical User Interface (GUI)` for its letters' sake alone.
 * The plainest of the spellings that have the commonest's letters and are not rare beside it: a name such as `Group Relative Policy
 * Optimization` keeps its capitals where next to all give it them.
 */
function inProse(spellings: ReadonlyMap<string, number>): string {
  const first = commonest(spellings);
  const enough = notRare * (spellings.get(first) ?? 0);
  const usual = [...spellings].filter(
    ([spelling, papers]) => papers >= enough && spelling.toLowerCase() === first.toLowerCase(),
  );
  const least = Math.min(...usual.map(([spelling]) => capitals(spelling)));
  return commonest(new Map(usual.filter(([spelling]) => capitals(spelling) === least)));
}

function capitals(spelling: string): number {
  return spelling.match(/\p{Lu}/gu)?.length ?? 0;
}

const notRare = 0.2;

function toTerm(key: string, record: TermRecord): GlossaryTerm {
  const expansions = [...record.expansions.values()]
    .map((spellings) => ({ text: inProse(spellings), papers: sum(spellings.values()) }))
    .sort((a, b) => b.papers - a.papers || (a.text < b.text ? -1 : 1));
  return {
    slug: writableSlug(key.replaceAll('+', '-plus')),
    term: commonest(record.spellings),
    kind: kindOf(record.uses, record.expansions.size > 0),
    expansions,
    papers: [...record.papers],
  };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function agreedExpansions(terms: readonly GlossaryTerm[]): ReadonlyMap<string, string> {
  const agreed = new Map<string, string>();
  for (const { term, expansions } of terms) {
    const all = sum(expansions.map(({ papers }) => papers));
    const [first] = expansions;
    if (first !== undefined && all >= minDefinitions && first.papers >= agreement * all) {
      agreed.set(nameKey(term), first.text);
    }
  }
  return agreed;
}
