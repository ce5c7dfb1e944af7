// What earlier builds made, kept under the hash of what it was made from.
//
// The folder is named after the code that made it (version.ts), so a changed engine starts cold. A build
// adds a file with what is new, or several where that is much; where half of what is kept is no longer asked for all
// are written again, and where small ones have become many, these. So the cache is bounded by twice what a build asks
// for, and a build writes in proportion to what is new. Only files of this form are ever removed.
//
// A cache that cannot be read or written costs time and nothing else.
import { type Dirent, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../sha256.ts';
import { keyOf, packSegment, Segment } from './segment.ts';
import { writeAtomically } from './write-atomically.ts';

const segmentName = /^[0-9a-f]{32}\.kept$/;
const leftover = /^[0-9a-f]{32}\.kept\.\d+$/;
const versionName = /^[0-9a-f]{16}$/;
/** Of a single value, and of what a killed build left of one. */
const valueName = /^[a-z]+(?:-[a-z]+)*\.kept(?:\.\d+)?$/;
/** Bytes of what is new that are held in memory. */
const mostFresh = 64 * 1024 * 1024;
/** Files, each of less than half of that. */
const mostSmall = 12;

export class RecordCache {
  readonly #root: string;
  readonly #folder: string;
  readonly #segments: Segment[];
  readonly #homes = new Map<string, Segment>();
  readonly #fresh = new Map<string, Uint8Array>();
  readonly #wanted = new Set<string>();
  readonly #keyOf: (name: string) => string;
  #freshBytes = 0;

  /** Opens the cache of `version` in `root`, which need not exist; `keyed` makes keys of names. */
  static open(root: string, version: string, keyed: (name: string) => string = keyOf): RecordCache {
    const folder = join(root, version);
    const segments = list(folder)
      .filter((name) => segmentName.test(name))
      .flatMap((name) => Segment.open(join(folder, name)) ?? []);
    return new RecordCache(root, folder, segments, keyed);
  }

  private constructor(root: string, folder: string, segments: Segment[], keyed: (name: string) => string) {
    this.#root = root;
    this.#folder = folder;
    this.#segments = segments;
    this.#keyOf = keyed;
    for (const segment of segments) for (const key of segment.keys()) this.#homes.set(key, segment);
  }

  /** What was kept under `name`, which may be of any length. */
  get(name: string): Buffer | undefined {
    const key = this.#keyOf(name);
    this.#wanted.add(key);
    const fresh = this.#fresh.get(key);
    if (fresh !== undefined) return Buffer.from(fresh.buffer, fresh.byteOffset, fresh.byteLength);
    const value = this.#homes.get(key)?.read(key) ?? undefined;
    if (value === undefined) this.#homes.delete(key);
    return value;
  }

  /** Whether `name` is kept; without reading it, so its bytes may prove damaged. It stays kept. */
  has(name: string): boolean {
    const key = this.#keyOf(name);
    this.#wanted.add(key);
    return this.#fresh.has(key) || this.#homes.has(key);
  }

  set(name: string, value: Uint8Array): void {
    const key = this.#keyOf(name);
    this.#wanted.add(key);
    this.#hold(key, value);
  }

  #hold(key: string, value: Uint8Array): void {
    this.#fresh.set(key, value);
    this.#freshBytes += value.length;
    if (this.#freshBytes < mostFresh) return;
    this.#freshBytes = 0;
    try {
      this.save();
    } catch {
      // Whoever keeps it at the end is told.
    }
  }

  /** Writes what is new. Throws where that cannot be done; nothing is lost then. */
  save(): void {
    if (this.#fresh.size === 0) return;
    const segment = Segment.open(this.#write(this.#fresh));
    if (segment === null) return;
    this.#segments.push(segment);
    for (const key of segment.keys()) this.#homes.set(key, segment);
    this.#fresh.clear();
    this.#freshBytes = 0;
  }

  /** Writes what is new, and drops what nobody asked for where that is worth it. Throws like `save`. */
  tidy(): void {
    this.#removeOthers();
    const wanted = [...this.#homes.keys()].filter((key) => this.#wanted.has(key));
    // Of what feeds and citations are made of a build asks for nothing where they were all taken over.
    const isWasteful = this.#wanted.size > 0 && this.#homes.size > 2 * wanted.length;
    const small = this.#segments.filter(({ size }) => size < mostFresh / 2);
    if (!isWasteful && small.length < mostSmall) {
      this.save();
      return;
    }
    const old = new Set(isWasteful ? this.#segments : small);
    for (const key of wanted) {
      const home = this.#homes.get(key);
      const isToMove = home !== undefined && old.has(home) && !this.#fresh.has(key);
      const value = isToMove ? home.read(key) : null;
      if (value !== null) this.#hold(key, value);
    }
    this.save();
    const needed = new Set(this.#segments.filter((segment) => !old.has(segment)).map(({ file }) => file));
    for (const { file } of old) if (!needed.has(file)) rmSync(file, { force: true });
  }

  close(): void {
    for (const segment of this.#segments) segment.close();
  }

  #write(records: ReadonlyMap<string, Uint8Array>): string {
    const bytes = packSegment(records);
    const name = sha256(bytes, 32);
    const file = join(this.#folder, `${name}.kept`);
    mkdirSync(this.#folder, { recursive: true });
    writeAtomically(file, bytes);
    return file;
  }

  /** Caches of other code, and what a killed build left of a file. */
  #removeOthers(): void {
    for (const name of list(this.#folder)) {
      if (leftover.test(name)) rmSync(join(this.#folder, name), { force: true });
    }
    removeVersions(this.#root, this.#folder);
  }
}

/**
 * Removes what lies in `folder` under names that are not `wanted`: caches, and single values (latest.ts). What has
 * another form, or lies behind a link, is nobody's to remove.
 */
export function removeUnwanted(folder: string, wanted: ReadonlySet<string>): void {
  for (const entry of readEntries(folder)) {
    const path = join(folder, entry.name);
    if (wanted.has(entry.name)) continue;
    if (entry.isFile() && valueName.test(entry.name)) rmSync(path, { force: true });
    if (entry.isDirectory() && removeVersions(path) && list(path).length === 0) rmdirSync(path);
  }
}

/** Of the cache in `root`, all but the folder `kept`; tells whether there were any. */
function removeVersions(root: string, kept: string | null = null): boolean {
  let isAny = false;
  for (const entry of readEntries(root)) {
    const folder = join(root, entry.name);
    if (folder === kept || !entry.isDirectory() || !versionName.test(entry.name)) continue;
    isAny = true;
    for (const name of list(folder)) {
      if (segmentName.test(name) || leftover.test(name)) rmSync(join(folder, name), { force: true });
    }
    if (list(folder).length === 0) rmdirSync(folder);
  }
  return isAny;
}

function readEntries(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function list(folder: string): readonly string[] {
  return readEntries(folder)
    .map(({ name }) => name)
    .sort();
}
