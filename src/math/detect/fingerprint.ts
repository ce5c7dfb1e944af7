// The fingerprint of what CRF and trees look at.
import { fingerprint } from '../../hash.ts';
import { probe } from '../fingerprint.ts';
import { labelCount } from './chain.ts';
import { controlNames } from './control-names.ts';
import { createExtractor, mostFeatures, nearStrong } from './crf/features.ts';
import { examine } from './examine.ts';
import { spanFeatures } from './trees/span-features.ts';

/** What the label of the weights of CRF and trees says of their features. */
export function detectorFingerprint(): string {
  const examined = examine(probe, { mathematical: new Set(), prose: new Set() });
  const { description, candidates } = examined;
  const { count } = description;
  const buckets: number[] = [];
  const sink = { features: new Int32Array(mostFeatures), count: 0 };
  const extract = createExtractor(description, nearStrong(description, candidates), sink);
  for (let i = 0; i < count; i++) {
    extract(i);
    buckets.push(...sink.features.subarray(0, sink.count));
  }
  // Opinions of no meaning, so that every feature has something to say.
  const marginals = Float64Array.from({ length: count * labelCount }, (_, i) => ((i * 7) % 11) / 11);
  const opinions = Array.from({ length: count * 3 }, (_, i) => {
    const first = Math.floor(i / 3);
    const last = Math.min(count - 1, first + (i % 3) * 2);
    return { first, last, crf: ((i * 5) % 9) / 9, network: ((i * 3) % 8) / 8 };
  });
  return fingerprint([
    ...controlNames,
    ...candidates,
    ...buckets,
    ...spanFeatures(examined, marginals, opinions),
  ]);
}
