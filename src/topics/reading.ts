// A paper as its topics are decided: where the publisher's terms stand in it, and which words and
// pairs of words it uses how often. Training and classifying read papers by this module alone.
import { detectKeywords, type KeywordIndex, type Vote } from './keywords.ts';
import { isStopWord } from './stop-words.ts';
import { parseWords, type Word } from './words.ts';

export interface PaperText {
  readonly title: string;
  readonly abstract: string;
}

/** Title or abstract. */
export interface Passage {
  readonly text: string;
  readonly words: readonly Word[];
}

/** A term met in a passage, from the first word to the last (inclusive). */
export interface Mention {
  readonly passage: number;
  readonly first: number;
  readonly last: number;
  readonly votes: readonly Vote[];
  /** How much it counts: more in the title, less when the term was met before. */
  readonly amount: number;
}

/** A word or a pair of neighbours, by stems. */
export interface Feature {
  /** Occurrences; one in the title counts as several. */
  count: number;
  /** Where it stands first. */
  readonly passage: number;
  readonly first: number;
  readonly last: number;
}

export interface Reading {
  readonly passages: readonly Passage[];
  readonly mentions: readonly Mention[];
  readonly features: ReadonlyMap<string, Feature>;
}

/** What an occurrence in the title and in the abstract counts. */
const factors = [2.5, 1] as const;

export function readPaper(index: KeywordIndex, paper: PaperText): Reading {
  const passages = [paper.title, paper.abstract].map((text) => ({ text, words: parseWords(text) }));
  const mentions: Mention[] = [];
  const features = new Map<string, Feature>();
  passages.forEach(({ words }, passage) => {
    const factor = factors[passage] ?? 1;
    addMentions(mentions, index, words, passage, factor);
    addFeatures(features, words, passage, factor);
  });
  return { passages, mentions, features };
}

function addMentions(
  mentions: Mention[],
  index: KeywordIndex,
  words: readonly Word[],
  passage: number,
  factor: number,
): void {
  const times = new Map<readonly Vote[], number>();
  for (const { first, last, votes } of detectKeywords(index, words)) {
    const before = times.get(votes) ?? 0;
    times.set(votes, before + 1);
    mentions.push({ passage, first, last, votes, amount: factor / (before + 1) });
  }
}

function addFeatures(
  features: Map<string, Feature>,
  words: readonly Word[],
  passage: number,
  factor: number,
): void {
  const add = (key: string, first: number, last: number): void => {
    const known = features.get(key);
    if (known === undefined) features.set(key, { count: factor, passage, first, last });
    else known.count += factor;
  };
  words.forEach((word, i) => {
    if (!isTelling(word)) return;
    add(word.stem, i, i);
    const next = words[i + 1];
    // Two characters between them are a blank or a hyphen and a bracket at most: not a new sentence.
    if (next !== undefined && isTelling(next) && next.start - word.end <= 2) {
      add(`${word.stem} ${next.stem}`, i, i + 1);
    }
  });
}

function isTelling({ stem }: Word): boolean {
  return stem.length > 1 && !isStopWord(stem) && !/^\d/.test(stem);
}
