// Our own fonts, subset once and kept: subsetting takes longer than all the pages of a small site, and memory that a
// process gives back when it ends alone.
import { deserialize } from 'node:v8';
import type { FontFile } from '../../templates/fonts/build.ts';
import type { RecordCache } from '../reading/index.ts';
import type { Apart } from './exports/export.ts';

export async function makeFonts(cache: RecordCache, apart: Apart): Promise<readonly FontFile[]> {
  let fonts = cache.get('fonts');
  if (fonts === undefined) {
    fonts = Buffer.from(await apart(import.meta.resolve('./fonts-job.ts'), ''));
    cache.set('fonts', fonts);
  }
  return deserialize(fonts);
}
