// The fingerprint of what the network reads.
import { fingerprint } from '../../../hash.ts';
import { probe } from '../../fingerprint.ts';
import { tokeniseWithoutDollars } from '../../tokenise.ts';
import { controlNames } from '../control-names.ts';
import { encode, toSample } from './encode.ts';
import { createFocus, gapMark } from './focus.ts';
import { countWordRows, createWordReader } from './words.ts';

const vocabulary = { words: ['and', 'd', 'we'], affixes: ['al-', '-ve'], candidates: ['d'] };

/** What the label of the network’s weights says of its features. */
export function cnnFingerprint(): string {
  const tokens = tokeniseWithoutDollars(probe);
  const all = [...tokens.keys(), gapMark];
  const encoded = encode(tokens, all, createWordReader(vocabulary), countWordRows(vocabulary));
  const { from, rows, twin, partner } = toSample(encoded);
  const focus = createFocus(vocabulary)(tokens);
  return fingerprint([...controlNames, ...focus, ...from, ...rows, ...twin, ...partner]);
}
