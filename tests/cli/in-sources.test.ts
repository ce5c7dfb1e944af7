// What a stack says of the built program is said of its sources.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { inSources } from '../../src/cli/in-sources.ts';

test('a place in what was built is the place in the source that it was built of', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint(built)-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [source, outfile] = [join(folder, 'lamp.ts'), join(folder, 'built', 'lamp.js')];
  writeFileSync(
    source,
    '\ninterface Lamp { oil: number[] }\nexport const light = (lamp: Lamp) => lamp.oil.level;\n',
  );
  await build({
    entryPoints: [source],
    outfile,
    format: 'esm',
    bundle: true,
    minify: true,
    sourcemap: 'linked',
  });
  const column = readFileSync(outfile, 'utf8').indexOf('level') + 1;
  const stack = `TypeError: no level\n    at light (${pathToFileURL(outfile).href}:1:${column})\n    at main`;
  expect(inSources(stack)).toMatch(/^TypeError: no level\n {4}at light \(\S*lamp\.ts:3:\d+\)\n {4}at main$/);
});

test.each(['at render (file:///nowhere/render.js:3:4)', `at test (${import.meta.url}:3:4)`, 'at main'])(
  'what was not built stays as it is: %s',
  (place) => {
    expect(inSources(place)).toBe(place);
  },
);
