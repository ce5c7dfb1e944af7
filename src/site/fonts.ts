// Our own fonts, subset once and kept: subsetting takes longer than all the pages of a small site, and memory that a
// process gives back when it ends alone.
import { deserialize } from 'node:v8';
import type { FontFile } from '../../templates/fonts/build.ts';
import type { Pool, RecordCache } from '../reading/index.ts';

export async function makeFonts(cache: RecordCache, pool: Pick<Pool, 'apart'>): Promise<readonly FontFile[]> {
  let fonts = cache.get('fonts');
  if (fonts === undefined) {
    const [made = Buffer.alloc(0)] = await pool.apart(import.meta.resolve('./fonts-job.ts'), ['']);
    fonts = made;
    cache.set('fonts', fonts);
  }
  return deserialize(fonts);
}
