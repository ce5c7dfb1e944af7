// A card for each paper, shown where its address is shared, drawn once for each content and kept in the
// cache. Off unless the publisher asks: a card costs some 50 kB and a tenth of a second.
import { cardSvg, cardUrl } from '../cards/card.ts';
import type { ExportBuild, FolderExport } from './export.ts';

export const cards: FolderExport = { phase: 'Cards', at: [], write: writeCards };

async function writeCards({ site, openCache, output, onProgress }: ExportBuild): Promise<void> {
  if (!site.config.cards) return;
  // Loaded here, so that only a site that has cards loads what draws them, which is native code.
  const { withDrawing } = await import('../cards/draw.ts');
  const cache = openCache('cards', ['src/site/cards']);
  await withDrawing(async (draw) => {
    for (const [index, paper] of site.papers.entries()) {
      const svg = cardSvg(paper, site.config.title);
      let png: Uint8Array | undefined = cache.get(svg);
      if (png === undefined) {
        png = draw(svg);
        cache.set(svg, png);
      }
      output.write(cardUrl(paper).slice(1), '', png);
      onProgress(index + 1, site.papers.length);
    }
  });
}
