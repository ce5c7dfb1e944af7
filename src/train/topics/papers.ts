// The papers to learn from, and what readers said of them.
//
// DATA_DIR holds `topicbench/dev.jsonl` (papers judged by reading), `topicbench/background.jsonl` (papers
// without labels) and `daily/`, days of the Daily Papers list as its public JSON gives them. The dumps in
// content/ are read too. `labels.json` holds topics given by reading, keyed by a hash of the title, so that no
// text of the data is kept: `read` to learn from; `aside`, `later` and `drawn` to judge by, which nothing is learned
// from (`drawn` are a random sample). `later` and `drawn` were read twice, and a third look decided where the readings
// differed; `firstReading` and `secondReading` keep what each of the two said.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseDump } from '../../dump/index.ts';
import type { PaperText } from '../../topics/reading.ts';
import { dataPath, type ListedPaper, readDays, readJsonLines } from '../data-folder.ts';
import { keyOfTitle } from '../title-key.ts';

/** Which topics would do as primary, and of which set of judged papers it is one. */
export interface Judgement {
  readonly set: string;
  readonly acceptable: readonly string[];
  /** Primary first. */
  readonly topics: readonly string[];
  /** The part of the primary topic; null where nobody has said. */
  readonly part: string | null;
}

export interface TrainingPaper extends PaperText {
  /** Hash of the title: the same for every copy of a paper. */
  readonly key: string;
  /** Topics by reading, primary first; null where nobody has read it, or where it is kept aside. */
  readonly topics: readonly string[] | null;
  /** The part of its primary topic; null where nobody has said. */
  readonly part: string | null;
  readonly judged: Judgement | null;
  /** What each single reading said, of a paper that was judged by two and a third look. */
  readonly readings: readonly Judgement[];
}

const devPaper = z.object({
  set: z.string(),
  title: z.string(),
  abstract: z.string(),
  primary: z.string(),
  topics: z.array(z.string()),
  acceptablePrimary: z.array(z.string()),
});
const paperText = z.object({ title: z.string(), abstract: z.string() });
const byKey = z.record(z.string(), z.string());
const labelsFile = z.object({
  read: byKey,
  aside: byKey,
  later: byKey,
  drawn: byKey,
  firstReading: byKey,
  secondReading: byKey,
});

/** The sets kept aside whose papers are of daily lists. */
export const dailySets: readonly string[] = ['aside, daily', 'aside, read later', 'aside, drawn at random'];

/** Each paper once, in a fixed order: judged ones, the daily lists', the dumps', the background's. */
export function readTrainingPapers(dataDir: string, dumpsDir: string): readonly TrainingPaper[] {
  const labels = labelsFile.parse(JSON.parse(readFileSync(new URL('labels.json', import.meta.url), 'utf8')));
  const sources: readonly (readonly [set: string, papers: readonly PaperText[]])[] = [
    ['daily', readDays(dataPath(dataDir, 'daily')).map(textOfListed)],
    ['dumps', readDumps(dumpsDir)],
    ['conferences', readJsonLines(dataPath(dataDir, 'topicbench/background.jsonl'), paperText)],
  ];
  const papers: TrainingPaper[] = [
    ...readJsonLines(dataPath(dataDir, 'topicbench/dev.jsonl'), devPaper).map((paper) => {
      const key = keyOfTitle(paper.title);
      const topics = [paper.primary, ...paper.topics.filter((slug) => slug !== paper.primary)];
      const acceptable = [paper.primary, ...paper.acceptablePrimary];
      const judged = { set: `bench, ${paper.set}`, acceptable, topics, part: null };
      return {
        ...textOf(paper),
        key,
        topics,
        part: null,
        ...parseLabel(labels.read[key]),
        judged,
        readings: [],
      };
    }),
    ...sources.flatMap(([set, texts]) =>
      texts.map((text) => {
        const key = keyOfTitle(text.title);
        const judged =
          parseAside(`aside, ${set}`, labels.aside[key]) ??
          parseAside('aside, read later', labels.later[key]) ??
          parseAside('aside, drawn at random', labels.drawn[key]);
        const readings = [
          parseAside(`${judged?.set}, first reading`, labels.firstReading[key]),
          parseAside(`${judged?.set}, second reading`, labels.secondReading[key]),
        ].filter((reading) => reading !== null);
        return { ...text, key, topics: null, part: null, ...parseLabel(labels.read[key]), judged, readings };
      }),
    ),
  ];
  const seen = new Set<string>();
  return papers.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** `llm-agents/gui-agents benchmarks`: the primary topic with its part, then the others. */
function parseLabel(label: string | undefined): Pick<Judgement, 'topics' | 'part'> | null {
  if (label === undefined) return null;
  const [first = '', ...others] = label.split(' ');
  const [primary = '', part = null] = first.split('/');
  return { topics: [primary, ...others], part };
}

/** The same, and after a bar which others would do as primary. */
function parseAside(set: string, label: string | undefined): Judgement | null {
  if (label === undefined) return null;
  const [own = '', others = ''] = label.split(' | ');
  const { topics, part } = parseLabel(own) ?? { topics: [], part: null };
  return {
    set,
    topics,
    part,
    acceptable: [...topics.slice(0, 1), ...others.split(' ').filter(Boolean)],
  };
}

function textOf({ title, abstract }: PaperText): PaperText {
  return { title, abstract };
}

function textOfListed({ title, summary }: ListedPaper): PaperText {
  return { title: title.replace(/\s+/g, ' '), abstract: summary.replace(/\s+/g, ' ') };
}

function readDumps(folder: string): readonly PaperText[] {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return names.sort().flatMap((name) => {
    const dump = parseDump(readFileSync(join(folder, name)), `content/dumps/${name}`);
    return dump.entries.map(({ title, abstract }) => ({ title, abstract }));
  });
}
