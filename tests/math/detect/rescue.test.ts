import { describe, expect, test } from 'vitest';
import { rescueMarks } from '../../../src/math/detect/rescue.ts';
import { tokenise } from '../../../src/math/tokenise.ts';

/** `weights p, epsilon here`: tokens 1 to 3 could be one formula or two. */
const examined = (text: string) => {
  const tokens = tokenise(text);
  return { tokens, residue: new Uint8Array(tokens.length) };
};
const tokens = examined('weights p, epsilon here');
const span = (first: number, last: number, probability: number) => ({ first, last, probability });

describe('rescueMarks', () => {
  test('takes the likeliest of readings that are together all but certain', () => {
    const all = [span(1, 3, 0.38), span(3, 3, 0.35)];
    expect(rescueMarks(tokens, all, [])).toEqual([all[0]]);
  });
  test('leaves a name alone that is as likely a word', () => {
    expect(rescueMarks(tokens, [span(3, 3, 0.35)], [])).toEqual([]);
  });
  test('takes what is set elsewhere in the abstract more readily', () => {
    const given = examined('bounds 2epsilon here; scale epsilon, the eta scale');
    const chosen = [span(1, 2, 0.9)];
    const all = [...chosen, span(6, 6, 0.16), span(9, 9, 0.16)];
    expect(rescueMarks(given, all, chosen)).toEqual([chosen[0], all[1]]);
    expect(rescueMarks(given, all.slice(1), [])).toEqual([]);
  });
  const lone = (text: string) => {
    const given = examined(text);
    const all = given.tokens.flatMap(({ text: name }, i) =>
      /^(?:lambda|omega|Lambda|Delta|Omega)$/.test(name) ? [span(i, i, 0.3)] : [],
    );
    return rescueMarks(given, all, []).map(({ first }) => given.tokens[first]?.text);
  };
  test('takes a Greek letter that stands as a quantity does, small or capital, more readily than a name', () => {
    expect(lone('for lambda small, lambda tends to 0')).toEqual(['lambda', 'lambda']);
    expect(lone('factors (omega) and Lambda of it')).toEqual(['omega', 'Lambda']);
    expect(lone('the lambda calculus, an omega function, Omega Labs and the Delta of it')).toEqual([]);
  });
  test('leaves a letter alone, which a reader sees either way', () => {
    expect(rescueMarks(tokens, [span(1, 1, 0.38), span(1, 2, 0.35)], [])).toEqual([]);
  });
  test('takes nothing that crosses what was chosen', () => {
    const chosen = [span(1, 1, 0.9)];
    const all = [...chosen, span(1, 3, 0.5), span(3, 3, 0.3)];
    expect(rescueMarks(tokens, all, chosen)).toEqual([chosen[0], all[2]]);
  });
  const rescued = (text: string) => {
    const given = examined(text);
    const at = (token: number) => given.tokens[token];
    return rescueMarks(given, [], []).map(({ first, last }) => text.slice(at(first)?.start, at(last)?.end));
  };
  test('takes a Greek letter in braces whatever was thought of it, and no other braces', () => {
    expect(rescued('at rate {\\eta} by {\\bf us}, {eta} and {we}')).toEqual(['{\\eta}', '{eta}']);
  });
  test('leaves Greek letters in braces to the TeX they belong to', () => {
    expect(rescued('u^{\\alpha} and \\int_{\\Omega} and \\hat{\\eta}')).toEqual([]);
    expect(rescued('set \\gamma {\\delta} v')).toEqual([]);
  });
  test('leaves displays alone that are still whole', () => {
    const given = examined('\\[ a {\\eta} b \\]');
    expect(rescueMarks({ ...given, residue: given.residue.fill(1) }, [], [])).toEqual([]);
  });
});
