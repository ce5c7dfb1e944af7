// One build at a time per folder.
//
// Each build announces itself by a file of its own beside the folder (`_site.lock.1234-5678`), and then
// looks for others. It has the lock when it sees none. Of two builds, whichever announced itself later saw
// the other, so never both have it, however their steps fall; no clock is asked. Of builds that see one
// another before any has the lock, the first by name stays and the others give way.
//
// An announcement whose process is gone (the build was killed) is removed: its name will never be used
// again, since it carries the process's start time where the system tells it. So nobody ever removes or
// replaces an announcement that may be alive, which is where locks of one file go wrong. The files are
// empty: a full disk must not keep a build from clearing up.

import { rmSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../code-of.ts';
import { isThere } from './is-there.ts';

const waitMilliseconds = 5;
/** Beside an announcement, once its process has the lock. */
const heldMark = '.held';

/** Resolves to what releases the lock, at once: a signal leaves no time; rejects where another build holds it. */
export async function acquireLock(lock: string): Promise<() => void> {
  const own = `${lock}.${await describeProcess(process.pid)}`;
  await announce(own);
  const release = () => {
    rmSync(own + heldMark, { force: true });
    rmSync(own, { force: true });
  };
  try {
    for (;;) {
      const others = await findOthers(lock, own);
      if (others.length === 0) {
        await writeFile(own + heldMark, '');
        return release;
      }
      const holder = others.find(({ isHeld, file }) => isHeld || file < own);
      if (holder !== undefined) throw new Error(busy(holder.file));
      await sleep(waitMilliseconds);
    }
  } catch (error) {
    release();
    throw error;
  }
}

async function announce(own: string): Promise<void> {
  try {
    await writeFile(own, '', { flag: 'wx' });
  } catch (error) {
    // This very process builds the same folder.
    if (codeOf(error) === 'EEXIST') throw new Error(busy(own));
    throw error;
  }
}

interface Announcement {
  readonly file: string;
  readonly isHeld: boolean;
}

/** What other living builds announced; what dead ones left is removed. */
async function findOthers(lock: string, own: string): Promise<readonly Announcement[]> {
  const prefix = `${basename(lock)}.`;
  const others: Announcement[] = [];
  for (const name of await readdir(dirname(lock))) {
    const file = join(dirname(lock), name);
    if (!name.startsWith(prefix) || file === own) continue;
    const process = name.slice(prefix.length);
    if (!/^\d+(?:-\d+)?$/.test(process)) continue;
    if (await isRunning(process)) {
      others.push({ file, isHeld: await isThere(file + heldMark) });
    } else {
      await rm(file + heldMark, { force: true });
      await rm(file, { force: true });
    }
  }
  return others;
}

function busy(file: string): string {
  const [process = '?'] = (file.split('.').at(-1) ?? '').split('-');
  return `Another build (process ${process}) is writing the same folder. Wait for it, or stop it; if there is none, delete ${file}.`;
}

async function isRunning(description: string): Promise<boolean> {
  const pid = Number(description.split('-')[0]);
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: somebody else's process, but running.
    if (codeOf(error) !== 'EPERM') return false;
  }
  return description === (await describeProcess(pid));
}

/** Process number and, where the system tells, its start time: numbers are used again. */
async function describeProcess(pid: number): Promise<string> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The second field, the program's name, may hold spaces and brackets; fields are counted after it.
  const started = status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
  return started === undefined ? String(pid) : `${pid}-${started}`;
}
