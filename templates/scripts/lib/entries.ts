// The papers of the page at hand: the entries of its lists, or the one it is about.
import { plainLine } from './line.ts';

export interface PaperEntry {
  readonly element: HTMLElement;
  readonly url: string;
  readonly title: string;
}

/** Entries in the order of the page. */
export function listEntries(): readonly PaperEntry[] {
  return [...document.querySelectorAll<HTMLElement>('.contents > li')].flatMap((element) => {
    const link = element.querySelector<HTMLAnchorElement>(':is(h2, h3) a');
    return link === null ? [] : [{ element, url: link.pathname, title: plainLine(link) }];
  });
}

/** The paper that the page is about, if it is about one. */
export function ownPaper(): PaperEntry | null {
  const element = document.querySelector<HTMLElement>('[data-paper]');
  const title = element?.querySelector('h1');
  return element && title ? { element, url: location.pathname, title: plainLine(title) } : null;
}
