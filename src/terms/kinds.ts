// What papers use a name for, by the words beside it: a data set or a benchmark, or something else.
//
// Heuristic, and careful: a name is one only where a good share of its uses say so. Strong evidence is the noun
// itself ("the MATH benchmark", "MNIST and CIFAR-10 datasets", "benchmarks such as GAIA"); weaker is a figure
// reached on it ("90.2% on GSM8K"); against it speaks what only a method, a model or a device is called: its
// noun ("BERT models", "models such as BERT"), a model's size ("Llama-3.1 8B"), one of many ("on an iPhone").
import type { NameUse } from './names.ts';

export type TermKind = 'acronym' | 'data set' | 'benchmark' | 'name';

export const everyUse = ['data set', 'benchmark', 'measured on', 'other', 'unknown'] as const;
export type Use = (typeof everyUse)[number];

const dataNoun =
  /^\s(?:(?:test|training|train|validation|val|dev|evaluation)\s)?(?:data\s?sets?|corpus|corpora)\b/i;
const setNoun = /^\s(?:test|training|train|validation|val|dev)[\s-]?(?:sets?|splits?)\b/i;
const benchmarkNoun = /^\s(?:benchmarks?|leaderboard|test suite|test-suite|challenge)\b/i;
const otherNoun =
  /^(?:-based\b|\s(?:models?|backbones?|architectures?|networks?|agents?|GPUs?|hardware|frameworks?|methods?|algorithms?|series|family|encoders?|decoders?|transformers?|loss|optimi[sz]ers?|pipelines?|policy|policies|generation|queries|training|inference)\b)/i;
/** A model is called by its size, and no data set is so in billions: "Llama-3.1 8B". */
const modelSize = /^\s\d+(?:\.\d+)?B\b/;
/** One of several: "on an iPhone". */
const oneOfMany = /\b(?:on|with|using|by|of)\san?\s$/i;
/** "models such as", "devices like". */
const otherLeadIn =
  /\b(?:models?|\p{Lu}*LMs?|methods?|approaches|baselines?|backbones?|architectures?|networks?|agents?|frameworks?|algorithms?|systems?|devices?|phones?|GPUs?|hardware|optimi[sz]ers?|encoders?)(?:,?\s(?:such as|like|including|namely|e\.g\.,?|i\.e\.,?)|\s?\((?:e\.g\.,?|i\.e\.,?))\s?(?:the\s)?$/iu;
/** "datasets such as", "benchmarks (", "benchmarks: the". */
const leadIn =
  /\b(data\s?sets?|corpora|benchmarks?)(?:,?\s(?:such as|like|including|namely|e\.g\.,?|i\.e\.,?)|\s?\(|:)(?:\s?(?:e\.g\.,?|i\.e\.,?))?\s?(?:the\s)?$/i;
const measured =
  /(?:[\d%]|\b(?:points?|accuracy|accuracies|scores?|pass@\w{1,3}|F1|FID|mAP|mIoU|BLEU|perplexity|(?:success|win|solve|pass) rates?|classification|recognition|experiments?|results|performance|(?:evaluat|validat|test|(?:pre-?)?train)(?:ed|ing|ions?)))\)?\son\s(?:the\s)?$/i;
/** What may stand between the names of one list. */
const between = /^(?:\/\d{1,4})?(?:,|\/|,?\s(?:and|or|&))\s?(?:the\s)?$/i;
const plural = /^\s(?:\p{Ll}{4,10}\s)?(?:data\s?sets|corpora|benchmarks)\b/iu;

/** How each name of a text is used there; what is said of a list is said of each name in it. */
export function usesOf(text: string, names: readonly NameUse[]): readonly Use[] {
  const uses = names.map((name) => readUse(text, name));
  const isListed = (i: number): boolean => {
    const [one, next] = [names[i], names[i + 1]];
    return one !== undefined && next !== undefined && between.test(text.slice(one.end, next.start));
  };
  // Backwards from a plural noun: the names before it are meant as well.
  const spreads = names.map(({ end }) => plural.test(text.slice(end, end + 24)));
  for (let i = names.length - 2; i >= 0; i--) {
    const said = uses[i + 1];
    if (uses[i] !== 'unknown' || said === undefined || !isData(said)) continue;
    if (spreads[i + 1] !== true || !isListed(i)) continue;
    uses[i] = said;
    spreads[i] = true;
  }
  for (let i = 1; i < names.length; i++) {
    const before = uses[i - 1];
    if (uses[i] === 'unknown' && before !== undefined && isListed(i - 1)) uses[i] = before;
  }
  return uses;
}

function isData(use: Use): boolean {
  return use === 'data set' || use === 'benchmark';
}

function readUse(text: string, { start, end }: NameUse): Use {
  const after = text.slice(end, end + 28);
  const before = text.slice(Math.max(0, start - 40), start);
  if (dataNoun.test(after) || setNoun.test(after)) return 'data set';
  if (benchmarkNoun.test(after)) return 'benchmark';
  if (otherNoun.test(after) || modelSize.test(after)) return 'other';
  if (otherLeadIn.test(before) || oneOfMany.test(before)) return 'other';
  const [, noun = ''] = leadIn.exec(before) ?? [];
  if (noun !== '') return /^benchmark/i.test(noun) ? 'benchmark' : 'data set';
  return measured.test(before) ? 'measured on' : 'unknown';
}

export type Uses = Readonly<Record<Use, number>>;

export const noUses: Uses = { 'data set': 0, benchmark: 0, 'measured on': 0, other: 0, unknown: 0 };

/** Shares of a name's uses that must speak for data: where the noun is said, and where it is never said. */
const leastNamed = 0.2;
const leastMeasured = 0.5;

/** An acronym that papers spell out is called a data set or a benchmark only where most uses say so. */
export function kindOf(uses: Uses, isAcronym: boolean): TermKind {
  const named = uses['data set'] + uses.benchmark;
  const speaking = named + uses['measured on'];
  const all = speaking + uses.other + uses.unknown;
  const isEnough = isAcronym
    ? 2 * named > all
    : speaking > uses.other &&
      ((named > 0 && speaking >= leastNamed * all) ||
        (uses.other === 0 && uses['measured on'] > 2 && speaking >= leastMeasured * all));
  if (!isEnough) return isAcronym ? 'acronym' : 'name';
  return uses['data set'] >= uses.benchmark && uses['data set'] > 0 ? 'data set' : 'benchmark';
}
