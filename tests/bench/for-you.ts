// `npm run for-you-bench -- DAILY_DIR [--papers N]`: how well ten stars tell what a reader of one topic likes.
//
// DAILY_DIR holds days of the list as its public JSON gives them. The last N papers (1,500) become pieces by
// month, as a site publishes them. For every topic with 20 papers or more among them, readers star ten papers
// of the topic, drawn by a fixed sequence; the others are ranked, and nDCG@20 says how many of the topic lead.
// A paper counts where the topic is its first, or where it is among its topics. Topics are the site's own, and
// they are also among what is learned from; so the figures are given without them, too.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { wholeNumber } from '../../src/cli/command.ts';
import { defineScript, runScript } from '../../src/cli/script.ts';
import { makePiece, type Piece, type WordedPaper } from '../../src/follow/piece.ts';
import { rankPapers } from '../../src/follow/rank.ts';
import { createRandom } from '../../src/random.ts';
import { profileOf } from '../../src/related/index.ts';
import { profileTerms } from '../../src/related/profile.ts';
import { createClassifier, loadTaxonomy } from '../../src/topics/index.ts';
import { dataPath } from '../../src/train/data-folder.ts';

const stars = 10;
const readersPerTopic = 2;
const leastPapers = 20;

interface DayPaper extends WordedPaper {
  readonly month: string;
}

await runScript(
  defineScript('for-you-bench', 'Says how well ten stars tell what a reader of one topic likes.')
    .argument('<DAILY_DIR>', 'days of the list, a file of its public JSON each')
    .option('--papers <N>', 'of the last so many papers', wholeNumber(1, 1_000_000), 1500)
    .option('--topics <FOLDER>', 'the topics', 'content/topics')
    .action((folder, { papers, topics }) => bench(dataPath(folder, ''), papers, topics)),
);

function bench(folder: string, most: number, topics: string): void {
  const papers = readPapers(folder, most, topics);
  const months = groupBy(papers, ({ month }) => month);
  const pieces = [...months.values()].map(makePiece);
  const size = pieces.reduce((sum, piece) => sum + gzipSync(JSON.stringify(piece)).length, 0);
  console.log(
    `${papers.length} papers, ${pieces.length} months, ${Math.round(size / papers.length)} bytes a paper, compressed`,
  );
  const withoutTopics = pieces.map(
    (piece): Piece => ({
      ...piece,
      papers: piece.papers.map(([slug, title, , ...rest]) => [slug, title, [], ...rest]),
    }),
  );
  console.log(`words and topics: ${measure(papers, pieces)}`);
  console.log(`words alone:      ${measure(papers, withoutTopics)}`);
}

function readPapers(folder: string, most: number, topicsFolder: string): readonly DayPaper[] {
  const files = readdirSync(topicsFolder).sort();
  const { topics } = loadTaxonomy(
    files.map((name) => ({ file: name, text: readFileSync(join(topicsFolder, name), 'utf8') })),
  );
  const classify = createClassifier(topics);
  const titles = new Map<string, string>(topics.map(({ slug, title }) => [slug, title]));
  const seen = new Set<string>();
  const days = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const all = days.flatMap((day) => {
    const listed: readonly {
      readonly paper: { readonly id: string; readonly title: string; readonly summary: string };
    }[] = JSON.parse(readFileSync(join(folder, day), 'utf8'));
    return listed.map(({ paper }) => ({ ...paper, month: day.slice(0, 7) }));
  });
  const once = all.filter(({ id }) => !seen.has(id) && seen.add(id)).slice(-most);
  return once.map(({ id, title, summary, month }) => ({
    slug: id,
    title,
    month,
    topics: classify({ title, abstract: summary }).topics.map(({ slug }) => ({
      slug,
      title: titles.get(slug) ?? '',
    })),
    words: profileTerms(profileOf({ slug: id, title, prose: summary, meaning: null })),
  }));
}

function measure(papers: readonly DayPaper[], pieces: readonly Piece[]): string {
  const random = createRandom(7);
  const scores: { readonly first: number; readonly any: number }[] = [];
  const counts = groupBy(papers, ({ topics }) => topics[0]?.slug ?? '');
  for (const [topic, own] of counts) {
    if (topic === '' || own.length < leastPapers) continue;
    const ofTopic = new Set(
      papers.filter((paper) => paper.topics.some(({ slug }) => slug === topic)).map(({ slug }) => slug),
    );
    const first = new Set(own.map(({ slug }) => slug));
    for (let reader = 0; reader < readersPerTopic; reader++) {
      const starred = own
        .map(({ slug }) => ({ slug, at: random() }))
        .sort((one, other) => one.at - other.at)
        .slice(0, stars)
        .map(({ slug }) => slug);
      const likes = { starred, texts: [], aside: [], topics: [] };
      const ranked = rankPapers(pieces, likes).filter(({ slug }) => !starred.includes(slug));
      scores.push({
        first: gainOf(ranked.map(({ slug }) => first.has(slug))),
        any: gainOf(ranked.map(({ slug }) => ofTopic.has(slug))),
      });
    }
  }
  const mean = (of: (score: { first: number; any: number }) => number): string =>
    (scores.reduce((sum, score) => sum + of(score), 0) / scores.length).toFixed(3);
  return `nDCG@20 ${mean(({ first }) => first)} (first topic), ${mean(({ any }) => any)} (any of its topics), ${scores.length} readers`;
}

function gainOf(isRight: readonly boolean[]): number {
  const gain = (list: readonly boolean[]): number =>
    list.slice(0, 20).reduce((sum, right, at) => sum + (right ? 1 / Math.log2(at + 2) : 0), 0);
  return gain(isRight) / gain(isRight.toSorted((one, other) => Number(other) - Number(one)));
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    groups.set(keyOf(item), group);
    group.push(item);
  }
  return groups;
}
