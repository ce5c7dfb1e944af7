import { describe, expect, test } from 'vitest';
import { rebuildFormula } from '../../../src/math/rebuild/index.ts';

describe('rebuildFormula', () => {
  test('gives a control sequence its backslash back', () => {
    expect(rebuildFormula('let ntimes d be', 4, 12)?.tex).toBe('n\\times d');
  });

  test('gives null when nothing renders', () => {
    expect(rebuildFormula('\\nosuch', 0, 7)).toBeNull();
  });
});
