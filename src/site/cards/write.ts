// Cards -> PNG files, drawn once for each content and kept in the cache.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import type { RecordCache } from '../../reading/index.ts';
import type { PaperView, SiteView } from '../view.ts';
import { cardFont, cardSvg } from './card.ts';

/** `/papers/x/card.png`. */
export function cardUrl({ url }: Pick<PaperView, 'url'>): string {
  return `${url}card.png`;
}

/** Resolves to the number of cards drawn anew. */
export async function writeCards(
  site: SiteView,
  openCache: () => Promise<RecordCache>,
  out: string,
  onProgress: (done: number, of: number) => void,
): Promise<number> {
  if (!site.config.cards) return 0;
  const cache = await openCache();
  const folder = await mkdtemp(join(tmpdir(), 'offprint-cards-'));
  try {
    const fontFiles = await Promise.all(faces.map((face) => writeFont(face, folder)));
    let drawn = 0;
    for (const [index, paper] of site.papers.entries()) {
      const svg = cardSvg(paper, site.config.title);
      let png: Uint8Array | undefined = cache.get(svg);
      if (png === undefined) {
        png = draw(svg, fontFiles);
        cache.set(svg, png);
        drawn++;
      }
      const target = join(out, cardUrl(paper));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, png);
      onProgress(index + 1, site.papers.length);
    }
    return drawn;
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
const faces = ['latin-400-normal', 'latin-600-normal', 'latin-ext-400-normal', 'greek-400-normal'];

async function writeFont(face: string, folder: string): Promise<string> {
  const file = join(folder, `${face}.ttf`);
  const packaged = await readFile(
    require.resolve(`@fontsource/stix-two-text/files/stix-two-text-${face}.woff2`),
  );
  await writeFile(file, await subsetFont(packaged, LETTERS, { targetFormat: 'truetype' }));
  return file;
}

const LETTERS = [
  [0x20, 0x24f],
  [0x370, 0x3ff],
  [0x1e00, 0x1eff],
  [0x2010, 0x2026],
]
  .flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
  )
  .join('');
