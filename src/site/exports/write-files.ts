// Writes exports. A file whose records are what they were is taken over from the last site; the key is
// made from the records as they are listed, so that memory does not grow with the archive.
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { RecordCache } from '../../reading/index.ts';
import { deflate, inflate } from '../../reading/packed.ts';
import { pageKinds } from '../kinds/index.ts';
import type { Export, ExportBuild, ExportFile, Remember } from './export.ts';

/**
 * `version` names the code that makes exports, and what it knows of the site besides the records; `kept` is what they
 * remember.
 */
export async function writeExport(
  each: Export,
  build: ExportBuild,
  version: string,
  kept: RecordCache,
): Promise<void> {
  if ('write' in each) return each.write(build);
  for (const file of each.files(build.site, pageKinds, rememberIn(kept, version))) {
    const path = file.url.slice(1);
    const key = keyOf(file, version);
    if (build.output.take(path, key)) continue;
    build.output.write(path, key, file.text());
    // Processes of the pool that are at another export are sent what they do next.
    await setImmediate();
  }
}

function keyOf({ url, records, key }: ExportFile, version: string): string {
  const hash = createHash('sha256').update(version).update(url);
  if (key !== undefined) return hash.update(JSON.stringify(key())).digest('hex').slice(0, 16);
  for (const record of records()) hash.update(JSON.stringify(record)).update('\n');
  return hash.digest('hex').slice(0, 16);
}

function rememberIn(kept: RecordCache, version: string): Remember {
  return (input, make) => {
    const name = `${version}\n${input}`;
    const known = kept.get(name);
    if (known !== undefined) return JSON.parse(inflate(known));
    const made = make();
    kept.set(name, deflate(JSON.stringify(made)));
    return made;
  };
}
