// What a process does beside the build: it finds what of the last site no build wrote.
import { findForeign } from '../foreign.ts';
import { readManifest } from '../manifest.ts';

export default async function findForeignIn(folder: string): Promise<Uint8Array> {
  const manifest = await readManifest(folder);
  if (manifest === null) throw new Error(`${folder} was a site, and tells no more what of it a build wrote.`);
  return Buffer.from(JSON.stringify(findForeign({ folder, manifest })));
}
