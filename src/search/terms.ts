// A record -> its terms with their weights: what the index holds of a paper.
//
// A weight says how much the paper is about the term: how often it says so, the title for several times,
// in proportion to the paper's length (BM25's saturation, at build time, against a fixed mean length, so
// that one paper's weights depend on that paper alone). Four levels are enough.
import { formulaTerms, spellFormula } from './formula.ts';
import type { SearchRecord, SearchText } from './record.ts';
import { type Chunk, readChunks, readWords } from './words.ts';

/** Levels of a term's weight in a paper: 0 to `levelCount` - 1. */
export const levelCount = 4;

/** Terms of a record, each with its level. */
export function recordTerms(record: SearchRecord): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const length = countText(counts, record.title, title, true) + countText(counts, record.abstract, 1, false);
  const aside = (text: string, weight: number): void => {
    countText(counts, [{ kind: 'text', text }], weight, true);
  };
  for (const topic of record.topics) aside(topic, topicWeight);
  for (const author of record.authors) counts.set(authorTerm(author), 1);
  for (const words of record.words) aside(words, asideWeight);
  const crowd = K * (1 - B + (B * length) / meanLength);
  const levels = new Map<string, number>();
  for (const [term, count] of counts) {
    const weight = count / (count + crowd);
    levels.set(term, Math.min(levelCount - 1, Math.floor(weight * levelCount)));
  }
  return levels;
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

/** Adds a text's terms; its number of words, stop words left out. */
function countText(
  counts: Map<string, number>,
  text: SearchText,
  weight: number,
  withStopWords: boolean,
): number {
  let length = 0;
  const add = (term: string, share = 1): void => {
    counts.set(term, (counts.get(term) ?? 0) + weight * share);
  };
  const addChunk = ({ words, joined }: Chunk, withStops: boolean): void => {
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
    for (const chunk of readChunks(piece.text)) {
      addChunk(chunk, withStopWords);
      for (const literal of chunk.literals) add(literal);
      length += chunk.words.filter(({ isStop }) => !isStop).length;
    }
  }
  for (const name of namesOf(text)) for (const chunk of readChunks(name)) addChunk(chunk, false);
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
