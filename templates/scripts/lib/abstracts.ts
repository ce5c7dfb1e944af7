// The whole abstracts of a digest, out of its edition for reading in one go.
import { fetchPage, styleFormulas } from './fetch-page.ts';

/** By the path of the paper's page; null where the edition cannot be fetched. */
export async function fetchAbstracts(address: string): Promise<ReadonlyMap<string, Element> | null> {
  const edition = await fetchPage(address);
  if (edition === null) return null;
  styleFormulas(edition);
  const abstracts = new Map<string, Element>();
  for (const article of edition.querySelectorAll('article')) {
    const link = article.querySelector<HTMLAnchorElement>(':is(h2, h3) a');
    const abstract = article.querySelector('.abstract');
    if (link && abstract) abstracts.set(link.pathname, abstract);
  }
  return abstracts;
}
