import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acquireLock } from '../../src/pipeline/lock.ts';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-lock-'));
  lock = join(folder, '_site.lock');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a lock', () => {
  test('is free again once released, and leaves nothing', async () => {
    const release = await acquireLock(lock);
    expect(readdirSync(folder)).toHaveLength(2);
    await release();
    expect(readdirSync(folder)).toEqual([]);
    await (await acquireLock(lock))();
  });

  test('is refused while it is held, with the process that holds it', async () => {
    const release = await acquireLock(lock);
    await expect(acquireLock(lock)).rejects.toThrow(`process ${process.pid}`);
    await release();
  });

  test.each(['0', '999999999', '999999999-5', `${process.pid}-1`])(
    'whose holder is gone is taken over: "%s"',
    async (holder) => {
      writeFileSync(`${lock}.${holder}`, '');
      writeFileSync(`${lock}.${holder}.held`, '');
      const release = await acquireLock(lock);
      expect(readdirSync(folder)).toHaveLength(2);
      await release();
    },
  );

  test.each(['_site.lock.txt', '_site.lock', '_site.locksmith.12', '_site.lock.12-5.bak'])(
    'leaves files alone that are none of its own: %s',
    async (name) => {
      writeFileSync(join(folder, name), 'mine');
      await (await acquireLock(lock))();
      expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
    },
  );

  test('is never held by two of four processes, in many rounds, some of them killed while they hold it', async () => {
    const log = join(folder, 'log');
    writeFileSync(log, '');
    // Each takes the lock as often as it can and writes down when it begins and ends.
    const program = `
      import { appendFileSync } from 'node:fs';
      import { acquireLock } from ${JSON.stringify(new URL('../../src/pipeline/lock.ts', import.meta.url).href)};
      let held = 0;
      while (held < 60) {
        try {
          const release = await acquireLock(${JSON.stringify(lock)});
          appendFileSync(${JSON.stringify(log)}, 'begin ' + process.pid + '\\n');
          await new Promise((resolve) => setTimeout(resolve, held % 3));
          held += 1;
          if (held === 20 && process.argv[1] === 'dies') process.kill(process.pid, 'SIGKILL');
          appendFileSync(${JSON.stringify(log)}, 'end ' + process.pid + '\\n');
          await release();
        } catch (error) {
          if (!error.message.includes('Another build')) throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, (held * process.pid) % 4));
      }`;
    const run = (fate: string) =>
      new Promise((resolve) => {
        const args = ['--import', 'tsx', '--input-type=module', '-e', program, fate];
        spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }).once('close', resolve);
      });
    expect(await Promise.all(['lives', 'lives', 'lives', 'dies'].map(run))).toEqual([0, 0, 0, null]);
    let holder: string | null = null;
    let rounds = 0;
    let killed = '';
    for (const line of readFileSync(log, 'utf8').trim().split('\n')) {
      const [what, who = ''] = line.split(' ');
      if (what === 'begin') {
        // Only a holder that was killed may leave without saying so.
        if (holder !== null) {
          expect(killed).toBe('');
          killed = holder;
        }
        holder = who;
        rounds += 1;
      } else {
        expect(who).toBe(holder);
        expect(who).not.toBe(killed);
        holder = null;
      }
    }
    expect(rounds).toBe(200);
    // The last to end may have been the one that was killed.
    await (await acquireLock(lock))();
    expect(readdirSync(folder)).toEqual(['log']);
  });
});
