// `npm run eval:math -- DATA_DIR`: learns from four fifths of the data, without the dumps, and prints how
// good that engine is on the held-out fifth of each file and on all of the dumps. With `--committed`, the
// committed weights are judged instead (they have seen the data).
import { confidenceOf } from '../confidence.ts';
import { loadDetector } from '../detect/load.ts';
import { openDetector, packDetector } from '../detect/weights.ts';
import { rebuildModel } from '../rebuild/index.ts';
import { openModel } from '../rebuild/model.ts';
import type { Engine } from '../restore.ts';
import { calibrate } from './calibrate.ts';
import { type Example, KINDS, readCorpus } from './corpus.ts';
import { trainDetection } from './detection.ts';
import { evaluate, type Figures, f1, reliability } from './evaluate.ts';
import { trainRebuild } from './rebuild.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: npm run eval:math -- DATA_DIR [--committed]');
  process.exit(2);
}
const examples = readCorpus(folder);
const engine = process.argv.includes('--committed')
  ? { detector: loadDetector(), second: null, rebuild: rebuildModel }
  : trainOn(examples.filter(({ kind, fold }) => fold !== 0 && kind !== 'dumps'));
const outcomes: Figures['outcomes'][] = [];
for (const kind of KINDS) {
  const held = examples.filter((example) => example.kind === kind && example.fold === 0);
  printFigures(`${kind}, held-out fifth`, held);
  if (kind === 'dumps')
    printFigures(
      'dumps, all',
      examples.filter((example) => example.kind === kind),
    );
}
printReliability('as committed', outcomes.flat());

const fitted = calibrate(outcomes.flat());
console.log(
  `\nweights for confidence.ts, fitted on these: ${fitted.map((weight) => weight.toFixed(3)).join(', ')}`,
);
// The table for the same weights where they were not fitted: each half judged by the other's.
const halves = [0, 1].map((half) => outcomes.flat().filter((_, i) => i % 2 === half));
const crossed = halves.flatMap((half, h) => {
  const weights = calibrate(halves[1 - h] ?? []);
  return half.map((outcome) => ({
    ...outcome,
    confidence: confidenceOf(outcome.probability, outcome.score, weights),
  }));
});
printReliability('refitted on one half, judged on the other', crossed);

function trainOn(training: readonly Example[]): Engine {
  const started = performance.now();
  const report = (line: string): void => {
    console.error(`${Math.round((performance.now() - started) / 1000)} s  ${line}`);
  };
  const rebuild = openModel(trainRebuild(training));
  report('rebuilding learned');
  const bytes = packDetector(trainDetection(training, report));
  return { rebuild, second: null, detector: openDetector(bytes) };
}

function printFigures(name: string, held: readonly Example[]): void {
  const started = performance.now();
  const figures = evaluate(engine, held);
  const seconds = (performance.now() - started) / 1000;
  outcomes.push(figures.outcomes);
  const percent = (value: number): string => `${value.toFixed(2)}%`;
  console.log(
    `${name}: ${figures.examples} abstracts, ${figures.wanted} formulas; span F1 ${percent(f1(figures.spans, figures))}, ` +
      `but for losses ${percent(f1(figures.lenient, figures))}, exactly ${percent(f1(figures.exact, figures))}; ` +
      `harmed ${percent((100 * figures.harmed) / figures.examples)}, refused by KaTeX ${figures.refused}; ` +
      `${Math.round(figures.examples / seconds)} abstracts a second, scoring included`,
  );
}

function printReliability(name: string, judged: Figures['outcomes']): void {
  console.log(`\nconfidence ${name}: of so many formulas, so many right (place and TeX, but for losses)`);
  for (const { from, count, said, right } of reliability(judged))
    console.log(
      `  from ${from.toFixed(2)}: ${count}, mean confidence ${said.toFixed(3)}, right ${right.toFixed(3)}`,
    );
}
