// What a paper's own page says of it, as text: it stands there anyway, and a reader who opens the paper then has it
// already.
import { fetchPage } from './fetch-page.ts';
import { plainLine } from './line.ts';

export interface PaperText {
  /** As one line. */
  readonly abstract: string;
  readonly authors: readonly string[];
}

const asked = new Map<string, Promise<PaperText | null>>();

/** Null where the page cannot be had, and is asked for again; what was had is kept while the page stands. */
export function fetchPaperText(address: string): Promise<PaperText | null> {
  const before = asked.get(address);
  if (before !== undefined) return before;
  const paper = readPaperText(address);
  asked.set(address, paper);
  void paper.then((text) => text === null && asked.delete(address));
  return paper;
}

async function readPaperText(address: string): Promise<PaperText | null> {
  const page = await fetchPage(address);
  const abstract = page?.querySelector('.abstract');
  if (!page || !abstract) return null;
  const authors = page.querySelectorAll<HTMLMetaElement>('meta[name="citation_author"]');
  return { abstract: plainLine(abstract), authors: [...authors].map(({ content }) => content) };
}
