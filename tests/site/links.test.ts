// Every link, asset and fragment of the built site leads somewhere, below a path prefix.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheerioAPI } from 'cheerio';
import { describe, expect, inject, test } from 'vitest';
import { carriedFiles, listFiles, parsePage, readPages } from '../setup/pages.ts';

const site = inject('site');
const pages = readPages(site).map((page) => ({ ...page, $: parsePage(page) }));
const idsByUrl = new Map(
  pages.map(({ url, $ }) => [
    url,
    new Set(
      $('[id]')
        .map((_, node) => $(node).attr('id'))
        .get(),
    ),
  ]),
);

describe('links', () => {
  test('of pages lead to pages and files that exist', () => {
    const broken = pages.flatMap(({ url, $ }) =>
      addressesOf($)
        .filter(isInternal)
        .filter((address) => !leadsSomewhere(new URL(address, `https://papers.example${url}`)))
        .map((address) => `${url} -> ${address}`),
    );
    expect(broken).toEqual([]);
  });

  test('stay below the path prefix', () => {
    const outside = pages.flatMap(({ url, $ }) =>
      addressesOf($)
        .filter((address) => address.startsWith('/') && !address.startsWith(site.pathPrefix))
        .map((address) => `${url} -> ${address}`),
    );
    expect(outside).toEqual([]);
  });

  test('that leave the site go to http addresses', () => {
    const schemes = new Set(
      pages.flatMap(({ $ }) =>
        addressesOf($).map((address) => /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1] ?? 'none'),
      ),
    );
    expect([...schemes].filter((scheme) => !['none', 'http', 'https'].includes(scheme))).toEqual([]);
  });

  test('of stylesheets lead to files that exist, and to no other origin', () => {
    const broken = listFiles(site.folder)
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) =>
        [...readFileSync(join(site.folder, file), 'utf8').matchAll(/url\(["']?([^)"']+)["']?\)/g)]
          .map((match) => match[1] ?? '')
          .filter((address) => !address.startsWith('data:'))
          .filter((address) => !existsSync(join(site.folder, file, '..', address)))
          .map((address) => `${file} -> ${address}`),
      );
    expect(broken).toEqual([]);
  });
});

test('pages that show papers are reached from the first page, by links alone', () => {
  const byUrl = new Map(pages.map(({ url, $ }) => [url, $]));
  const reached = new Set([site.pathPrefix]);
  for (const from of reached) {
    const $ = byUrl.get(from);
    for (const address of $ === undefined ? [] : addressesOf($).filter(isInternal)) {
      const { pathname } = new URL(address, `https://papers.example${from}`);
      reached.add(decodeURIComponent(pathname));
    }
  }
  const shows = ($: CheerioAPI) => $('main a[href*="/papers/"]').length > 0;
  expect(pages.filter(({ url, $ }) => shows($) && !reached.has(url)).map(({ url }) => url)).toEqual([]);
});

test('canonical links name the page itself', () => {
  const wrong = pages
    .map(({ url, $ }) => ({ url, canonical: $('link[rel=canonical]').attr('href') }))
    .filter(({ url, canonical }) => canonical !== undefined && canonical !== `https://papers.example${url}`);
  expect(wrong).toEqual([]);
});

test('the sitemap lists the pages once each, and only pages', () => {
  const urls = [
    ...readFileSync(join(site.folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g),
  ].map((match) => (match[1] ?? '').replace('https://papers.example', ''));
  expect(new Set(urls).size).toBe(urls.length);
  expect(urls.filter((url) => !idsByUrl.has(url))).toEqual([]);
  expect(urls).toContain('/offprint/');
  const hidden = pages.filter(({ $ }) => /noindex/.test($('meta[name=robots]').attr('content') ?? ''));
  expect(hidden.length).toBeGreaterThan(0);
  for (const { url } of hidden) expect(urls).not.toContain(url);
});

function addressesOf($: CheerioAPI): readonly string[] {
  return $('[href], [src]')
    .not(carriedFiles)
    .map((_, node) => $(node).attr('href') ?? $(node).attr('src') ?? '')
    .get();
}

function isInternal(address: string): boolean {
  return !/^[a-z][a-z\d+.-]*:/i.test(address) || address.startsWith('https://papers.example/');
}

function leadsSomewhere({ pathname, hash }: URL): boolean {
  const path = decodeURIComponent(pathname);
  const ids = idsByUrl.get(path);
  if (ids !== undefined) return hash === '' || hash === '#' || ids.has(decodeURIComponent(hash.slice(1)));
  return (
    path.startsWith(site.pathPrefix) && existsSync(join(site.folder, path.slice(site.pathPrefix.length)))
  );
}
