// One build at a time per folder: a lock file that names the process that holds it.
//
// A lock whose process is gone is stale (the build was killed) and is taken over. Process numbers
// are used again, so on Linux the lock also carries the process's start time.
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Long enough that of two builds that take over one stale lock both have written. */
const settleMilliseconds = 50;

/** Resolves to what releases the lock; rejects where another build holds it. */
export async function acquireLock(file: string): Promise<() => Promise<void>> {
  const own = await describe(process.pid);
  try {
    await writeFile(file, own, { flag: 'wx' });
  } catch (error) {
    if (!isExisting(error)) throw error;
    const holder = await readFile(file, 'utf8').catch(() => '');
    if (await isRunning(holder)) throw new Error(busy(file, holder));
    await takeOver(file, own);
  }
  return () => rm(file, { force: true });
}

/** Renamed into place, then read again: the last of two takers has the lock, the other gives way. */
async function takeOver(file: string, own: string): Promise<void> {
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, own);
  await rename(fresh, file);
  await sleep(settleMilliseconds);
  const holder = await readFile(file, 'utf8').catch(() => '');
  if (holder !== own) throw new Error(busy(file, holder));
}

function busy(file: string, holder: string): string {
  const [pid = '?'] = holder.split(' ');
  return `Another build (process ${pid}) is writing the same folder. Wait for it, or stop it; if there is none, delete ${file}.`;
}

async function isRunning(holder: string): Promise<boolean> {
  const pid = Number(holder.split(' ')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: somebody else's process, but running.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return holder === (await describe(pid));
}

/** Process number and, where the system tells, its start time. */
async function describe(pid: number): Promise<string> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The second field, the program's name, may hold spaces and brackets; fields are counted after it.
  const started = status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
  return started === undefined ? String(pid) : `${pid} ${started}`;
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
