// Inputs that ask too much (hostile-cases.ts): each is read whole, and eight times the input costs about
// eight times the work. The processor's time is compared, since other programs share the machine.
import { describe, expect, test, vi } from 'vitest';
import { parseDump } from '../../src/dump/index.ts';
import { findFaults } from '../fuzz/check.ts';
import { growsInProportion } from '../setup/cost.ts';
import { hostileCases } from './hostile-cases.ts';

vi.setConfig({ testTimeout: 600_000 });

const smallSize = 1 << 16;

describe.each(Object.entries(hostileCases))('%s', (_, make) => {
  test('keeps every character and invents nothing', () => {
    expect(findFaults(make(smallSize))).toEqual([]);
  });

  test('costs in proportion to its size', async () => {
    const read = (size: number) => parseDump(make(size), 'hostile.txt');
    expect(await growsInProportion(read, smallSize, 8 * smallSize)).toBe(true);
  });
});
