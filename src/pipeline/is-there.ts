import { lstat } from 'node:fs/promises';
import { codeOf } from '../code-of.ts';

/** Whether anything is at a path, and be it a link that leads nowhere. Throws where the system does not tell. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}
