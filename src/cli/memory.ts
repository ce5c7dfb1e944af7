// Memory for a large archive. Node gives a process some 4 GB of heap however much the machine has,
// and that can only be said when a process starts; so a build of many dumps starts itself again with
// three quarters of the machine's memory, and says how that is used: more room for what is soon let go, which with Node's
// 16 MB is collected three times as often in twice the time; and what is done with is collected once the heap has grown
// by a third of what is in use, where Node would wait for twice as much and more. A small site never pays for that.
import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { howEnded } from '../reading/how-ended.ts';
import { statusOf } from './child.ts';

/** Bytes of dumps: some 25,000 papers, which need some 1.5 GB. */
const largeArchive = 25_000_000;
const mark = 'OFFPRINT_HAS_MEMORY';
const flags = ['--max-semi-space-size=32', '--heap-growing-percent=30'];

const launch = fileURLToPath(new URL('./launch.js', import.meta.url));

/** Runs the command again where it needs more memory than it has; null where this process will do. */
export async function runWithMemory(args: readonly string[], dumps: string): Promise<number | null> {
  if (process.env[mark] !== undefined || (await sizeOf(dumps)) < largeArchive) return null;
  const heap = Math.floor((machineMemory() / 1024 / 1024) * 0.75);
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, ...flags, launch, ...args], {
    stdio: 'inherit',
    env: { ...process.env, [mark]: '1' },
  });
  const status = await statusOf(child);
  if (status !== null) return status;
  // It could not say so itself.
  process.stderr.write(`\nThe build ended early (${howEnded(status, child.signalCode)}).\n`);
  return 1;
}

/** Bytes; of the container, where it may use less than the machine has. */
function machineMemory(): number {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}

async function sizeOf(folder: string): Promise<number> {
  // Those of folders in it, too.
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
