// Fits the ranking of neighbours (src/related/rank.ts) to the pairs
// that were graded by reading (grades.json: keys of titles, and a grade from 0 to 3), and writes
// src/related/rank.weights.json. The folders hold the dumps that the graded papers stand in: the publisher's five,
// and days of the public JSON list.
//
// Prints how the ranking does on each paper when it was fitted without that paper: the share
// of shown neighbours that are worth the click, and of the close ones that are shown among five.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineScript, runScript } from '../../cli/script.ts';
import { dotProduct } from '../../dot-product.ts';
import { parseDump } from '../../dump/index.ts';
import { profileOf } from '../../related/profile.ts';
import { gradeFeatures, leastGrade, rankLabel } from '../../related/rank.ts';
import { termsOf } from '../../related/terms.ts';
import { type TitleTerms, titleLikeness, titleTerms } from '../../related/titles.ts';
import { paperMeaning } from '../../search/vectors/index.ts';
import { lineOf } from '../../weights-label.ts';
import { dataPath } from '../data-folder.ts';
import { keyOfTitle } from '../title-key.ts';
import grades from './grades.json' with { type: 'json' };

interface Pair {
  readonly query: string;
  readonly features: readonly number[];
  readonly grade: number;
}

interface GradedPaper {
  readonly terms: ReadonlyMap<string, number>;
  readonly title: TitleTerms;
  readonly direction: Float32Array | null;
}

const shownAtMost = 5;
const restraint = 0.3;

await runScript(
  defineScript('train:rank', 'Fits the ranking of neighbours to pairs graded by reading (src/train/DATA.md).')
    .argument('<FOLDER...>', 'dumps that the graded papers stand in: content/dumps DATA_DIR/daily')
    .action(train),
);

function train(folders: readonly string[]): void {
  const pairs = readPairs(folders);
  const learned = {
    label: lineOf(rankLabel()),
    withMeaning: rounded(learnWeights(pairs)),
    withoutMeaning: rounded(
      learnWeights(pairs.map((pair) => ({ ...pair, features: pair.features.slice(0, -1) }))),
    ),
  };
  writeFileSync(
    new URL('../../related/rank.weights.json', import.meta.url),
    `${JSON.stringify(learned, null, 2)}\n`,
  );
  console.log(`${pairs.length} pairs; weights ${learned.withMeaning.join(', ')}`);
  report(pairs);
}

function rounded(weights: readonly number[]): readonly number[] {
  return weights.map((weight) => Math.round(1000 * weight) / 1000);
}

/** Throws where a graded paper is in none of the folders: with fewer pairs others would be learned. */
function readPairs(folders: readonly string[]): readonly Pair[] {
  const graded = new Set(
    Object.entries(grades).flatMap(([query, others]) => [query, ...Object.keys(others)]),
  );
  const papers = new Map<string, GradedPaper>();
  for (const folder of folders) {
    for (const name of readdirSync(dataPath(folder, '')).sort()) {
      for (const { title, abstract } of parseDump(readFileSync(join(folder, name)), name).entries) {
        const key = keyOfTitle(title);
        if (!graded.has(key)) continue;
        const input = { slug: '', title, prose: abstract, meaning: null };
        papers.set(key, {
          terms: unit(termsOf(input)),
          title: titleTerms(profileOf(input).titleKey),
          direction: paperMeaning(title, abstract),
        });
      }
    }
  }
  if (papers.size < graded.size)
    throw new Error(
      `${graded.size - papers.size} of ${graded.size} graded papers are in none of these folders. Name content/dumps as it was committed and the daily lists that src/train/DATA.md describes.`,
    );
  return Object.entries(grades).flatMap(([query, others]) =>
    Object.entries(others).flatMap(([other, grade]) => {
      const [one, two] = [papers.get(query), papers.get(other)];
      if (one === undefined || two === undefined || one.direction === null || two.direction === null)
        return [];
      const features = gradeFeatures({
        terms: cosine(one.terms, two.terms),
        title: titleLikeness(one.title, two.title),
        meaning: dotProduct(one.direction, two.direction),
      });
      return [{ query, features, grade }];
    }),
  );
}

function unit(terms: ReturnType<typeof termsOf>): Map<string, number> {
  const length = Math.hypot(...terms.map(({ weight }) => weight)) || 1;
  return new Map(terms.map(({ term, weight }) => [term, weight / length]));
}

/** Halved where one term alone is shared, as src/related does. */
function cosine(one: ReadonlyMap<string, number>, two: ReadonlyMap<string, number>): number {
  const shared = [...one].filter(([term]) => two.has(term));
  const sum = shared.reduce((total, [term, weight]) => total + weight * (two.get(term) ?? 0), 0);
  return shared.length === 1 ? sum / 2 : sum;
}

/** Ridge regression; the first feature, one, is not held back. */
function learnWeights(given: readonly Pair[]): readonly number[] {
  const size = given[0]?.features.length ?? 0;
  const rows = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) =>
      given.reduce(
        (sum, { features }) => sum + (features[i] ?? 0) * (features[j] ?? 0),
        i === j && i > 0 ? restraint : 0,
      ),
    ),
    given.reduce((sum, { features, grade }) => sum + (features[i] ?? 0) * grade, 0),
  ]);
  for (const [i, row] of rows.entries()) {
    const pivot = row[i] ?? 1;
    for (const [j, value] of row.entries()) row[j] = value / pivot;
    for (const [k, other] of rows.entries()) {
      const factor = other[i] ?? 0;
      if (k !== i) for (const [j, value] of row.entries()) other[j] = (other[j] ?? 0) - factor * value;
    }
  }
  return rows.map((row) => row[size] ?? 0);
}

function report(pairs: readonly Pair[]): void {
  let [shown, worth, close, closeShown] = [0, 0, 0, 0];
  for (const query of new Set(pairs.map((pair) => pair.query))) {
    const model = learnWeights(pairs.filter((pair) => pair.query !== query));
    const own = pairs
      .filter((pair) => pair.query === query)
      .map(({ features, grade }) => ({
        grade,
        score: features.reduce((sum, value, at) => sum + value * (model[at] ?? 0), 0),
      }))
      .sort((one, other) => other.score - one.score);
    const top = own.slice(0, shownAtMost).filter(({ score }) => score >= leastGrade);
    shown += top.length;
    worth += top.filter(({ grade }) => grade >= 1).length;
    close += own.filter(({ grade }) => grade >= 2).length;
    closeShown += top.filter(({ grade }) => grade >= 2).length;
  }
  const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)}%`;
  console.log(
    `${shown} shown, ${percent(worth, shown)} worth the click; ${percent(closeShown, close)} of the close ones shown`,
  );
}
