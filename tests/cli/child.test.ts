import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test, vi } from 'vitest';
import { statusOf } from '../../src/cli/child.ts';
import { howEnded } from '../../src/reading/how-ended.ts';

const forever = 'setInterval(() => {}, 1000);';

/** The status of the child once this process is told to end. */
async function told(signal: 'SIGINT' | 'SIGTERM', child: ChildProcess, patience?: number) {
  const before = process.listeners(signal);
  const status = statusOf(child, patience);
  const added = process.listeners(signal).filter((listener) => !before.includes(listener));
  if (added.length === 0) child.kill('SIGKILL');
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  for (const listener of added) listener(signal);
  expect(await status).toBeNull();
  // Nobody listens any more, so this one ends as it was told.
  expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, signal);
  kill.mockRestore();
  expect(process.listeners(signal)).toEqual(before);
  return child.signalCode;
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'what ends a process by %s ends the one that it waits for',
  async (signal) => {
    expect(await told(signal, spawn(process.execPath, ['-e', forever]))).toBe('SIGTERM');
  },
);

test('one that does not hear of it is ended by force', async () => {
  const child = spawn(process.execPath, [
    '-e',
    `process.on('SIGTERM', () => {}); ${forever} console.log('deaf');`,
  ]);
  await once(child.stdout, 'data');
  expect(await told('SIGTERM', child, 10)).toBe('SIGKILL');
});

test('one that the system ended, as where memory is short, says what to do', () => {
  expect(howEnded(1, null)).toBe('status 1');
  expect(howEnded(null, 'SIGSEGV')).toBe('SIGSEGV');
  expect(howEnded(null, 'SIGKILL')).toMatch(/^SIGKILL: .*memory/);
});
