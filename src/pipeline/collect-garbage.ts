// Gives back what earlier stages have left, before others need as much: left to itself, V8 waits until twice of what
// it last found in use has come together, and the system counts all of it.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of heap in use; with fewer the time is worth more. */
const worthCollecting = 150_000_000;

/** Takes some 0.1 s for each 10,000 papers. */
export function collectGarbage(): void {
  if (process.memoryUsage().heapUsed < worthCollecting) return;
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
