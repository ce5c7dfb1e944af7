// How good the engine is on the held-out fifth of each file and all of dumps and daily lists, and how far its confidence
// can be believed; what it prints is a figure only where the weights have not seen these.
import { readFileSync, writeFileSync } from 'node:fs';
import { defineScript, runScript } from '../../cli/script.ts';
import { confidenceOf } from '../../math/confidence.ts';
import { cnnFingerprint } from '../../math/detect/cnn/fingerprint.ts';
import { detectorFingerprint } from '../../math/detect/fingerprint.ts';
import type { Engine } from '../../math/restore.ts';
import { sha256 } from '../../sha256.ts';
import { calibrate } from './calibrate.ts';
import { checksumsOf, corpusKinds, type Example, isJudged, readCorpus, whole } from './corpus.ts';
import { evaluate, type Figures, f1, reliability } from './evaluate.ts';
import { committedFiles, isUnseen, openEngine, type WeightFiles, weightFilesIn } from './weight-files.ts';

await runScript(
  defineScript('eval:math', 'Says how good the engine for mathematics is (src/train/DATA.md).')
    .argument('<DATA_DIR>', 'the folder with the eight files')
    .argument(
      '[FOLDER]',
      'weights that train:math wrote there (the committed ones, which have seen what they are judged on)',
    )
    .option(
      '--write <FILE>',
      'keep figures, and what they were taken with, for the tests (tests/math/held-out.json)',
    )
    .action(judge),
);

function judge(folder: string, weights: string | undefined, { write }: { readonly write?: string }): void {
  const files = weights === undefined ? committedFiles : weightFilesIn(weights);
  const sums = checksumsOf(folder);
  if (weights === undefined || !isUnseen(weights, sums)) {
    const seen =
      'These weights have learned from what they are judged on, or nothing says that they have not';
    if (write !== undefined)
      throw new Error(
        `${seen}. Name a folder that train:math wrote from this data with --to and without --everything.`,
      );
    console.log(`${seen}: this is how well they know it, and no measure of what they do with other texts.\n`);
  }
  const engine = openEngine(files);
  const examples = readCorpus(folder);
  const outcomes: Figures['outcomes'][number][] = [];
  const kept: Record<string, unknown> = {};
  for (const kind of corpusKinds) {
    const judged = examples.filter((example) => example.kind === kind && isJudged(example));
    const name = whole.has(kind) ? `${kind}, all` : `${kind}, held-out fifth`;
    const { outcomes: own, ...figures } = printFigures(name, engine, judged);
    outcomes.push(...own);
    kept[name] = figures;
  }
  printReliability('as committed', outcomes);
  const fitted = calibrate(outcomes);
  console.log(`\nweights for confidence.ts, fitted on these: ${fitted.map((w) => w.toFixed(3)).join(', ')}`);
  printReliability('fitted on one half, judged on the other', crossed(outcomes));
  if (write === undefined) return;
  const measured = { ...takenWith(files), figures: kept, reliability: reliability(outcomes) };
  writeFileSync(write, `${JSON.stringify(measured, null, 2)}\n`);
}

/** What the figures hang on: the features, the files of weights, and the committed ones that they speak for. */
function takenWith(files: WeightFiles): {
  readonly features: object;
  readonly weights: object;
  readonly committed: object;
} {
  const sums = (named: WeightFiles): object =>
    Object.fromEntries(Object.entries(named).map(([name, file]) => [name, sha256(readFileSync(file))]));
  return {
    features: { detector: detectorFingerprint(), cnn: cnnFingerprint() },
    weights: sums(files),
    committed: sums(committedFiles),
  };
}

/** Each half of the outcomes, with confidence as the other half would have it. */
function crossed(outcomes: Figures['outcomes']): Figures['outcomes'] {
  const halves = [0, 1].map((half) => outcomes.filter((_, i) => i % 2 === half));
  return halves.flatMap((half, h) => {
    const other = calibrate(halves[1 - h] ?? []);
    return half.map((outcome) => ({
      ...outcome,
      confidence: confidenceOf(outcome.probability, outcome.score, other),
    }));
  });
}

function printFigures(name: string, engine: Engine, held: readonly Example[]): Figures {
  const started = process.cpuUsage().user;
  const figures = evaluate(engine, held);
  const seconds = (process.cpuUsage().user - started) / 1e6;
  const percent = (value: number): string => `${value.toFixed(2)}%`;
  console.log(
    `${name}: ${figures.examples} abstracts, ${figures.wanted} formulas; span F1 ${percent(f1(figures.spans, figures))}, ` +
      `but for losses ${percent(f1(figures.lenient, figures))}, exactly ${percent(f1(figures.exact, figures))}; ` +
      `faultless to a reader ${percent((100 * figures.faultless) / figures.examples)}, ` +
      `signs out of place ${((1000 * figures.apart) / figures.signs).toFixed(2)} in 1,000; ` +
      `harmed ${percent((100 * figures.harmed) / figures.examples)}, refused by KaTeX ${figures.refused}; ` +
      `${Math.round(figures.examples / seconds)} abstracts a second of one core, scoring included`,
  );
  return figures;
}

function printReliability(name: string, judged: Figures['outcomes']): void {
  console.log(`\nconfidence ${name}: of so many formulas, so many right (place and TeX, but for losses)`);
  for (const { from, count, said, right } of reliability(judged))
    console.log(
      `  from ${from.toFixed(2)}: ${count}, mean confidence ${said.toFixed(3)}, right ${right.toFixed(3)}`,
    );
}
