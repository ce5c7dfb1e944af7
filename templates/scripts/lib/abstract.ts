// A paper's abstract as one line of text, from the paper's own page: it stands there anyway, and a reader
// who opens the paper then has it already.
import { fetchPage } from './fetch-page.ts';
import { plainLine } from './line.ts';

const asked = new Map<string, Promise<string | null>>();

/** Null where the page cannot be had, and is asked for again; what was had is kept while the page stands. */
export function fetchAbstract(address: string): Promise<string | null> {
  const before = asked.get(address);
  if (before !== undefined) return before;
  const abstract = readAbstract(address);
  asked.set(address, abstract);
  void abstract.then((text) => text === null && asked.delete(address));
  return abstract;
}

async function readAbstract(address: string): Promise<string | null> {
  const abstract = (await fetchPage(address))?.querySelector('.abstract') ?? null;
  return abstract === null ? null : plainLine(abstract);
}
