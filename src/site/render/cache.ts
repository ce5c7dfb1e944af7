// Rendered texts, kept from build to build under the hash of the text they were made from.
//
// The folder is named after the code that rendered them (version.ts), so a changed engine starts
// cold. What a build does not ask for is dropped when it saves. A cache that cannot be read or
// written costs time and nothing else.
import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { keyLength, readShard, writeShard } from './shard.ts';

const shardNames = Array.from({ length: 64 }, (_, index) => index.toString(16).padStart(2, '0'));

interface LoadedShard {
  readonly records: Map<string, Buffer>;
  readonly used: Set<string>;
  hasNew: boolean;
}

export class TextCache {
  readonly #folder: string;
  readonly #version: string;
  readonly #shards: ReadonlyMap<string, LoadedShard>;

  /** Opens the cache of `version` in `folder`, which need not exist. */
  static async open(folder: string, version: string): Promise<TextCache> {
    const shards = await Promise.all(
      shardNames.map(async (name) => {
        const records = new Map(await readShard(join(folder, version, `${name}.bin`)));
        return [name, { records, used: new Set<string>(), hasNew: false }] as const;
      }),
    );
    return new TextCache(folder, version, new Map(shards));
  }

  private constructor(folder: string, version: string, shards: ReadonlyMap<string, LoadedShard>) {
    this.#folder = folder;
    this.#version = version;
    this.#shards = shards;
  }

  get(text: string): Buffer | undefined {
    const key = keyOf(text);
    const shard = this.#shardOf(key);
    const value = shard.records.get(key);
    if (value !== undefined) shard.used.add(key);
    return value;
  }

  set(text: string, packed: Buffer): void {
    const key = keyOf(text);
    const shard = this.#shardOf(key);
    shard.records.set(key, packed);
    shard.used.add(key);
    shard.hasNew = true;
  }

  /** Writes what changed, drops what nobody asked for, and removes the caches of other versions. */
  async save(): Promise<void> {
    for (const [name, { records, used, hasNew }] of this.#shards) {
      if (!hasNew && used.size === records.size) continue;
      const kept = new Map([...records].filter(([key]) => used.has(key)));
      await writeShard(join(this.#folder, this.#version, `${name}.bin`), kept);
    }
    const versions = await readdir(this.#folder).catch(() => []);
    const old = versions.filter((name) => name !== this.#version);
    await Promise.all(old.map((name) => rm(join(this.#folder, name), { recursive: true, force: true })));
  }

  #shardOf(key: string): LoadedShard {
    const name = (Number.parseInt(key.slice(0, 2), 16) % shardNames.length).toString(16).padStart(2, '0');
    const shard = this.#shards.get(name);
    if (shard === undefined) throw new RangeError(`no shard ${name}`);
    return shard;
  }
}

function keyOf(text: string): string {
  return createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, keyLength * 2);
}
