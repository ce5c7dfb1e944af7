// The learned weights: what `npm run train:topics` writes, packed and opened. Nobody edits them by hand.
//
// Packed: lines of text, made to be compressed. The first names the format and the features that the weights
// were learned with; the second is JSON: how many papers, the unit, and for every topic and part its bias and
// the strength of its terms, by slug. Every further line is a word's or pair's stems, the number of papers that
// use it, and the weights that matter: places in the list of slugs, as differences, and whole numbers of units.
//
// Weights belong to slugs. A topic that a publisher adds goes by its terms; one that is deleted takes its
// weights along; edited terms count as edited, with the strength that was learned.
import { z } from 'zod';
import { checkLabel, lineOf, type WeightsLabel } from '../weights-label.ts';
import { featuresFingerprint, learnedBy } from './features-fingerprint.ts';

export interface LearnedTopic {
  readonly slug: string;
  /** Log-odds of the topic before anything is read; of a part, among papers of its topic. */
  readonly bias: number;
  /** What the bent sum of the topic's terms is multiplied by. */
  readonly strength: number;
  /** Whether it was learned as a part of a topic. */
  readonly isPart: boolean;
}

export interface LearnedFeature {
  /** Number of papers that use it. */
  readonly users: number;
  /** Logarithm of the share of papers that do without it. */
  readonly rarity: number;
  /** Places in `LearnedWeights.topics`, and the weight for each in units. */
  readonly topics: Uint8Array;
  readonly values: Int8Array;
}

export interface LearnedWeights {
  /** Number of papers that words were counted over. */
  readonly papers: number;
  readonly unit: number;
  readonly topics: readonly LearnedTopic[];
  readonly features: ReadonlyMap<string, LearnedFeature>;
}

const head = z.object({
  papers: z.number().int().positive(),
  unit: z.number().positive(),
  topics: z.record(z.string(), z.tuple([z.number(), z.number()])),
  parts: z.record(z.string(), z.tuple([z.number(), z.number()])),
});

export function packWeights({ papers, unit, topics, features }: LearnedWeights): string {
  const listed = (isPart: boolean) =>
    Object.fromEntries(
      topics.filter((t) => t.isPart === isPart).map(({ slug, bias, strength }) => [slug, [bias, strength]]),
    );
  const header: z.infer<typeof head> = head.parse({
    papers,
    unit,
    topics: listed(false),
    parts: listed(true),
  });
  const lines = [...features].map(([key, feature]) => packFeature(key, feature));
  return `${[lineOf(labelOf()), JSON.stringify(header), ...lines].join('\n')}\n`;
}

/** Throws for weights that were learned with other features, or that are none. */
export function openWeights(packed: string): LearnedWeights {
  const [label = '', header = '', ...lines] = packed.trimEnd().split('\n');
  checkLabel(labelOf(), label);
  const { papers, unit, topics, parts } = head.parse(JSON.parse(header));
  const learned = (entries: typeof topics, isPart: boolean) =>
    Object.entries(entries).map(([slug, [bias, strength]]) => ({ slug, bias, strength, isPart }));
  return {
    papers,
    unit,
    topics: [...learned(topics, false), ...learned(parts, true)],
    features: new Map(lines.map((line) => openFeature(line, papers))),
  };
}

function labelOf(): WeightsLabel {
  return { name: 'topics', version: 2, features: featuresFingerprint(), learnedBy };
}

function packFeature(key: string, { users, topics, values }: LearnedFeature): string {
  let before = 0;
  const pairs = [...topics].map((topic, i) => {
    const step = topic - before;
    before = topic;
    return `${step}:${values[i] ?? 0}`;
  });
  return [key, users, pairs.join(' ')].join('\t');
}

function openFeature(line: string, papers: number): [string, LearnedFeature] {
  const [key, users, pairs = ''] = line.split('\t');
  if (key === undefined || users === undefined || !/^\d+$/.test(users)) {
    throw new Error(`Not a line of learned weights: "${line.slice(0, 80)}".`);
  }
  const numbers = readNumbers(pairs);
  const topics = new Uint8Array(numbers.length / 2);
  const values = new Int8Array(numbers.length / 2);
  let topic = 0;
  for (let i = 0; i < topics.length; i++) {
    topic += numbers[2 * i] ?? 0;
    topics[i] = topic;
    values[i] = numbers[2 * i + 1] ?? 0;
  }
  return [key, { users: Number(users), rarity: Math.log(papers / Number(users)), topics, values }];
}

/** `readNumbers('3:-2 1:5')` is 3, -2, 1, 5. Sign by sign: parts of a text for each number cost every process a tenth of a second. */
function readNumbers(text: string): readonly number[] {
  const numbers: number[] = [];
  let [number, sign] = [0, 1];
  for (let at = 0; text !== '' && at <= text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= nine) number = 10 * number + code - zero;
    else if (code === minus) sign = -1;
    else {
      numbers.push(sign * number);
      [number, sign] = [0, 1];
    }
  }
  return numbers;
}

const [minus, zero, nine] = [0x2d, 0x30, 0x39];
