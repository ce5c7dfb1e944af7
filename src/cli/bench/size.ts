// What a site weighs, and what of it a build changed.
import { type Manifest, readManifest } from '../../pipeline/manifest.ts';

export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
}

export async function filesOf(site: string): Promise<Manifest> {
  const manifest = await readManifest(site);
  if (manifest === null) throw new Error(`${site} has no manifest.`);
  return manifest;
}

export function sizeOf(files: Manifest): SiteSize {
  return { files: files.size, bytes: [...files.values()].reduce((sum, { size }) => sum + size, 0) };
}

/** Files that are new, gone or other than before. */
export function countChanged(before: Manifest, after: Manifest): number {
  const gone = [...before.keys()].filter((path) => !after.has(path)).length;
  const isSame = ([path, { size, sum }]: [string, { size: number; sum: number }]) => {
    const known = before.get(path);
    return known?.size === size && known.sum === sum;
  };
  return gone + [...after].filter((file) => !isSame(file)).length;
}
