// What was learned, as it is stored and as it is used.
//
// The table of weights is sparse: it is stored as (gap, value) bytes in base64, a gap of 255 or more in
// several bytes, and opened into one Int8Array.

import { checkLabel, type WeightsLabel } from '../../weights-label.ts';
import { learnedBy } from '../fingerprint.ts';
import type { Weights } from './decode.ts';
import { rebuildFingerprint } from './fingerprint.ts';
import { tableBits } from './hash.ts';
import { openVocabulary, type Vocabulary, type VocabularyData } from './vocabulary.ts';

/** The stored form (`rebuild.weights.json`). */
export interface RebuildData {
  /** Format and features (see rebuildLabel). */
  readonly label: string;
  readonly vocabulary: VocabularyData;
  readonly unit: number;
  readonly table: string;
}

export interface RebuildModel {
  readonly vocabulary: Vocabulary;
  readonly weights: Weights;
}

const continued = 255;

/** What weights that fit this code say of themselves. */
export function rebuildLabel(): WeightsLabel {
  return { name: 'rebuild', version: 1, features: rebuildFingerprint(), learnedBy };
}

/** Throws when the weights were learned with other features. */
export function openModel(data: RebuildData): RebuildModel {
  checkLabel(rebuildLabel(), data.label);
  return {
    vocabulary: openVocabulary(data.vocabulary),
    weights: { table: unpackTable(data.table), unit: data.unit },
  };
}

/** The nearest table of small integers, stored: values beyond ±127 units are cut off. */
export function packTable(weights: Float64Array, unit: number): string {
  const bytes: number[] = [];
  let gap = 0;
  for (const weight of weights) {
    const value = Math.max(-127, Math.min(127, Math.round(weight / unit)));
    if (value === 0) {
      gap++;
      continue;
    }
    for (; gap >= continued; gap -= continued) bytes.push(continued);
    bytes.push(gap, value & 255);
    gap = 0;
  }
  return Buffer.from(bytes).toString('base64');
}

/** What `packTable` stored: 2^tableBits weights, in units. */
export function unpackTable(stored: string): Int8Array {
  const bytes = atob(stored);
  const table = new Int8Array(1 << tableBits);
  let at = 0;
  for (let i = 0; i < bytes.length; i++) {
    const gap = bytes.charCodeAt(i);
    at += gap;
    if (gap === continued) continue;
    table[at++] = (bytes.charCodeAt(++i) << 24) >> 24;
  }
  return table;
}
