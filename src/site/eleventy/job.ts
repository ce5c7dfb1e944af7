// What a process of the pool does with a window of pages: it renders them and puts them into the site, so that
// no HTML travels and nothing is written by one process alone. Both its item and its answer are JSON.
import { outputPath } from '../href.ts';
import { putFile, type WrittenFile } from '../output.ts';
import { type PageWindow, renderPages } from './render.ts';

export interface PagesToWrite extends PageWindow {
  /** The site's root. */
  readonly folder: string;
}

/** By address. */
export type WrittenPages = Readonly<Record<string, WrittenFile>>;

export default async function writePages(json: Uint8Array): Promise<Uint8Array> {
  const { folder, ...window }: PagesToWrite = JSON.parse(Buffer.from(json).toString());
  const rendered = await renderPages(window);
  const written: WrittenPages = Object.fromEntries(
    Object.entries(rendered).map(([url, html]) => [url, putFile(folder, outputPath(url), html)]),
  );
  return Buffer.from(JSON.stringify(written));
}
