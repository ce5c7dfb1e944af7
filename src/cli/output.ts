// Data on stdout, at the pace of whoever reads it.
import { once } from 'node:events';

export interface Output {
  readonly write: (piece: string) => Promise<void>;
  /** Writes what is still held back. */
  readonly end: () => Promise<void>;
}

/** Pieces are held back until they are `least` characters together: many small writes are slow. */
export function openOutput(least = 1): Output {
  process.stdout.once('error', leaveQuietly);
  let held: string[] = [];
  let length = 0;
  const end = async (): Promise<void> => {
    const chunk = held.join('');
    held = [];
    length = 0;
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
  };
  const write = async (piece: string): Promise<void> => {
    held.push(piece);
    length += piece.length;
    if (length >= least) await end();
  };
  return { write, end };
}

/** Whoever read the output has seen enough, as in `parse FILE | head`. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}
