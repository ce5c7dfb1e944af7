// Learns the weights of topics anew, byte for byte the committed ones, from a data folder (papers.ts) and from content/,
// and says how well they put the papers kept aside; or learns from nine tenths and writes nothing.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { defineScript, runScript } from '../../cli/script.ts';
import { weightsFile } from '../../topics/committed-weights.ts';
import { buildKeywordIndex } from '../../topics/keywords.ts';
import { packWeights } from '../../topics/learned-weights.ts';
import { flattenTopics, loadTaxonomy } from '../../topics/taxonomy.ts';
import type { Topic } from '../../topics/types.ts';
import { encodeWeights, roundModels } from './encode.ts';
import { buildExamples, type Example, type Vocabulary } from './examples.ts';
import { learnTopic, type TopicModel } from './logistic.ts';
import { foldOf, type Measured, measure, type Scored } from './measure.ts';
import { dailySets, readTrainingPapers } from './papers.ts';
import { themeFile, themeTerms } from './theme-terms.ts';

const content = fileURLToPath(new URL('../../../content/', import.meta.url));

await runScript(
  defineScript(
    'train:topics',
    'Learns the weights of topics (src/train/DATA.md), and says how good they are.',
  )
    .argument('<DATA_DIR>', 'the folder with topicbench/ and daily/')
    .option(
      '--cross-validate',
      'write nothing: ten times hold back a tenth of the papers, and judge those that readers judged by what the others teach',
    )
    .action((dataDir, { crossValidate: isCrossed }) => {
      const topics = readTopics(`${content}topics`);
      const papers = readTrainingPapers(dataDir, `${content}dumps`);
      const all = flattenTopics(topics);
      const task = { topics, all, ...buildExamples(papers, buildKeywordIndex(all), all.length) };
      const labelled = task.examples.filter(({ paper }) => paper.topics !== null).length;
      const words = task.vocabulary.entries.length;
      console.log(`${papers.length} papers, ${labelled} with topics; ${words} words and pairs`);
      if (isCrossed === undefined) train(task);
      else crossValidate(task);
    }),
);

interface Task {
  readonly topics: readonly Topic[];
  /** Topics, then their parts. */
  readonly all: readonly Topic[];
  readonly examples: readonly Example[];
  readonly vocabulary: Vocabulary;
}

function train(task: Task): void {
  const { topics, all, examples, vocabulary } = task;
  const rounded = roundModels(learn(task, examples));
  const aside = examples.filter(({ paper }) => paper.topics === null && paper.judged !== null);
  const scored = aside.map((example) => score(rounded.models, example));
  report('kept aside', scored, topics);
  const packed = packWeights(encodeWeights(all, rounded, vocabulary));
  const bytes = brotliCompressSync(packed, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  writeFileSync(weightsFile, bytes);
  writeFileSync(themeFile, themeTerms(topics));
  console.log(
    `${bytes.length} bytes (${packed.length} unpacked) written to src/topics/topics.weights.br, and the terms of themes beside it`,
  );
}

function crossValidate(task: Task): void {
  const { topics, examples } = task;
  const scored = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((fold) => {
    const models = learn(
      task,
      examples.filter((example) => foldOf(example) !== fold),
    );
    const held = examples.filter((example) => foldOf(example) === fold && example.paper.judged !== null);
    return held.map((example) => score(models, example));
  });
  report('held back', scored, topics);
}

function learn({ all, vocabulary }: Task, from: readonly Example[]): readonly TopicModel[] {
  return all.map((topic, place) => learnTopic(from, topic, place, vocabulary.entries.length));
}

function score(models: readonly TopicModel[], example: Example): Scored {
  const logOdds = Float64Array.from(models, (model, place) => {
    let sum = model.bias + model.strength * (example.terms[place] ?? 0);
    example.words.forEach((word, i) => {
      sum += (model.words[word] ?? 0) * (example.values[i] ?? 0);
    });
    return sum;
  });
  return { example, logOdds };
}

/** Set by set, all daily lists, all there are; then by what single readings said of papers that were read twice. */
function report(what: string, scored: readonly Scored[], topics: readonly Topic[]): void {
  const bySingleReading = scored.flatMap(({ example, logOdds }) =>
    example.paper.readings.map(
      (judged): Scored => ({ example: { ...example, paper: { ...example.paper, judged } }, logOdds }),
    ),
  );
  const line = (name: string, of: readonly Scored[]): void => {
    if (of.length > 0) console.log(`${what}, ${name}: ${describe(measure(of, topics))}`);
  };
  const lineOfEach = (all: readonly Scored[]): void => {
    for (const set of new Set(all.map(setOf))) {
      line(
        set,
        all.filter((each) => setOf(each) === set),
      );
    }
  };
  lineOfEach(scored);
  line(
    'daily lists together',
    scored.filter((each) => dailySets.includes(setOf(each))),
  );
  line('all', scored);
  lineOfEach(bySingleReading);
}

function setOf({ example }: Scored): string {
  return example.paper.judged?.set ?? '';
}

function describe({
  papers,
  primaryAcceptable,
  precision,
  recall,
  f1,
  withPart,
  partRight,
}: Measured): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
  return `${papers} papers, primary acceptable ${percent(primaryAcceptable)}, F1 ${percent(f1)} (precision ${percent(precision)}, recall ${percent(recall)})${withPart === 0 ? '' : `; part right ${percent(partRight)} of ${withPart}`}`;
}

function readTopics(folder: string): readonly Topic[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const { topics, diagnostics } = loadTaxonomy(
    names.map((name) => ({
      file: `content/topics/${name}`,
      text: readFileSync(`${folder}/${name}`, 'utf8'),
    })),
  );
  for (const { file, message } of diagnostics) console.error(`${file}: ${message}`);
  return topics;
}
