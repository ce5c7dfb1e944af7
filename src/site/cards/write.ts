// Cards -> PNG files, drawn once for each content and kept in the cache.
import { createHash } from 'node:crypto';
import { access, copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import type { PaperView, SiteView } from '../view.ts';
import { cardFont, cardSvg } from './card.ts';

/** `/papers/x/card.png`. */
export function cardUrl({ url }: Pick<PaperView, 'url'>): string {
  return `${url}card.png`;
}

/** Resolves to the number of cards drawn anew. */
export async function writeCards(
  site: SiteView,
  cache: string,
  out: string,
  onProgress: (done: number, of: number) => void,
): Promise<number> {
  if (!site.config.cards) return 0;
  const folder = join(cache, 'cards');
  const fontFiles = await writeFonts(folder);
  let drawn = 0;
  for (const [index, paper] of site.papers.entries()) {
    const svg = cardSvg(paper, site.config.title);
    const kept = join(
      folder,
      `${createHash('sha256').update(DRAWING).update(svg).digest('hex').slice(0, 32)}.png`,
    );
    if (!(await exists(kept))) {
      await writeWhole(kept, draw(svg, fontFiles));
      drawn++;
    }
    const target = join(out, cardUrl(paper));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(kept, target);
    onProgress(index + 1, site.papers.length);
  }
  return drawn;
}

/** Part of a card's key: another drawing library or font draws other pixels. */
const require = createRequire(import.meta.url);
const DRAWING = ['@resvg/resvg-js', '@fontsource/stix-two-text']
  .map((name) => `${name}@${require(`${name}/package.json`).version}`)
  .join(' ');

function draw(svg: string, fontFiles: readonly string[]): Buffer {
  const options = {
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: cardFont },
  };
  return new Resvg(svg, options).render().asPng();
}

/** The drawing library reads plain TrueType from files; the packages hold woff2. */
async function writeFonts(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const faces = ['latin-400-normal', 'latin-600-normal', 'latin-ext-400-normal', 'greek-400-normal'];
  return Promise.all(
    faces.map(async (face) => {
      const file = join(folder, `${face}.ttf`);
      const packaged = await readFile(
        require.resolve(`@fontsource/stix-two-text/files/stix-two-text-${face}.woff2`),
      );
      await writeWhole(file, await subsetFont(packaged, LETTERS, { targetFormat: 'truetype' }));
      return file;
    }),
  );
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

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${file}.${process.pid}`;
  try {
    await writeFile(fresh, bytes);
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}
