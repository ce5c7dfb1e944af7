// The folder of the index in a site that is being written. Each file is taken over once: a segment of which one
// file is gone or damaged is made again, and finds its others taken.
import { type IndexFile, shardPath } from '../../search/index/manifest.ts';
import type { SegmentSummary } from '../../search/index/summary.ts';
import { sha256 } from '../../sha256.ts';
import type { SiteOutput } from '../output.ts';

const folder = 'search/index/';

export class IndexFolder {
  readonly #output: SiteOutput;
  readonly #taken = new Set<string>();

  constructor(output: SiteOutput) {
    this.#output = output;
  }

  take(path: string, key: string): boolean {
    if (this.#taken.has(path)) return true;
    if (!this.#output.take(folder + path, key)) return false;
    this.#taken.add(path);
    return true;
  }

  takeShards({ entry: { id, shards } }: SegmentSummary): boolean {
    for (let shard = 0; shard < shards; shard++) if (!this.take(shardPath(id, shard), id)) return false;
    return true;
  }

  /** Returns the key that it is known by. */
  place({ path, bytes }: IndexFile, key: string = hashOf(bytes)): string {
    if (!this.take(path, key)) this.#output.write(folder + path, key, bytes);
    return key;
  }
}

export function hashOf(content: string | Uint8Array): string {
  return sha256(content, 16);
}
