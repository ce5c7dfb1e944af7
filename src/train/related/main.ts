// Counts over the papers of DATA_DIR/topicbench/background.jsonl in how many of them each term stands, and writes
// src/related/frequencies.weights.json. Only counts are kept.
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { defineScript, runScript } from '../../cli/script.ts';
import { foldedTerms } from '../../related/fold.ts';
import { type FrequencyTable, frequenciesLabel } from '../../related/frequencies.ts';
import { lineOf } from '../../weights-label.ts';
import { dataPath, readJsonLines } from '../data-folder.ts';

/** Rarer terms are left out of the table: a guess for the unseen serves them as well. */
const minWordPapers = 2;
const minPairPapers = 5;

const paperText = z.object({ title: z.string(), abstract: z.string() });

await runScript(
  defineScript('train:related', 'Counts how common terms are, for neighbours (src/train/DATA.md).')
    .argument('<DATA_DIR>', 'the folder with topicbench/')
    .action((dataDir) => {
      const papers = readJsonLines(dataPath(dataDir, 'topicbench/background.jsonl'), paperText);
      const target = new URL('../../related/frequencies.weights.json', import.meta.url);
      writeFileSync(target, `${JSON.stringify(countTerms(papers), null, 1)}\n`);
      console.log(`${papers.length} papers counted.`);
    }),
);

function countTerms(papers: readonly z.infer<typeof paperText>[]): FrequencyTable {
  const counts = new Map<string, number>();
  for (const { title, abstract } of papers) {
    const terms = new Set([...foldedTerms(`${title}.\n${abstract}`)].map(({ term }) => term));
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const byCount = new Map<number, string[]>();
  for (const [term, count] of counts) {
    if (count < (term.includes(' ') ? minPairPapers : minWordPapers)) continue;
    const list = byCount.get(count);
    if (list === undefined) byCount.set(count, [term]);
    else list.push(term);
  }
  const terms = [...byCount]
    .sort(([a], [b]) => a - b)
    .map(([count, list]) => [String(count), list.sort().join('|')] as const);
  return { label: lineOf(frequenciesLabel()), papers: papers.length, terms: Object.fromEntries(terms) };
}
