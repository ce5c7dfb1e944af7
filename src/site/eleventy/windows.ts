// Cuts the list of pages into windows of at most so many, each with its pages by kind.
import type { ListedPage } from '../kinds/index.ts';

/** By the kind's name. */
export type Window = Readonly<Record<string, readonly ListedPage[]>>;

/** Every window names every kind, since Eleventy looks at each template in each run. */
export function* windowsOf(
  pages: readonly ListedPage[],
  names: readonly string[],
  size: number,
): Generator<Window> {
  for (let start = 0; start < pages.length; start += size) {
    const window: Record<string, ListedPage[]> = Object.fromEntries(names.map((name) => [name, []]));
    for (const page of pages.slice(start, start + size)) window[page.kind.name]?.push(page);
    yield window;
  }
}
