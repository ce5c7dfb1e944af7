// `npm run train:related -- DATA_DIR`: counts, over DATA_DIR/background.jsonl ({title, abstract} a line),
// in how many papers each term stands, and writes src/related/frequencies.weights.json. Only counts are kept.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { foldedTerms } from '../../related/fold.ts';
import { type FrequencyTable, frequenciesLabel } from '../../related/frequencies.ts';
import { lineOf } from '../../weights-label.ts';

/** Rarer terms are left out of the table: a guess for the unseen serves them as well. */
const minWordPapers = 2;
const minPairPapers = 5;

const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) {
  console.error('train:related: name the folder that holds background.jsonl.');
  process.exit(2);
}
const lines = readFileSync(path.join(dataDir, 'background.jsonl'), 'utf8').split('\n').filter(Boolean);
const target = new URL('../../related/frequencies.weights.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(countTerms(lines), null, 1)}\n`);
console.log(`train:related: ${lines.length} papers counted.`);

function countTerms(papers: readonly string[]): FrequencyTable {
  const counts = new Map<string, number>();
  for (const line of papers) {
    const { title, abstract } = JSON.parse(line) as { title: string; abstract: string };
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
