// For crawlers: robots.txt, and a sitemap where the origin is known (its addresses must be whole).
import { addressesOf } from '../href.ts';
import { pageAddresses } from '../kinds/index.ts';
import type { PageKind } from '../kinds/kind.ts';
import { escapeHtml } from '../render/escape-html.ts';
import type { SiteView } from '../views/site.ts';
import { type ExportFile, exportFile, type FileExport } from './export.ts';

/** The protocol's limit for one file. */
const urlsPerSitemap = 50_000;

export const robots: FileExport = { phase: 'Robots', at: [], files: robotsFiles };

function robotsFiles(site: SiteView, kinds: readonly PageKind[]): readonly ExportFile[] {
  const { absolute } = addressesOf(site.config);
  const indexed = pageAddresses(site, kinds)
    .flatMap(({ url, isIndexed }) => (isIndexed ? [url] : []))
    .sort();
  const files = sitemaps(indexed.flatMap((url) => absolute(url) ?? []));
  const lines = ['User-agent: *', 'Allow: /', ...files.map(([name]) => `Sitemap: ${absolute(`/${name}`)}`)];
  return [
    ...files.map(([name, urls]) => exportFile(`/${name}`, () => urls, sitemap)),
    exportFile(
      '/robots.txt',
      () => lines,
      (records) => `${records.join('\n')}\n`,
    ),
  ];
}

function sitemaps(urls: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const count = Math.ceil(urls.length / urlsPerSitemap);
  return Array.from({ length: count }, (_, index) => [
    count === 1 ? 'sitemap.xml' : `sitemap-${index + 1}.xml`,
    urls.slice(index * urlsPerSitemap, (index + 1) * urlsPerSitemap),
  ]);
}

function sitemap(urls: readonly string[]): string {
  const entries = urls.map((url) => `<url><loc>${escapeHtml(url)}</loc></url>\n`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
    ...entries,
    '</urlset>\n',
  ].join('');
}
