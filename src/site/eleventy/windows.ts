// Cuts the page sets into windows of at most so many pages, in the order of the sets.
import type { PageSets } from '../pages.ts';

const none: PageSets = {
  once: [],
  prose: [],
  areas: [],
  mails: [],
  periods: [],
  terms: [],
  topics: [],
  unsorted: [],
  digestIndex: [],
  digests: [],
  papers: [],
  redirects: [],
};

export function* windowsOf(sets: PageSets, size: number): Generator<PageSets> {
  let window = none;
  let room = size;
  for (const [name, items] of Object.entries<readonly unknown[]>({ ...sets })) {
    for (let start = 0; start < items.length; ) {
      const taken = items.slice(start, start + room);
      window = { ...window, [name]: taken };
      start += taken.length;
      room -= taken.length;
      if (room === 0) {
        yield window;
        window = none;
        room = size;
      }
    }
  }
  if (room < size) yield window;
}

/** Pages that `onePage` makes are not counted: a set knows its items, not its templates. */
export function countPages(sets: PageSets): number {
  return Object.values(sets).reduce((sum, items) => sum + items.length, 0);
}
