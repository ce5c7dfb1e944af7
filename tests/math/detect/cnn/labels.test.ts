import { describe, expect, test } from 'vitest';
import {
  B,
  E,
  I,
  labelCount,
  listSpans,
  logPartition,
  newChain,
  O,
  S,
  successors,
} from '../../../../src/math/detect/chain.ts';
import { runPlaces, transitionsOfPlaces, unglued } from '../../../../src/math/detect/cnn/labels.ts';
import { columns } from '../../../../src/math/detect/cnn/shape.ts';

const count = 5;
const scores = Float32Array.from({ length: count * columns }, (_, i) => 2 * Math.sin(7 * i));
const transitions = Float32Array.from({ length: labelCount * labelCount }, (_, i) => Math.cos(3 * i));

/** Every labelling of the five places, with its weight. */
function labellings(): readonly { readonly labels: readonly number[]; readonly weight: number }[] {
  let partial = [O, B, S].map((label) => ({ labels: [label], score: scores[label] ?? 0 }));
  for (let i = 1; i < count; i++)
    partial = partial.flatMap(({ labels, score }) => {
      const from = labels.at(-1) ?? O;
      return (successors[from] ?? []).map((to) => ({
        labels: [...labels, to],
        score: score + (transitions[from * labelCount + to] ?? 0) + (scores[i * columns + to] ?? 0),
      }));
    });
  return partial
    .filter(({ labels }) => [O, E, S].includes(labels.at(-1) ?? O))
    .map(({ labels, score }) => ({ labels, weight: Math.exp(score) }));
}

const potentials = transitionsOfPlaces(transitions);

function logSumOver(allowed: Uint8Array | null = null): number {
  const chain = newChain(1);
  runPlaces(chain, scores, 0, count, potentials, allowed);
  return logPartition(chain, count);
}

function spansFrom(least: number): ReturnType<typeof listSpans> {
  const chain = newChain(1);
  runPlaces(chain, scores, 0, count, potentials);
  return listSpans(chain, count, potentials, unglued(count), least);
}

describe('the chain of labels', () => {
  const all = labellings();
  const total = all.reduce((sum, { weight }) => sum + weight, 0);

  test('sums over every labelling that begins and ends well', () => {
    expect(logSumOver()).toBeCloseTo(Math.log(total), 5);
  });

  test('gives each span the share of the labellings that have it', () => {
    const found = spansFrom(0);
    expect(found).toHaveLength((count * (count + 1)) / 2);
    for (const { first, last, probability } of found) {
      const span = Array.from({ length: last - first + 1 }, (_, i) =>
        first === last ? S : i === 0 ? B : i === last - first ? E : I,
      ).join('');
      const having = all.filter(({ labels }) => labels.slice(first, last + 1).join('') === span);
      expect(probability).toBeCloseTo(having.reduce((sum, { weight }) => sum + weight, 0) / total, 6);
    }
  });

  test('sums over the allowed labellings only, when told', () => {
    const allowed = Uint8Array.of(31, 1 << B, 31, 31, 31);
    const some = all.filter(({ labels }) => labels[1] === B).reduce((sum, { weight }) => sum + weight, 0);
    expect(logSumOver(allowed)).toBeCloseTo(Math.log(some), 5);
  });

  test('leaves improbable spans out', () => {
    const found = spansFrom(0.2);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ probability }) => probability >= 0.2)).toBe(true);
  });
});
