// The whole abstracts of a digest, out of its edition for reading in one go.

/** By the path of the paper's page; null where the edition cannot be fetched. */
export async function fetchAbstracts(address: string): Promise<ReadonlyMap<string, Element> | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    const edition = new DOMParser().parseFromString(await response.text(), 'text/html');
    const abstracts = new Map<string, Element>();
    for (const article of edition.querySelectorAll('article')) {
      const link = article.querySelector<HTMLAnchorElement>(':is(h2, h3) a');
      const abstract = article.querySelector('.abstract');
      if (link && abstract) abstracts.set(link.pathname, document.adoptNode(abstract));
    }
    return abstracts;
  } catch {
    return null;
  }
}
