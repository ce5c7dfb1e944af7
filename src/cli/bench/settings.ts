// What an archive that `bench` builds takes from a publisher's content beside dumps.
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isThere } from '../../pipeline/is-there.ts';

/** Of a publisher who has no pages or no topics there is nothing to take. */
export async function copySettings(content: string, out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const name of ['site.md', 'topics', 'pages']) {
    const from = join(content, name);
    if (await isThere(from)) await cp(from, join(out, name), { recursive: true });
  }
}
