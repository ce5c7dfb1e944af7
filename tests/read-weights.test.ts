import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { Reader } from '../src/bytes.ts';
import { readWeights } from '../src/read-weights.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-weights-'));
afterAll(() => rmSync(folder, { recursive: true }));

const packed = brotliCompressSync(Uint8Array.of(2, 104, 105));
const open = (bytes: Uint8Array): string => new Reader(bytes).text();

function fileOf(name: string, bytes: string | Uint8Array): URL {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return pathToFileURL(path);
}

test('weights are unpacked and opened', () => {
  expect(readWeights(fileOf('whole.br', packed), open)).toBe('hi');
});

test.each([
  ['half a file', packed.subarray(0, 3)],
  ['nothing', ''],
  ['a pointer to a file that was not fetched', 'version https://git-lfs.github.com/spec/v1\n'],
  ['less than they announce', brotliCompressSync(Uint8Array.of(200, 1, 104))],
])('%s in their place is named, with what brings them back', (_what, bytes) => {
  const file = fileOf('damaged.br', bytes);
  expect(() => readWeights(file, open)).toThrow(
    /The weights in \S*damaged\.br are missing or damaged \(.+\)\. .*git checkout -- "\S*damaged\.br"$/,
  );
});

test('no file is named, too', () => {
  expect(() => readWeights(pathToFileURL(join(folder, 'none.br')), open)).toThrow(/none\.br are missing/);
});

test('what they themselves are refused for is said as it is', () => {
  const refuse = (): never => {
    throw new Error('learned for other code');
  };
  expect(() => readWeights(fileOf('other.br', packed), refuse)).toThrow(/^learned for other code$/);
});
