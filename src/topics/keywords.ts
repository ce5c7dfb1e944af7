// The publisher's terms, found in a paper.
//
// A term is one to five words, compared by their stems; a term of one word in capitals ("SAM")
// is met by words in capitals alone. All terms of all topics stand in one tree of words, so a
// paper is read once however many topics there are.
import type { Topic } from './types.ts';
import { parseWords, type Word } from './words.ts';

/** What a term says when it is met: for or against a topic, by the topic's place in the taxonomy. */
export interface Vote {
  readonly topic: number;
  readonly weight: number;
}

/** A term met in a text, from the first word to the last (inclusive). */
export interface Hit {
  readonly first: number;
  readonly last: number;
  readonly votes: readonly Vote[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly votes: Vote[];
}

export interface KeywordIndex {
  readonly root: Node;
}

/** What the title's and scope's own words weigh: a hint beside terms, all there is without them. */
const ownWords = { besideTerms: { title: 1, scope: 0.4 }, alone: { title: 2, scope: 1.5 } };

/** Words of titles and scopes that belong to no topic in particular. */
const common: ReadonlySet<string> = new Set(
  parseWords(
    `a an and any are as at be before both but by choosing do for from given has how in into is it its itself
     kind kinds less more most new no nor not of on one ones or other others own per rather several some such than
     that the their them themselves these they this those through to too under use used uses using very via what
     when where which who whose why will with within without work works learning model models method methods data
     training network networks deep neural machine analysis studies study point language large`,
  ).map((word) => word.stem),
);

/** Puts the terms, title and scope of every topic into one tree. */
export function buildKeywordIndex(topics: readonly Topic[]): KeywordIndex {
  const root: Node = { next: new Map(), votes: [] };
  topics.forEach((topic, place) => {
    const weights = new Map<string, number>();
    const own = topic.terms.length === 0 ? ownWords.alone : ownWords.besideTerms;
    for (const [text, weight] of [
      [topic.title, own.title],
      // What follows "not" says where the topic ends.
      [topic.scope.split(/;? not /)[0] ?? '', own.scope],
    ] as const) {
      for (const word of parseWords(text)) {
        if (word.stem.length > 2 && !common.has(word.stem)) {
          weights.set(word.stem, Math.max(weight, weights.get(word.stem) ?? 0));
        }
      }
    }
    for (const { term, weight } of topic.terms) weights.set(termKey(term), weight);
    for (const [key, weight] of weights) {
      if (key !== '' && weight !== 0) nodeAt(root, key.split(' ')).votes.push({ topic: place, weight });
    }
  });
  return { root };
}

/** Every term that stands in the words, in the order of their first words. */
export function detectKeywords(index: KeywordIndex, words: readonly Word[]): readonly Hit[] {
  const hits: Hit[] = [];
  words.forEach(({ stem, capitals }, first) => {
    const shouted = capitals === null ? undefined : index.root.next.get(capitals);
    if (shouted !== undefined) hits.push({ first, last: first, votes: shouted.votes });
    let node = index.root.next.get(stem);
    for (let last = first; node !== undefined; last++) {
      if (node.votes.length > 0) hits.push({ first, last, votes: node.votes });
      node = node.next.get(words[last + 1]?.stem ?? '');
    }
  });
  return hits;
}

/** A term as the tree spells it: its stems joined by blanks, or `^SAM`. */
function termKey(term: string): string {
  const words = parseWords(`${term} a`).slice(0, -1);
  const [only] = words;
  if (words.length === 1 && only !== undefined && only.capitals !== null) return only.capitals;
  return words.map((word) => word.stem).join(' ');
}

function nodeAt(root: Node, path: readonly string[]): Node {
  let node = root;
  for (const step of path) {
    let next = node.next.get(step);
    if (next === undefined) {
      next = { next: new Map(), votes: [] };
      node.next.set(step, next);
    }
    node = next;
  }
  return node;
}
