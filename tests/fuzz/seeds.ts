// What the fuzzer damages: excerpts of the publisher's dumps, the fixtures, and every layout's own example
// (docs/shapes.md), short, so that a million of them take minutes.
import { readdirSync, readFileSync } from 'node:fs';
import { readShapes } from '../dump/shapes.ts';

export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function readSeeds(): readonly Seed[] {
  const files = ['content/dumps', 'tests/fixtures/dumps'].flatMap((folder) =>
    readdirSync(folder).map((name) => ({ name, bytes: excerpt(readFileSync(`${folder}/${name}`)) })),
  );
  const shapes = readShapes().map(({ layout, dump }) => ({ name: layout, bytes: Buffer.from(dump) }));
  return [...files, ...shapes];
}

/** The beginning, and the end where a footer may stand. */
function excerpt(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= 2 * length) return bytes;
  return Buffer.concat([bytes.subarray(0, length), bytes.subarray(-length)]);
}

const length = 6000;
