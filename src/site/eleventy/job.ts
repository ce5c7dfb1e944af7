// What a process of the pool does with a window of pages: it renders them and puts them into the site, so that
// no HTML travels and nothing is written by one process alone. Its item is lines, what all pages share and
// then each page; its answer is JSON.

import type { SiteFrame } from '../context.ts';
import { outputPath } from '../href.ts';
import { putFile, type WrittenFile } from '../output.ts';
import { readLines, readPageLine } from './lines.ts';
import { renderPages } from './render.ts';

/** What the pages of a window share. */
export interface WindowHead {
  readonly frame: SiteFrame;
  /** The site's root. */
  readonly folder: string;
}

/** By address. */
export type WrittenPages = Readonly<Record<string, WrittenFile>>;

export default async function writePages(window: Uint8Array): Promise<Uint8Array> {
  const [first, ...lines] = readLines(window);
  const { folder, frame }: WindowHead = JSON.parse(String(first));
  const pages = lines.map(readPageLine);
  const written: Record<string, WrittenFile> = {};
  await renderPages({
    frame,
    pages,
    onPage: (url, html) => {
      written[url] = putFile(folder, outputPath(url), html);
    },
  });
  return Buffer.from(JSON.stringify(written satisfies WrittenPages));
}
