// The papers of a month as a reader's browser ranks them: each paper's weightiest words as places in the
// month's own list of words, so that a month is one small file that no other month changes.
import { inSentence } from '../text/in-sentence.ts';

/** A paper with its words, heaviest first. */
export interface WordedPaper {
  readonly slug: string;
  readonly title: string;
  /** Primary first. */
  readonly topics: readonly TopicName[];
  readonly words: readonly PaperWord[];
}

export interface PaperWord {
  /** Folded: `kernel`, `neural tangent`. */
  readonly term: string;
  /** As the paper first prints it: `Kernels`. */
  readonly surface: string;
  readonly weight: number;
}

export interface TopicName {
  readonly slug: string;
  readonly title: string;
}

/** What is published. */
export interface Piece {
  /** Folded. */
  readonly words: readonly string[];
  /** The same as the month's papers write them; '' where that is no other. */
  readonly written: readonly string[];
  readonly topics: readonly TopicName[];
  readonly papers: readonly PiecePaper[];
}

/** Places of its topics and of its words; a digit from 1 to 9 for the weight of each word. */
export type PiecePaper = readonly [
  slug: string,
  title: string,
  topics: readonly number[],
  words: readonly number[],
  weights: string,
];

/** Words of one paper. */
const mostWords = 40;
/** Of words that only one paper of the month has, those that say most of it. */
const mostOwn = 12;

export function makePiece(papers: readonly WordedPaper[]): Piece {
  const uses = new Map<string, number>();
  for (const { words } of papers) for (const { term } of words) uses.set(term, (uses.get(term) ?? 0) + 1);
  const kept = papers.map(({ words }) =>
    words.filter(({ term }, at) => at < mostOwn || (uses.get(term) ?? 0) > 1).slice(0, mostWords),
  );
  const words = [...new Set(kept.flatMap((own) => own.map(({ term }) => term)))].sort();
  const topics = [
    ...new Map(papers.flatMap((paper) => paper.topics.map((topic) => [topic.slug, topic]))).values(),
  ];
  topics.sort((one, other) => (one.slug < other.slug ? -1 : 1));
  const wordPlaces = new Map(words.map((word, place) => [word, place]));
  const topicPlaces = new Map(topics.map(({ slug }, place) => [slug, place]));
  return {
    words,
    written: writtenWords(words, kept.flat()),
    topics: topics.map(({ slug, title }) => ({ slug, title })),
    papers: papers.map((paper, at) => {
      const own = kept[at] ?? [];
      const most = own[0]?.weight ?? 1;
      return [
        paper.slug,
        paper.title,
        paper.topics.flatMap(({ slug }) => topicPlaces.get(slug) ?? []),
        own.flatMap(({ term }) => wordPlaces.get(term) ?? []),
        own.map(({ weight }) => Math.max(1, Math.min(9, Math.round((9 * weight) / most)))).join(''),
      ];
    }),
  };
}

/** Each word as most of the papers write it. */
function writtenWords(terms: readonly string[], words: readonly PaperWord[]): readonly string[] {
  const forms = new Map<string, Map<string, number>>(terms.map((term) => [term, new Map()]));
  for (const { term, surface } of words) {
    const written = inSentence(surface);
    const counts = forms.get(term);
    counts?.set(written, (counts.get(written) ?? 0) + 1);
  }
  return [...forms].map(([term, counts]) => {
    const [most = [term]] = [...counts].sort(([a, uses], [b, others]) => others - uses || (a < b ? -1 : 1));
    return most[0] === term ? '' : most[0];
  });
}
