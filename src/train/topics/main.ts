// `npm run train:topics -- DATA_DIR [--cross-validate]`: learns the weights of topics anew, byte for byte
// the committed ones, from a folder laid out like topicbench and from content/. With --cross-validate
// nothing is written: ten times a tenth of the papers is held back, and the judged ones among them are
// scored by what the others teach.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { likelihood } from '../../topics/classifier.ts';
import { buildKeywordIndex } from '../../topics/keywords.ts';
import { loadTaxonomy } from '../../topics/taxonomy.ts';
import type { Topic } from '../../topics/types.ts';
import { encodeWeights } from './encode.ts';
import { buildExamples, type Example } from './examples.ts';
import { learnTopic, type TopicModel } from './logistic.ts';
import { foldOf, type Measured, measure } from './measure.ts';
import { readTrainingPapers } from './papers.ts';

const content = fileURLToPath(new URL('../../../content/', import.meta.url));
const [dataDir, ...options] = process.argv.slice(2);
if (dataDir === undefined) {
  console.error('usage: npm run train:topics -- DATA_DIR [--cross-validate]');
  process.exit(2);
}

const topics = readTopics(`${content}topics`);
const papers = readTrainingPapers(dataDir, `${content}dumps`);
const { examples, vocabulary } = buildExamples(papers, buildKeywordIndex(topics), topics.length);
const words = vocabulary.entries.length;
const labelled = examples.filter(({ paper }) => paper.topics !== null).length;
console.log(`${papers.length} papers, ${labelled} with topics; ${words} words and pairs`);
if (options.includes('--cross-validate')) crossValidate();
else train();

function train(): void {
  const models = topics.map(({ slug }, place) => learnTopic(examples, slug, place, words));
  report(
    'on the papers learned from',
    examples.map((example) => score(models, example)),
  );
  const file = encodeWeights(
    topics.map(({ slug }) => slug),
    models,
    vocabulary,
  );
  const text = `${JSON.stringify(file, null, 0).replace('"features":[', '"features":[\n').replaceAll('","', '",\n"')}\n`;
  writeFileSync(new URL('../../topics/topics.weights.json', import.meta.url), text);
  console.log(`${text.length} bytes written to src/topics/topics.weights.json`);
}

function crossValidate(): void {
  const scored = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((fold) => {
    const others = examples.filter((example) => foldOf(example) !== fold);
    const models = topics.map(({ slug }, place) => learnTopic(others, slug, place, words));
    const held = examples.filter((example) => foldOf(example) === fold && example.paper.judged !== null);
    return held.map((example) => score(models, example));
  });
  report('on papers held back', scored);
}

interface Scored {
  readonly example: Example;
  readonly likelihoods: Float64Array;
}

function score(models: readonly TopicModel[], example: Example): Scored {
  const likelihoods = Float64Array.from(models, (model, place) => {
    let sum = model.bias + model.strength * (example.terms[place] ?? 0);
    example.words.forEach((word, i) => {
      sum += (model.words[word] ?? 0) * (example.values[i] ?? 0);
    });
    return likelihood(sum);
  });
  return { example, likelihoods };
}

function report(what: string, scored: readonly Scored[]): void {
  const sets = new Set(scored.flatMap(({ example }) => example.paper.judged?.set ?? []));
  for (const set of [...sets, null]) {
    const of = scored.filter(({ example }) => set === null || example.paper.judged?.set === set);
    console.log(`${what}, ${set ?? 'all'}: ${describe(measure(of, topics))}`);
  }
}

function describe({ papers, primaryAcceptable, precision, recall, f1 }: Measured): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
  return `${papers} papers, primary acceptable ${percent(primaryAcceptable)}, F1 ${percent(f1)} (precision ${percent(precision)}, recall ${percent(recall)})`;
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
