// The papers to learn from, and what readers said of them.
//
// DATA_DIR is laid out like topicbench: `dev.jsonl` (papers with topics) and `background.jsonl` (papers
// without). The dumps in content/ are read too. `labels.json` holds topics given by reading papers of
// the background and of the dumps, keyed by a hash of the title, so that no text of the data is kept.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseDump } from '../../dump/index.ts';
import type { PaperText } from '../../topics/reading.ts';

export interface TrainingPaper extends PaperText {
  /** Hash of the title: the same for every copy of a paper. */
  readonly key: string;
  /** Topics by reading, primary first; null where nobody has read it. */
  readonly topics: readonly string[] | null;
  /** Which topics would do as primary; only the papers of dev.jsonl say it. */
  readonly judged: { readonly set: string; readonly acceptable: readonly string[] } | null;
}

const devPaper = z.object({
  set: z.string(),
  title: z.string(),
  abstract: z.string(),
  primary: z.string(),
  topics: z.array(z.string()),
  acceptablePrimary: z.array(z.string()),
});
const backgroundPaper = z.object({ title: z.string(), abstract: z.string() });
const labelsFile = z.record(z.string(), z.string());

/** Each paper once, in a fixed order: judged ones, the dumps', the background's. */
export function readTrainingPapers(dataDir: string, dumpsDir: string): readonly TrainingPaper[] {
  const labels = labelsFile.parse(JSON.parse(readFileSync(new URL('labels.json', import.meta.url), 'utf8')));
  const unjudged = [...readDumps(dumpsDir), ...readLines(join(dataDir, 'background.jsonl'), backgroundPaper)];
  const papers: TrainingPaper[] = [
    ...readLines(join(dataDir, 'dev.jsonl'), devPaper).map((paper) => ({
      title: paper.title,
      abstract: paper.abstract,
      key: keyOfTitle(paper.title),
      topics: [paper.primary, ...paper.topics.filter((slug) => slug !== paper.primary)],
      judged: { set: paper.set, acceptable: [paper.primary, ...paper.acceptablePrimary] },
    })),
    ...unjudged.map(({ title, abstract }) => {
      const key = keyOfTitle(title);
      return { title, abstract, key, topics: labels[key]?.split(' ') ?? null, judged: null };
    }),
  ];
  const seen = new Set<string>();
  return papers.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** `keyOfTitle('All you need is a good init')` is the same for any case, spacing and punctuation. */
function keyOfTitle(title: string): string {
  const letters = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return createHash('sha256').update(letters).digest('hex').slice(0, 12);
}

function readDumps(folder: string): readonly PaperText[] {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return names.sort().flatMap((name) => {
    const dump = parseDump(readFileSync(join(folder, name)), `content/dumps/${name}`);
    return dump.entries.map(({ title, abstract }) => ({ title, abstract }));
  });
}

function readLines<T>(file: string, schema: z.ZodType<T>): readonly T[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => schema.parse(JSON.parse(line)));
}
