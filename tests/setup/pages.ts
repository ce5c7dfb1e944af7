// The pages of a built site, read as HTML.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import type { BuiltSite } from './sites.ts';

export interface BuiltPage {
  /** As a browser asks for it, with the prefix: `/offprint/papers/x/`. */
  readonly url: string;
  readonly html: string;
}

/** Every file, relative to the folder, with slashes, sorted. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Pages for readers: neither redirects, nor mails, nor the page that leads to a paper at random. */
export function readersPages(site: BuiltSite): readonly BuiltPage[] {
  return readPages(site).filter(
    ({ url, html }) => !html.includes('http-equiv="refresh"') && !/\/email\.html$|\/random\/$/.test(url),
  );
}

/** Every HTML file. */
export function readPages({ folder, pathPrefix }: BuiltSite): readonly BuiltPage[] {
  return listFiles(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      url: pathPrefix + file.replace(/(^|\/)index\.html$/, '$1'),
      html: readFileSync(join(folder, file), 'utf8'),
    }));
}

export function parsePage(page: BuiltPage): CheerioAPI {
  return load(page.html);
}

/** One page of each kind, the first by address; a kind is the address's first part and its depth. */
export function samplePages(pages: readonly BuiltPage[], pathPrefix: string): readonly BuiltPage[] {
  const kinds = new Map<string, BuiltPage>();
  for (const page of pages) {
    const parts = page.url.slice(pathPrefix.length).split('/');
    const kind = [parts[0], parts.length, parts.includes('page'), parts.includes('areas')].join(' ');
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  return [...kinds.values()];
}

/** Its address. */
export function paperWithMostFormulas(site: BuiltSite): string {
  const papers = readersPages(site).filter(({ url }) => url.startsWith(`${site.pathPrefix}papers/`));
  const [most] = papers.toSorted((one, other) => countFormulas(other) - countFormulas(one));
  if (most === undefined || countFormulas(most) === 0) throw new Error('No paper has a formula.');
  return most.url;
}

/** Address of the first paper whose abstract has a formula rebuilt with doubt. */
export function doubtfulPaper(site: BuiltSite): string {
  const paper = readersPages(site).find(
    (page) =>
      page.url.startsWith(`${site.pathPrefix}papers/`) && parsePage(page)('.abstract .doubtful').length > 0,
  );
  if (paper === undefined) throw new Error('No paper has a doubtful formula.');
  return paper.url;
}

function countFormulas({ html }: BuiltPage): number {
  return html.split('class="katex"').length - 1;
}

/** Citations that a page carries in itself: links that are saved, never followed. */
export const carriedFiles = 'a[download][href^="data:application/"]';
