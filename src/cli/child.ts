// A process that this one started and waits for.
import type { ChildProcess } from 'node:child_process';

/** Milliseconds for what clears up after itself; the next build does it for one that does not get to it. */
const toClearUp = 2000;

/**
 * Ends it by SIGTERM, since Ctrl+C may have told it already, and twice the same would end it before it has cleared up;
 * and where it is at something so long that it does not hear, by force.
 */
export function endChild(child: ChildProcess, patience = toClearUp): void {
  if (child.killed || child.exitCode !== null || child.signalCode !== null) return;
  // Windows knows no such signal and would end it in the midst; there Ctrl+C has told it.
  if (process.platform !== 'win32') child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), patience);
  child.once('exit', () => clearTimeout(force));
}

/**
 * Resolves to its status; null where a signal ended it. What is to end this process ends the child, which would go on alone,
 * and then this one, so that whoever waits for it knows how it ended.
 */
export async function statusOf(child: ChildProcess, patience = toClearUp): Promise<number | null> {
  let told: NodeJS.Signals | null = null;
  const stop = (signal: NodeJS.Signals) => {
    told = signal;
    endChild(child, patience);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    if (told !== null) process.kill(process.pid, told);
  }
}
