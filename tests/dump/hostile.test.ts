// Inputs that ask too much (hostile-cases.ts): each is read whole, and eight times the input costs about
// eight times the work. The processor's time is compared, since other programs share the machine.
import { describe, expect, test, vi } from 'vitest';
import { parseDump } from '../../src/dump/index.ts';
import { findFaults } from '../fuzz/check.ts';
import { hostileCases } from './hostile-cases.ts';

vi.setConfig({ testTimeout: 600_000 });

const smallSize = 1 << 16;
const times = 8;
// Work that grows with the square would be TIMES times as much again.
const tolerance = 4;

describe.each(Object.entries(hostileCases))('%s', (_, make) => {
  test('keeps every character and invents nothing', () => {
    expect(findFaults(make(smallSize))).toEqual([]);
  });

  test('costs in proportion to its size', () => {
    const small = measure(make(smallSize));
    const large = measure(make(smallSize * times));
    expect(large).toBeLessThan(small * times * tolerance);
  });
});

/** Least processor time of three runs, in microseconds; a floor keeps the clock's own steps out of it. */
function measure(bytes: Uint8Array): number {
  const runs = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    parseDump(bytes, 'hostile.txt');
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.max(5000, Math.min(...runs));
}
