// Words that may stand for those of a question: `delete` for `prune`. They were chosen once (src/train/stand-ins), and
// are committed as places in the list of the words that have vectors.
//
//     a label (weights-label.ts); for each word that has stand-ins, in the order of their letters: its place, as the
//     distance from the one before, and for everyday names, then for near words: how many, and their places likewise

import { Reader, Writer } from '../../bytes.ts';
import { fingerprint } from '../../hash.ts';
import { labelWeights, unlabelWeights, type WeightsLabel } from '../../weights-label.ts';

/** Stems, in the order of their letters. */
export interface StandInsOfWord {
  /** What people say for it, or it for them: from a list by hand. */
  readonly everyday: readonly string[];
  /** Of the others those that lie nearest to it in meaning. */
  readonly near: readonly string[];
}

/** By the stem of the word that is asked. */
export type StandIns = ReadonlyMap<string, StandInsOfWord>;

function labelOf(vocabulary: readonly string[]): WeightsLabel {
  const features = fingerprint(vocabulary);
  return { name: 'stand-ins', version: 1, features, learnedBy: 'npm run train:stand-ins' };
}

/** `vocabulary` has all of the words, in the order of their letters. */
export function writeStandIns(standIns: StandIns, vocabulary: readonly string[]): Uint8Array {
  const places = new Map(vocabulary.map((word, place) => [word, place]));
  const out = new Writer();
  const writePlaces = (stems: readonly string[]): void => {
    out.integer(stems.length);
    let before = 0;
    for (const place of stems.map((stem) => places.get(stem) ?? 0).sort((a, b) => a - b)) {
      out.integer(place - before);
      before = place;
    }
  };
  let before = 0;
  for (const [place, word] of vocabulary.entries()) {
    const own = standIns.get(word);
    if (own === undefined) continue;
    out.integer(place - before);
    writePlaces(own.everyday);
    writePlaces(own.near);
    before = place;
  }
  return labelWeights(labelOf(vocabulary), out.finish());
}

/** Throws when they were chosen for another vocabulary. */
export function readStandIns(bytes: Uint8Array, vocabulary: readonly string[]): StandIns {
  const reader = new Reader(unlabelWeights(labelOf(vocabulary), bytes));
  const readStems = (): readonly string[] => {
    let place = 0;
    return Array.from({ length: reader.integer() }, () => {
      place += reader.integer();
      return vocabulary[place] ?? '';
    });
  };
  const standIns = new Map<string, StandInsOfWord>();
  for (let place = 0; !reader.isDone; ) {
    place += reader.integer();
    standIns.set(vocabulary[place] ?? '', { everyday: readStems(), near: readStems() });
  }
  return standIns;
}
