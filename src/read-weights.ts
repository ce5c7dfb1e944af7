// A file of learned weights, read and opened; where it is missing or damaged, which one, and what to do.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/** What `open` makes of the unpacked bytes; it refuses by itself what was learned for other code (weights-label.ts). */
export function readWeights<T>(file: URL, open: (bytes: Uint8Array) => T): T {
  try {
    return open(brotliDecompressSync(readFileSync(file)));
  } catch (error) {
    if (!isOfFile(error)) throw error;
    const path = relative('.', fileURLToPath(file));
    throw new Error(
      `The weights in ${path} are missing or damaged (${error.message}). Take the file from the repository again: git checkout -- "${path}"`,
    );
  }
}

/** An error of the system, of unpacking, or of a reader of bytes that end too early. */
function isOfFile(error: unknown): error is Error {
  return error instanceof RangeError || (error instanceof Error && 'code' in error);
}
