// The papers of some months in the order in which a reader would like them, each with the words that
// decided. Nothing is left out; what the reader starred already comes last.
import type { Piece, PiecePaper, TopicName } from './piece.ts';
import { type Example, learnTaste, oddsOf, type Taste, type WordVector } from './taste.ts';

export interface Likes {
  /** Slugs of starred papers; those that no piece has are left to `texts`. */
  readonly starred: readonly string[];
  /** Folded words of starred papers that stand in no piece, with repeats. */
  readonly texts: readonly (readonly string[])[];
  /** Slugs of papers put aside. */
  readonly aside: readonly string[];
  /** Slugs of topics. */
  readonly topics: readonly string[];
}

export interface RankedPaper {
  readonly slug: string;
  readonly title: string;
  readonly topic: TopicName | null;
  /** Words and topics that spoke for it and against it, strongest first. */
  readonly because: readonly string[];
  readonly despite: readonly string[];
}

/** A topic says as much as so large a share of all of a paper's words. */
const topicShare = 0.7;
/** A topic that a paper is also about, against its first. */
const alsoShare = 0.6;
/** A followed topic counts as so many stars, whatever its papers are. */
const starsOfTopic = 3;
const mostReasons = 4;
const mostDoubts = 2;
/** What decided less than that decided nothing. */
const leastReason = 0.02;

/** In the order of the pieces where nothing is liked. */
export function rankPapers(pieces: readonly Piece[], likes: Likes): readonly RankedPaper[] {
  const vocabulary = new Vocabulary();
  const papers = pieces.flatMap((piece) => readPiece(piece, vocabulary));
  const [starred, aside, topics] = [new Set(likes.starred), new Set(likes.aside), new Set(likes.topics)];
  const examples = examplesOf(papers, starred, aside, topics);
  for (const words of likes.texts) {
    const vector = vectorOfText(words, vocabulary);
    if (vector.places.length > 0) examples.push({ vector, isLiked: true, weight: 1 });
  }
  const shown = papers.map(({ slug, title, topics: [topic = null] }) => ({ slug, title, topic }));
  if (!examples.some(({ isLiked }) => isLiked))
    return shown.map((paper) => ({ ...paper, because: [], despite: [] }));
  const taste = learnTaste(examples, vocabulary.names.length);
  // The most like the starred papers are those papers themselves, which nobody needs to be shown again.
  return papers
    .map(({ slug, vector }, at) => ({ at, isKnown: starred.has(slug), odds: oddsOf(taste, vector), vector }))
    .sort((one, other) => Number(one.isKnown) - Number(other.isKnown) || other.odds - one.odds)
    .flatMap(({ at, vector }) => {
      const paper = shown[at];
      return paper === undefined ? [] : [{ ...paper, ...reasonsOf(taste, vector, vocabulary.names) }];
    });
}

interface ReadPaper {
  readonly slug: string;
  readonly title: string;
  readonly topics: readonly TopicName[];
  readonly vector: WordVector;
}

/** Every word and topic of all pieces has a place. */
class Vocabulary {
  readonly names: string[] = [];
  readonly #places = new Map<string, number>();

  place(key: string, name: string): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.names.length);
    return this.names.push(name) - 1;
  }

  find(key: string): number | undefined {
    return this.#places.get(key);
  }
}

function readPiece(piece: Piece, vocabulary: Vocabulary): readonly ReadPaper[] {
  const words = piece.words.map((word, at) => vocabulary.place(word, piece.written[at] || word));
  const topics = piece.topics.map(({ slug, title }) => vocabulary.place(`#${slug}`, title));
  return piece.papers.map((paper: PiecePaper) => {
    const [slug, title, topicPlaces, wordPlaces, digits] = paper;
    const weights = wordPlaces.map((_, i) => Number(digits.charAt(i)) || 1);
    const length = Math.hypot(...weights) || 1;
    const shares = topicPlaces.map((_, i) => topicShare * length * (i === 0 ? 1 : alsoShare));
    return {
      slug,
      title,
      topics: topicPlaces.flatMap((place) => piece.topics[place] ?? []),
      vector: unit({
        places: [
          ...wordPlaces.flatMap((place) => words[place] ?? []),
          ...topicPlaces.flatMap((place) => topics[place] ?? []),
        ],
        weights: [...weights, ...shares],
      }),
    };
  });
}

/** A text's words as far as the pieces have them; what it says often counts more. */
function vectorOfText(words: readonly string[], vocabulary: Vocabulary): WordVector {
  const counts = new Map<number, number>();
  for (const word of words) {
    const place = vocabulary.find(word);
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return unit({
    places: [...counts.keys()],
    weights: [...counts.values()].map((count) => 1 + Math.log(count)),
  });
}

function unit({ places, weights }: WordVector): WordVector {
  const length = Math.hypot(...weights) || 1;
  return { places, weights: weights.map((weight) => weight / length) };
}

function examplesOf(
  papers: readonly ReadPaper[],
  starred: ReadonlySet<string>,
  aside: ReadonlySet<string>,
  followed: ReadonlySet<string>,
): Example[] {
  const ofTopic = new Map<string, number>();
  for (const { topics } of papers) {
    const [first] = topics;
    if (first !== undefined && followed.has(first.slug))
      ofTopic.set(first.slug, (ofTopic.get(first.slug) ?? 0) + 1);
  }
  return papers.map(({ slug, topics: [first], vector }) => {
    if (aside.has(slug)) return { vector, isLiked: false, weight: asideWeight(papers.length) };
    if (starred.has(slug)) return { vector, isLiked: true, weight: 1 };
    const count = first === undefined ? undefined : ofTopic.get(first.slug);
    return count === undefined
      ? { vector, isLiked: false, weight: 1 }
      : { vector, isLiked: true, weight: starsOfTopic / count };
  });
}

/** Papers put aside are few among all those that nobody spoke of: each counts as a fiftieth of them, and as four at least. */
function asideWeight(papers: number): number {
  return Math.max(4, papers / 50);
}

function reasonsOf(
  { weights }: Taste,
  { places, weights: own }: WordVector,
  names: readonly string[],
): Pick<RankedPaper, 'because' | 'despite'> {
  const parts = places
    .map((place, i) => ({ name: names[place] ?? '', part: (weights[place] ?? 0) * (own[i] ?? 0) }))
    .sort((one, other) => other.part - one.part);
  const strong = parts.filter(({ part }) => part >= leastReason).slice(0, mostReasons);
  const against = parts
    .toReversed()
    .filter(({ part }) => part <= -leastReason)
    .slice(0, mostDoubts);
  return { because: strong.map(({ name }) => name), despite: against.map(({ name }) => name) };
}
