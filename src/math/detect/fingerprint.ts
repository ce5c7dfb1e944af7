// The fingerprint of what CRF and trees look at.
import { fingerprint } from '../../hash.ts';
import { PROBE } from '../fingerprint.ts';
import { LABELS } from './chain.ts';
import { CONTROL_NAMES } from './control-names.ts';
import { createExtractor, MOST_FEATURES, nearStrong } from './crf/features.ts';
import { examine } from './examine.ts';
import { spanFeatures } from './trees/span-features.ts';

export function detectorFingerprint(): string {
  const examined = examine(PROBE, { mathematical: new Set(), prose: new Set() });
  const { description, candidates } = examined;
  const { count } = description;
  const buckets: number[] = [];
  const sink = { features: new Int32Array(MOST_FEATURES), count: 0, wanted: null };
  const extract = createExtractor(description, nearStrong(description, candidates), sink);
  for (let i = 0; i < count; i++) {
    extract(i);
    buckets.push(...sink.features.subarray(0, sink.count));
  }
  // Opinions of no meaning, so that every feature has something to say.
  const marginals = Float64Array.from({ length: count * LABELS }, (_, i) => ((i * 7) % 11) / 11);
  const opinions = Array.from({ length: count * 3 }, (_, i) => {
    const first = Math.floor(i / 3);
    const last = Math.min(count - 1, first + (i % 3) * 2);
    return { first, last, crf: ((i * 5) % 9) / 9, network: ((i * 3) % 8) / 8 };
  });
  return fingerprint([
    ...CONTROL_NAMES,
    ...candidates,
    ...buckets,
    ...spanFeatures(examined, marginals, opinions),
  ]);
}
