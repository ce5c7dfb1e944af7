// The papers of a reading list's link: the site keeps a list of its papers for each first letter of their
// marks (/reading-list/papers/), and only those that the link needs are fetched.
import { fetchJson } from './fetch-json.ts';
import { asFields, asList, asText } from './fields.ts';
import { listName } from './list-link.ts';
import type { Star } from './record.ts';
import { sitePath } from './site-path.ts';

export interface Marked {
  /** In the order of the marks. */
  readonly found: readonly Star[];
  readonly missing: number;
}

export async function findMarked(marks: readonly string[], base: string): Promise<Marked> {
  const names = [...new Set(marks.map(listName))];
  const fetched = names.map(
    async (name) =>
      [name, asFields(await fetchJson<unknown>(`${base}reading-list/papers/${name}.json`))] as const,
  );
  const lists = new Map(await Promise.all(fetched));
  const found = marks.flatMap((mark) => {
    const [slug = '', title = ''] = asList(lists.get(listName(mark))?.[mark]).map(asText);
    const url = sitePath(`${base}papers/${slug}/`, base);
    return url === null || title === '' ? [] : [{ url, title, on: '' }];
  });
  return { found, missing: marks.length - found.length };
}
