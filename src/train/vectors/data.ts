// The folder of data, and the files by hand beside this one -> what a run learns from.
import { readdirSync, readFileSync } from 'node:fs';
import { parseDump } from '../../dump/index.ts';
import { dataPath } from '../data-folder.ts';
import { type Corpus, foldTitle, readCorpus, readQuestions, readTexts, type Texts } from './corpus.ts';
import { type OtherWords, readOtherWords } from './everyday.ts';

export interface Data {
  /** A paper stands here as often as it is learned from. */
  readonly texts: readonly Texts[];
  readonly corpus: Corpus;
  readonly others: OtherWords;
}

/** A word that fewer papers say has no vector. */
const leastPapers = 4;
/** How often a reader's question is learned from: no title or sentence tells as much of what will be asked. */
const timesAsked = 5;

/** Every process that reads the same files has the same data. */
export function readData(folder: string): Data {
  // What an archive of today is like is learned more often than arXiv at large.
  const sources = [
    { path: dataPath(folder, 'archive/papers.jsonl.xz'), times: 1 },
    { path: dataPath(folder, 'daily'), times: 5 },
    { path: dataPath(folder, 'topicbench/background.jsonl'), times: 3 },
  ];
  const texts = readTexts(sources, dumpTitles(new URL('../../../content/dumps/', import.meta.url)));
  const questions = { byPaper: readQuestions(readLines('questions.tsv')), times: timesAsked };
  const corpus = readCorpus(texts, questions, leastPapers);
  const others = readOtherWords(readLines('everyday.txt'), readLines('everyday-phrases.txt'), corpus.words);
  return { texts, corpus, others };
}

function readLines(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** Of the publisher's own papers: what the search finds of them is to be measured, not learned. */
function dumpTitles(folder: URL): ReadonlySet<string> {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return new Set(
    names.flatMap((name) =>
      parseDump(readFileSync(new URL(name, folder)), name).entries.map(({ title }) => foldTitle(title)),
    ),
  );
}
