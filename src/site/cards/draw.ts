// Cards as PNG. The drawing library is native code: only the export that writes cards may load it.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import { cardFont } from './card.ts';

/** Runs `work` with what draws an SVG as PNG; its fonts are files while it runs, and gone afterwards. */
export async function withDrawing<T>(work: (draw: (svg: string) => Uint8Array) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-cards-'));
  try {
    const fontFiles = await Promise.all(faces.map((face) => writeFont(face, folder)));
    return await work((svg) => draw(svg, fontFiles));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function draw(svg: string, fontFiles: readonly string[]): Uint8Array {
  const font = { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: cardFont };
  return new Resvg(svg, { font }).render().asPng();
}

const require = createRequire(import.meta.url);
/** The drawing library reads plain TrueType, and from files; the packages hold woff2. */
const faces = [
  'latin-400-normal',
  'latin-600-normal',
  'latin-ext-400-normal',
  'vietnamese-400-normal',
  'greek-400-normal',
  'cyrillic-400-normal',
];

async function writeFont(face: string, folder: string): Promise<string> {
  const file = join(folder, `${face}.ttf`);
  const packaged = await readFile(
    require.resolve(`@fontsource/stix-two-text/files/stix-two-text-${face}.woff2`),
  );
  await writeFile(file, await subsetFont(packaged, letters, { targetFormat: 'truetype' }));
  return file;
}

const letters = [
  [0x20, 0x24f],
  [0x370, 0x45f],
  [0x490, 0x491],
  [0x1e00, 0x1eff],
  [0x2010, 0x2026],
]
  .flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
  )
  .join('');
