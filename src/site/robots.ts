// For crawlers: robots.txt, and a sitemap where the origin is known (its addresses must be whole).
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prefixed } from './href.ts';
import { escapeHtml } from './render/escape-html.ts';
import type { SiteView } from './view.ts';

/** The protocol's limit for one file. */
const urlsPerSitemap = 50_000;

/** `urls` are all pages', without the prefix. */
export async function writeRobots(site: SiteView, urls: readonly string[], folder: string): Promise<void> {
  const { origin, pathPrefix } = site.config;
  const lines = ['User-agent: *', 'Allow: /'];
  if (origin !== null) {
    const whole = (url: string) => origin + prefixed(url, pathPrefix);
    const files = sitemaps(worthFinding(site, urls).map(whole));
    for (const [name, urls] of files) await writeFile(join(folder, name), sitemap(urls));
    lines.push(...files.map(([name]) => `Sitemap: ${whole(`/${name}`)}`));
  }
  await writeFile(join(folder, 'robots.txt'), `${lines.join('\n')}\n`);
}

/** Pages that a script fills, and the one for lost readers. */
const forReadersAlone = ['/404.html', '/new/', '/offline/', '/random/', '/reading-list/'];

/** Without the pages that say noindex: a test holds the list to that. */
function worthFinding({ redirects, mails }: SiteView, urls: readonly string[]): readonly string[] {
  const hidden = new Set([...forReadersAlone, ...[...redirects, ...mails].map(({ url }) => url)]);
  return urls.filter((url) => !hidden.has(url) && !/\.(?!html$)\w+$/.test(url)).sort();
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
