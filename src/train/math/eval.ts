// `npm run eval:math -- DATA_DIR`: how good the engine is on what its weights have not seen: the held-out fifth of
// each file and all of dumps and daily lists; and how far its confidence can be believed. With FOLDER after
// DATA_DIR it judges the weights in there. `--write FILE` keeps figures and table, and what they were taken
// with, for the tests (tests/math/held-out.json).
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { confidenceOf } from '../../math/confidence.ts';
import { cnnFingerprint } from '../../math/detect/cnn/fingerprint.ts';
import { detectorFingerprint } from '../../math/detect/fingerprint.ts';
import { sha256 } from '../../sha256.ts';
import { calibrate } from './calibrate.ts';
import { corpusKinds, type Example, isJudged, readCorpus, whole } from './corpus.ts';
import { evaluate, type Figures, f1, reliability } from './evaluate.ts';
import { committedFiles, openEngine, weightFilesIn } from './weight-files.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { write: { type: 'string' } } });
const [folder, weights] = positionals;
if (folder === undefined) {
  console.error('usage: npm run eval:math -- DATA_DIR [FOLDER with weights] [--write FILE]');
  process.exit(2);
}
const files = weights === undefined ? committedFiles : weightFilesIn(weights);
const engine = openEngine(files);
const examples = readCorpus(folder);
const outcomes: Figures['outcomes'][number][] = [];
const kept: Record<string, unknown> = {};
for (const kind of corpusKinds) {
  const judged = examples.filter((example) => example.kind === kind && isJudged(example));
  const name = whole.has(kind) ? `${kind}, all` : `${kind}, held-out fifth`;
  outcomes.push(...printFigures(name, judged).outcomes);
}
printReliability('as committed', outcomes);
const fitted = calibrate(outcomes);
console.log(`\nweights for confidence.ts, fitted on these: ${fitted.map((w) => w.toFixed(3)).join(', ')}`);
printReliability('fitted on one half, judged on the other', crossed());
if (values.write !== undefined)
  writeFileSync(
    values.write,
    `${JSON.stringify({ ...takenWith(), figures: kept, reliability: reliability(outcomes) }, null, 2)}\n`,
  );

/** What the figures hang on: the features, the files of weights, and the committed ones that they speak for. */
function takenWith(): { readonly features: object; readonly weights: object; readonly committed: object } {
  const sums = (named: typeof files): object =>
    Object.fromEntries(Object.entries(named).map(([name, file]) => [name, sha256(readFileSync(file))]));
  return {
    features: { detector: detectorFingerprint(), cnn: cnnFingerprint() },
    weights: sums(files),
    committed: sums(committedFiles),
  };
}

/** Each half of the outcomes, with confidence as the other half would have it. */
function crossed(): Figures['outcomes'] {
  const halves = [0, 1].map((half) => outcomes.filter((_, i) => i % 2 === half));
  return halves.flatMap((half, h) => {
    const other = calibrate(halves[1 - h] ?? []);
    return half.map((outcome) => ({
      ...outcome,
      confidence: confidenceOf(outcome.probability, outcome.score, other),
    }));
  });
}

function printFigures(name: string, held: readonly Example[]): Figures {
  const started = process.cpuUsage().user;
  const figures = evaluate(engine, held);
  const seconds = (process.cpuUsage().user - started) / 1e6;
  const { outcomes: _, ...numbers } = figures;
  kept[name] = numbers;
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
