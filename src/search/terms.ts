// A record -> its terms with their weights: what the index holds of a paper.
//
// A weight says how much the paper is about the term: how often it says so, the title for several times,
// in proportion to the paper's length (BM25's saturation, at build time, against a fixed mean length, so
// that one paper's weights depend on that paper alone). Four levels are enough.
import { dayTerms } from './days.ts';
import { formulaTerms, spellFormula } from './formula.ts';
import type { SearchRecord, SearchText } from './record.ts';
import { type ChunkWords, readChunkWords, readWords } from './words.ts';

/** Levels of a term's weight in a paper: 0 to `levelCount` - 1. */
export const levelCount = 4;

export interface RecordTerms {
  /** Each with its level. */
  readonly terms: ReadonlyMap<string, number>;
  /** Folded words of its own texts, but for those of its topics. */
  readonly words: ReadonlySet<string>;
}

export function recordTerms(record: SearchRecord): RecordTerms {
  const counts = new Map<string, number>();
  const words = new Set<string>();
  const own: Found = { counts, words };
  const length = countText(own, record.title, title, true) + countText(own, record.abstract, 1, false);
  const aside = (found: Found, text: string, weight: number): void => {
    countText(found, [{ kind: 'text', text }], weight, true);
  };
  for (const topic of record.topics) aside({ counts, words: new Set() }, topic, topicWeight);
  for (const author of record.authors) counts.set(authorTerm(author), 1);
  for (const day of record.days) for (const term of dayTerms(day)) counts.set(term, 1);
  for (const text of record.words) aside(own, text, asideWeight);
  const crowd = K * (1 - B + (B * length) / meanLength);
  const terms = new Map<string, number>();
  for (const [term, count] of counts) {
    const weight = count / (count + crowd);
    terms.set(term, Math.min(levelCount - 1, Math.floor(weight * levelCount)));
  }
  return { terms, words };
}

/** What an author is narrowed by: `@yoshua bengio`. */
export function authorTerm(author: string): string {
  return `@${authorWords(author).join(' ')}`;
}

/** The words of a name, folded. */
export function authorWords(author: string): readonly string[] {
  return readWords(author).map(({ word }) => word);
}

/** The middle of a level, as a share of the most a term can weigh. */
export function levelWeight(level: number): number {
  return (level + 0.5) / levelCount;
}

const title = 3;
const topicWeight = 0.5;
const asideWeight = 2;
const K = 1.2;
const B = 0.6;
/** Words of title and abstract without stop words, over real lists. */
const meanLength = 120;

interface Found {
  readonly counts: Map<string, number>;
  readonly words: Set<string>;
}

/** Adds a text's terms and words; returns its number of words, stop words left out. */
function countText(found: Found, text: SearchText, weight: number, withStopWords: boolean): number {
  const { counts } = found;
  let length = 0;
  const add = (term: string): void => {
    counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  const addChunk = ({ words, joined }: ChunkWords, withStops: boolean): void => {
    for (const { stem, isStop } of words) if (withStops || !isStop) add(stem);
    for (const stem of joined) add(stem);
  };
  for (const piece of text) {
    if (piece.kind === 'math') {
      const { names, shapes } = formulaTerms(piece.tex);
      for (const name of names) add(name);
      for (const shape of shapes) add(`$${shape}`);
      continue;
    }
    for (const chunk of readChunkWords(piece.text)) {
      addChunk(chunk, withStopWords);
      for (const literal of chunk.literals) add(literal);
      for (const { word, isStop } of chunk.words) {
        found.words.add(word);
        if (!isStop) length += 1;
      }
    }
  }
  for (const name of namesOf(text)) for (const chunk of readChunkWords(name)) addChunk(chunk, false);
  return length;
}

/** Names that a formula is or is a part of, said without it: `h2sd` of `$H^2$SD`, `pi0` of `$\pi_0$`. */
function namesOf(text: SearchText): readonly string[] {
  const neighbour = (at: number, end: 0 | -1): string => {
    const piece = text[at];
    return piece?.kind === 'text' ? (piece.text.split(/\s/).at(end) ?? '') : '';
  };
  return text.flatMap((piece, at) => {
    const spelled = piece.kind === 'math' ? spellFormula(piece.tex) : null;
    if (spelled === null) return [];
    const name = `${neighbour(at - 1, -1)}${spelled}${neighbour(at + 1, 0)}`;
    return name.length < shortestName ? [] : [name];
  });
}

const shortestName = 3;
