import { describe, expect, test } from 'vitest';
import { rescueMarks } from '../../../src/math/detect/rescue.ts';
import { tokenise } from '../../../src/math/tokenise.ts';

/** `weights p, epsilon here`: tokens 1 to 3 could be one formula or two. */
const tokens = tokenise('weights p, epsilon here');
const span = (first: number, last: number, probability: number) => ({ first, last, probability });

describe('rescueMarks', () => {
  test('takes the likeliest of readings that are together all but certain', () => {
    const all = [span(1, 3, 0.38), span(3, 3, 0.35)];
    expect(rescueMarks(tokens, all, [])).toEqual([all[0]]);
  });
  test('leaves a name alone that is as likely a word', () => {
    expect(rescueMarks(tokens, [span(3, 3, 0.35)], [])).toEqual([]);
  });
  test('leaves a letter alone, which a reader sees either way', () => {
    expect(rescueMarks(tokens, [span(1, 1, 0.38), span(1, 2, 0.35)], [])).toEqual([]);
  });
  test('takes nothing that crosses what was chosen', () => {
    const chosen = [span(1, 1, 0.9)];
    const all = [...chosen, span(1, 3, 0.5), span(3, 3, 0.3)];
    expect(rescueMarks(tokens, all, chosen)).toEqual([chosen[0], all[2]]);
  });
  test('takes a Greek letter in arXiv’s braces whatever was thought of it, and no other braces', () => {
    const braced = tokenise('at rate {\\eta} by {\\bf us} and {eta}');
    expect(rescueMarks(braced, [], []).map(({ first, last }) => [first, last])).toEqual([[2, 4]]);
  });
});
