// A candidate span -> the numbers that the trees weigh: what CRF and network thought of it and of its
// rivals, its brackets, its edges, and what became of the same text elsewhere in the abstract.
//
// CRF and network see tokens and their neighbours; only here is a formula seen whole.
import { B, type CandidateSpan, E, I, labelCount, O, S } from '../chain.ts';
import type { Examined } from '../examine.ts';
import { isProseLike, TokenClass } from '../token-class.ts';
import { keyOf, rivalFeatures, rivalsOf, twinFeatures, twinsOf } from './rivals.ts';

export const spanFeatureCount = 80;

/** A span that CRF or network lists, with what each thinks of it; 0 where it does not. */
export interface Opinions {
  readonly first: number;
  readonly last: number;
  readonly crf: number;
  readonly network: number;
}

/**
 * [span][feature], in the order of `opinions`, which is that of their first tokens; `marginals` are the
 * CRF's, [token][label].
 */
export function spanFeatures(
  examined: Examined,
  marginals: Float64Array,
  opinions: readonly Opinions[],
): Float32Array {
  const spans = opinions.map(({ first, last, crf }) => ({ first, last, probability: crf }));
  const others = opinions.map(({ first, last, network }) => ({ first, last, probability: network }));
  const out = new Float32Array(spans.length * spanFeatureCount);
  const document = documentOf(examined, spans, others);
  const keys = spans.map((span) => keyOf(examined, span));
  const twins = twinsOf(keys, spans);
  const rivals = rivalsOf(spans);
  const networkTwins = twinsOf(keys, others);
  const networkRivals = rivalsOf(others);
  spans.forEach((span, s) => {
    let at = s * spanFeatureCount;
    const put = (value: number): void => {
      out[at++] = value;
    };
    putBeliefs(put, span, marginals, examined);
    for (let k = 0; k < rivalFeatures; k++) put(rivals[s * rivalFeatures + k] ?? 0);
    for (let k = 0; k < twinFeatures; k++) put(twins[s * twinFeatures + k] ?? 0);
    put(logit(opinions[s]?.network ?? 0));
    for (let k = 0; k < rivalFeatures; k++) put(networkRivals[s * rivalFeatures + k] ?? 0);
    for (let k = 0; k < twinFeatures; k++) put(networkTwins[s * twinFeatures + k] ?? 0);
    putShape(put, span, examined);
    putEdges(put, span, examined);
    for (const value of document) put(value);
  });
  return out;
}

type Put = (value: number) => void;

function logit(p: number): number {
  const bounded = Math.min(Math.max(p, 1e-5), 1 - 1e-5);
  return Math.log(bounded / (1 - bounded));
}

function putBeliefs(
  put: Put,
  { first, last, probability }: CandidateSpan,
  marginals: Float64Array,
  x: Examined,
): void {
  const m = (token: number, label: number): number =>
    token < 0 || token >= x.description.count
      ? label === O
        ? 1
        : 0
      : (marginals[token * labelCount + label] ?? 0);
  put(logit(probability));
  put(logit(m(first, B) + m(first, S)));
  put(logit(m(last, E) + m(last, S)));
  put(m(first, O));
  put(m(last, O));
  put(m(first - 1, O));
  put(m(last + 1, O));
  put(m(first, I) + m(first, E)); // the formula goes on to the left
  put(m(last + 1, I) + m(last + 1, E)); // and to the right
  put(m(first - 1, S) + m(first - 1, E));
  put(m(last + 1, S) + m(last + 1, B));
  put(m(first - 2, S) + m(first - 2, E)); // a list: `x, y`
  put(m(last + 2, S) + m(last + 2, B));
  let leastLink = 1;
  let weakest = -1;
  let leastIn = 1;
  let sumIn = 0;
  for (let t = first; t <= last; t++) {
    const inside = 1 - m(t, O);
    leastIn = Math.min(leastIn, inside);
    sumIn += inside;
    const link = m(t, I) + m(t, E);
    if (t === first || link >= leastLink) continue;
    leastLink = link;
    weakest = t;
  }
  put(leastLink);
  put(weakest < 0 ? -1 : (x.description.tokenClass[weakest] ?? 0));
  put(weakest < 0 ? -1 : (x.description.tokenClass[weakest - 1] ?? 0));
  put(leastIn);
  put(sumIn / (last - first + 1));
}

function putShape(put: Put, { first, last }: CandidateSpan, { description: d, tokens }: Examined): void {
  let strong = 0;
  let prose = 0;
  let commas = 0;
  let blanks = 0;
  let relations = 0;
  let letters = 0;
  let numbers = 0;
  let scripts = 0;
  let open = 0;
  let lowest = 0;
  let braces = 0;
  let lowestBrace = 0;
  let bars = 0;
  let outerCommas = 0;
  for (let t = first; t <= last; t++) {
    const k = d.tokenClass[t] ?? 0;
    const text = tokens[t]?.text ?? '';
    strong += d.strong[t] ?? 0;
    if (isProseLike(k)) prose++;
    if (t > first && d.glued[t] !== 1) blanks++;
    if (k === TokenClass.integer || k === TokenClass.decimal) numbers++;
    if (k <= TokenClass.upperLetter) letters++;
    if (text === ',') {
      commas++;
      if (open === 0 && braces === 0) outerCommas++;
    } else if (text === '^' || text === '_') scripts++;
    else if (text === '=' || text === '<' || text === '>') relations++;
    else if (text === '(' || text === '[') open++;
    else if (text === ')' || text === ']') lowest = Math.min(lowest, --open);
    else if (text === '{') braces++;
    else if (text === '}') lowestBrace = Math.min(lowestBrace, --braces);
    else if (text === '|') bars++;
  }
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? 0;
  put(last - first + 1);
  put(end - start);
  for (const value of [strong, prose, commas, outerCommas, blanks, relations, letters, numbers, scripts])
    put(value);
  put(open - lowest);
  put(-lowest);
  put(braces - lowestBrace);
  put(-lowestBrace);
  put(bars % 2);
  const partner = d.partner[first] ?? -1;
  put(partner === last && last > first ? 1 : partner > last ? 2 : partner >= first ? 3 : 0);
}

function putEdges(put: Put, { first, last }: CandidateSpan, { description: d, candidates }: Examined): void {
  const k = (t: number): number => (t < 0 || t >= d.count ? 0 : (d.tokenClass[t] ?? 0));
  put(k(first));
  put(first < last ? k(first + 1) : -1);
  put(k(last));
  put(first < last ? k(last - 1) : -1);
  put(k(first - 1));
  put(k(first - 2));
  put(k(last + 1));
  put(k(last + 2));
  put(d.glued[first] ?? 0);
  put(last + 1 < d.count ? (d.glued[last + 1] ?? 0) : 0);
  put(d.glued[first - 1] ?? 0);
  put(d.glued[last + 2] ?? 0);
  put(candidates[first - 1] ?? 0);
  put(candidates[last + 1] ?? 0);
  put(d.usage.total[first] ?? 0);
  put(d.usage.beside[first] ?? 0);
  put(d.usage.alone[first] ?? 0);
  put(d.usage.total[last] ?? 0);
  put(d.usage.beside[last] ?? 0);
  const opener = d.enclosing[first] ?? -1;
  put(opener < 0 ? 0 : (d.partner[opener] ?? -1) <= last ? 1 : opener >= first - 1 ? 2 : 3);
  put(opener < 0 ? 0 : (d.content[opener] ?? 0));
}

/** Of the whole text: expected formulas, their density, the share of doubtful spans, evidence. */
function documentOf(
  { description, tokens }: Examined,
  spans: readonly CandidateSpan[],
  others: readonly CandidateSpan[],
): readonly number[] {
  let expected = 0;
  let certain = 0;
  let doubt = 0;
  for (const { probability } of spans) {
    expected += probability;
    if (probability > 0.9) certain++;
    else if (probability > 0.1) doubt++;
  }
  const words = Math.max(1, tokens.length);
  const expectedToo = others.reduce((sum, { probability }) => sum + probability, 0);
  const { richness } = description.usage;
  return [expected, (100 * expected) / words, certain, doubt, richness, words, expectedToo];
}
