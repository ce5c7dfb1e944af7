// A token and its surroundings -> the hashed features that the CRF weighs.
//
// Each line of `extract` is one template. What helped, in the order of what it was worth: the words and
// classes around the token, usage over the whole abstract, the chunk's shape, brackets and their content,
// distance to the next strong evidence.
import type { Description } from '../describe.ts';
import { hashToken, mix } from '../hash.ts';
import { TokenClass } from '../token-class.ts';
import { buckets } from './rows.ts';

/** No token has more. */
export const mostFeatures = 80;

export interface FeatureSink {
  /** The buckets of features, the first `count` of them. */
  readonly features: Int32Array;
  count: number;
}

/**
 * A function that overwrites `sink` with the features of token `i`; `near` tells the distance to strong
 * evidence. Made once a text: to make its inner functions once a token would cost a quarter of the time.
 */
export function createExtractor(d: Description, near: Int32Array, sink: FeatureSink): (i: number) => void {
  const { count, word, folded, tokenClass, glued, usage } = d;
  const add = (template: number, a: number, b: number, c: number): void => {
    sink.features[sink.count++] = mix(template, a, b, c) & (buckets - 1);
  };
  const w = (k: number): number => (k >= 0 && k < count ? (word[k] ?? 0) : k < 0 ? 1 : 2);
  const t = (k: number): number => (k >= 0 && k < count ? (tokenClass[k] ?? 0) : 0);
  const g = (k: number): number => (k >= 0 && k < count ? (glued[k] ?? 0) : 0);
  return (i) => {
    sink.count = 0;
    const w0 = w(i);
    const wl = w(i - 1);
    const wr = w(i + 1);
    const wll = w(i - 2);
    const wrr = w(i + 2);
    const k0 = t(i);
    const kl = t(i - 1);
    const kr = t(i + 1);
    const kll = t(i - 2);
    const krr = t(i + 2);
    const blanks = g(i) | (g(i + 1) << 1);
    const wide = blanks | (g(i - 1) << 2) | (g(i + 2) << 3);
    const k3 = (kl << 16) | (k0 << 8) | kr;

    add(1, w0, 0, 0);
    add(2, w0, blanks, 0);
    add(3, wl, blanks & 1, 0);
    add(4, wr, blanks & 2, 0);
    add(5, wll, 0, 0);
    add(6, wrr, 0, 0);
    add(7, wl, w0, blanks);
    add(8, w0, wr, blanks);
    add(9, wl, wr, k0 | (blanks << 8));
    add(10, k3, blanks, 0);
    add(11, k3, kll, wide);
    add(12, k3, krr, wide);
    add(13, k3, (kll << 8) | krr, wide);
    add(14, w0, (kl << 8) | kr, blanks);
    add(15, k0, wl, blanks);
    add(16, k0, wr, blanks);
    add(17, k0, wll, wl);
    add(18, k0, wr, wrr);
    add(19, k0, w(i - 3), 0);
    add(20, k0, w(i + 3), 0);
    add(21, k0, wll, 0);
    add(22, k0, wrr, 0);
    add(23, (kll << 8) | kl, k0, g(i) | (g(i - 1) << 1));
    add(24, (krr << 8) | kr, k0, g(i + 1) | (g(i + 2) << 1));
    add(25, k0, blanks, 0);
    add(26, k3, (kll << 16) | (krr << 8) | t(i - 3), t(i + 3));
    add(27, w0, wll, wl);
    add(28, w0, wr, wrr);
    add(29, folded[i] ?? 0, 0, 0);

    // the blank-separated chunk
    const start = d.chunkStart[i] ?? 0;
    const end = d.chunkEnd[i] ?? 0;
    const shape = d.chunkShape[i] ?? 0;
    const position = (Math.min(i - start, 12) << 4) | Math.min(end - i, 3);
    const before = start > 0 ? (d.chunkShape[start - 1] ?? 0) : 0;
    const after = end + 1 < count ? (d.chunkShape[end + 1] ?? 0) : 0;
    add(30, shape, position, 0);
    add(31, shape, position, before);
    add(32, shape, position, after);
    add(33, shape, position, w0);
    add(34, shape, position, w(start - 1));
    add(35, shape, position, w(end + 1));

    // glued control sequences
    const cutShape = d.cutShape[i] ?? 0;
    if (cutShape !== 0) {
      add(36, cutShape, 0, 0);
      add(37, cutShape, d.cutName[i] ?? 0, 0);
      add(38, d.cutName[i] ?? 0, blanks, 0);
    }

    // the letters of a longer word
    const text = d.tokens[i]?.text ?? '';
    if (text.length > 2) {
      add(65, hashToken(text.slice(0, 3)), blanks, 0);
      add(66, hashToken(text.slice(-3)), blanks, 0);
    }

    // brackets
    const opener = d.enclosing[i] ?? -1;
    const partner = d.partner[i] ?? -1;
    if (opener >= 0) {
      const head = g(opener) === 1 ? t(opener - 1) : 0;
      const content = d.content[opener] ?? 0;
      add(40, (t(opener) << 8) | content, head, k0);
      add(41, (t(opener) << 8) | content, head, w0);
      add(42, k0, w(opener - 1), content | (g(opener) << 5));
      add(43, k0, t((d.partner[opener] ?? 0) + 1), content | (Math.min(i - opener, 3) << 5));
      add(39, k3, (t(opener) << 8) | content, (head << 1) | blanks);
    } else add(44, k0, 0, 0);
    if (partner >= 0) {
      const first = Math.min(i, partner);
      const last = Math.max(i, partner);
      const content = d.content[first] ?? 0;
      const outer = g(first) | (g(last + 1) << 1);
      add(45, k0, content, (t(first - 1) << 8) | outer);
      add(46, k0, content, (t(last + 1) << 8) | outer);
      add(47, k0, w(first - 1), content | (outer << 5));
      add(48, k0, w(last + 1), content | (outer << 5));
      add(49, k0, (t(first - 1) << 8) | t(last + 1), content | (outer << 5));
      add(50, k0, w(first + 1), last - first === 2 ? 1 : 0);
    } else if (k0 >= TokenClass.mark) add(51, k0, opener >= 0 ? 1 : 0, 0);

    // the whole abstract
    const total = usage.total[i] ?? 0;
    const beside = usage.beside[i] ?? 0;
    const rich = usage.richness;
    const use = (scale(total) << 8) | (scale(beside) << 4) | scale(usage.alone[i] ?? 0);
    add(52, k0, use, 0);
    add(53, w0, use, 0);
    add(54, k0, use, rich);
    add(55, k0, rich, blanks);
    add(56, w0, rich, 0);
    add(57, (kl << 8) | kr, use, blanks | (k0 << 4));
    add(58, k0, (scale(usage.beside[i - 1] ?? 0) << 8) | scale(usage.beside[i + 1] ?? 0), kl | (kr << 8));
    add(59, k0 | (kr << 8), scale(usage.beside[i + 1] ?? 0), blanks);
    add(60, k0 | (kl << 8), scale(usage.beside[i - 1] ?? 0), blanks);

    // strong evidence nearby
    const distance = near[i] ?? 0;
    add(61, k0, distance, blanks);
    add(62, w0, distance, blanks);
    add(63, k3, distance, blanks);
    add(64, k0 | (distance << 8), wl, wr);
  };
}

function scale(value: number): number {
  return value < 4 ? value : value < 8 ? 4 : 5;
}

/**
 * For each token, how far strong evidence stands to the left (low four bits) and to the right (next
 * four), in tokens up to 7, seeking only through candidates; 0 where there is none. Bit 8: it is strong.
 */
export function nearStrong(d: Description, candidates: Uint8Array): Int32Array {
  const near = new Int32Array(d.count);
  let since = 0;
  for (let i = 0; i < d.count; i++) {
    if (candidates[i] !== 1) since = 0;
    near[i] = since > 7 ? 0 : since;
    if (since > 0) since++;
    if (d.strong[i] === 1) since = 1;
  }
  since = 0;
  for (let i = d.count - 1; i >= 0; i--) {
    if (candidates[i] !== 1) since = 0;
    near[i] = (near[i] ?? 0) | ((since > 7 ? 0 : since) << 4) | ((d.strong[i] ?? 0) << 8);
    if (since > 0) since++;
    if (d.strong[i] === 1) since = 1;
  }
  return near;
}
