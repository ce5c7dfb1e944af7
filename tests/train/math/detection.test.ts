import { describe, expect, test } from 'vitest';
import { createCnn, openCnn } from '../../../src/math/detect/cnn/index.ts';
import { detectSpans } from '../../../src/math/detect/index.ts';
import { openDetector, packDetector } from '../../../src/math/detect/weights.ts';
import type { Example } from '../../../src/train/math/corpus.ts';
import { trainDetection } from '../../../src/train/math/detection.ts';
import { learn, type Task } from '../../../src/train/math/learners.ts';

const letters = ['n', 'k', 'd', 'm', 'p', 'q', 'r', 's'];

/** Small abstracts of one shape: a letter, a product, and prose with the same words. */
const examples: readonly Example[] = Array.from({ length: 48 }, (_, i) => {
  const letter = letters[i % letters.length] ?? 'n';
  const text = `We run the method ${i} times for ${letter} points and need O(${letter}^2) steps in all.`;
  const spans = [letter, `O(${letter}^2)`].map((tex) => {
    const start = text.indexOf(` ${tex} `) + 1;
    return { start, end: start + tex.length, tex };
  });
  return { id: `example-${'x'.repeat(i % 5)}${i}`, kind: 'dev', text, spans, fold: i % 5 };
});

describe('trainDetection', async () => {
  const run = async (task: Task): Promise<Uint8Array> => learn(task, examples, () => {});
  const { detector, cnn } = await trainDetection(examples, run, () => {});
  const bytes = packDetector(detector);
  test('gives the same bytes for the same examples', async () => {
    const again = await trainDetection(examples, run, () => {});
    expect(packDetector(again.detector)).toEqual(bytes);
    expect(again.cnn).toEqual(cnn);
  });
  test('learns to find the formulas of a text it has not seen', () => {
    const text = 'We run the method 7 times for t points and need O(t^2) steps in all.';
    const { spans } = detectSpans(text, openDetector(bytes), createCnn(openCnn(cnn)));
    expect(spans.map(({ start, end }) => text.slice(start, end))).toContain('O(t^2)');
  });
});
