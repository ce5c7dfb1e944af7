import { expect, test } from 'vitest';
import { packVectors } from '../../src/search/vectors/weights.ts';
import { chooseStandIns } from '../../src/train/stand-ins/choose.ts';

const words = ['cut', 'delet', 'eras', 'heron', 'prune', 'trim', 'which'];
/** By their angles: what is asked lies near `eras`, `trim` and `which`; `cut` and `heron` lie far away. */
const angles = [90, 0, 10, 180, 80, 40, 5];
const vectors = {
  words,
  ...packVectors(
    words.length,
    Float32Array.from(
      angles.flatMap((degrees) => [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]),
    ),
  ),
};

test('for a word stand its everyday names and the words near it, but no stop word', () => {
  const chosen = chooseStandIns(vectors, 'delete prune', '0123\tdeleting which heron');
  expect(chosen.get('delet')).toEqual({ everyday: ['prune'], near: ['eras', 'trim'] });
  // Each way, though nobody asked it.
  expect(chosen.get('prune')?.everyday).toEqual(['delet']);
  // Neither asked nor in the list; a stop word; nothing near.
  expect(['eras', 'which', 'heron'].filter((word) => chosen.has(word))).toEqual([]);
});
