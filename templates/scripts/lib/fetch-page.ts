/** A page of the site; null where it cannot be fetched. */
export async function fetchPage(address: string): Promise<Document | null> {
  try {
    const response = await fetch(address);
    return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null;
  } catch {
    return null;
  }
}

/** What is shown of `page` needs the styles of its formulas, which a page without any has not asked for. */
export function styleFormulas(page: Document): void {
  const styles = 'link[href*="/math."]';
  if (!document.querySelector(styles)) document.head.append(...page.querySelectorAll(styles));
}
