// The rounds in which words are looked for: as they are first, then in other ways.
import type { Asked, Question, Way } from '../question.ts';
import { acronymWays } from './acronyms.ts';
import type { Archive, Found } from './archive.ts';
import { scoreWords, type WordHits } from './lexical.ts';
import { type Mended, mendedWords, mendWords } from './mends.ts';

/** What is asked, each thing in the ways that are known of it by now, and the papers that have it so. */
export interface Round {
  readonly asked: readonly Asked[];
  readonly found: ReadonlyMap<string, Found>;
  readonly words: WordHits;
}

/** The words as they are; acronyms are looked up, and that of three words or more counts at once. */
export async function askPlainly(
  archive: Archive,
  question: Question,
  asked: readonly Asked[],
): Promise<Round> {
  const [plain, acronyms] = await Promise.all([
    archive.find(termsOf(asked, false)),
    acronymWays(archive, question.asked),
  ]);
  const others = new Map(question.asked.map((one, i) => [one, acronyms[i] ?? []]));
  const all = asked.map((one) => ({ ...one, ways: [...one.ways, ...(others.get(one) ?? [])] }));
  const found = await findMore(archive, plain, termsOf(all, false));
  return { asked: all, found, words: scoreWords(all, found, archive.manifest.papers, false) };
}

/** The late ways as well, and slips mended: where papers with everything are few. */
export async function askOtherwise(
  archive: Archive,
  plain: Round,
  isTyping: boolean,
): Promise<{ readonly round: Round; readonly mended: readonly Mended[] }> {
  const [compounds, mends] = await Promise.all([
    knownCompounds(archive, plain.asked),
    mendWords(archive, plain, isTyping),
  ]);
  const asked = plain.asked.map((one, i) => ({
    ...one,
    ways: [...one.ways.filter((way) => !way.compound || compounds.has(way)), ...(mends[i]?.ways ?? [])],
  }));
  const found = await findMore(archive, plain.found, termsOf(asked, true));
  const round = { asked, found, words: scoreWords(asked, found, archive.manifest.papers, true) };
  return { round, mended: mendedWords(round, mends) };
}

function termsOf(asked: readonly Asked[], late: boolean): ReadonlySet<string> {
  return new Set(asked.flatMap(({ ways }) => ways.flatMap((way) => (way.late && !late ? [] : way.terms))));
}

async function findMore(
  archive: Archive,
  found: ReadonlyMap<string, Found>,
  terms: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Found>> {
  const missing = new Set([...terms].filter((term) => !found.has(term)));
  return missing.size === 0 ? found : new Map([...found, ...(await archive.find(missing))]);
}

/** Two words written as one, where the archive has such a word. */
async function knownCompounds(archive: Archive, asked: readonly Asked[]): Promise<ReadonlySet<Way>> {
  const pairs = asked.flatMap(({ ways }) => ways.filter(({ compound }) => compound));
  const known = await Promise.all(pairs.map(({ terms: [term = ''] }) => archive.hasForm('compound', term)));
  return new Set(pairs.filter((_, i) => known[i] === true));
}

/** A bit for each thing asked that a paper is held to. */
export function bitsOf(asked: readonly Asked[]): number {
  return asked.reduce((bits, { isStop }, bit) => (isStop ? bits : bits | (1 << bit)), 0);
}

/** Papers with everything that was asked. */
export function completeOf({ asked, words }: Round): WordHits['hits'] {
  const bits = bitsOf(asked);
  return words.hits.filter(({ has }) => (has & bits) === bits);
}
