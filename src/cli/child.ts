// A process that this one started and waits for.
import type { ChildProcess } from 'node:child_process';

/** Resolves to its status; null where a signal ended it. What ends this one, SIGTERM, ends it, too: it would go on alone. */
export async function statusOf(child: ChildProcess): Promise<number | null> {
  const stop = () => child.kill('SIGTERM');
  process.once('SIGTERM', stop);
  try {
    return await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
  } finally {
    process.off('SIGTERM', stop);
  }
}
