// The papers of a reading list's link: the site keeps a list of its papers for each first letter of their
// marks (/reading-list/papers/), and only those that the link needs are fetched.
import { fetchJson } from './fetch-json.ts';
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
  const lists = new Map(
    await Promise.all(names.map(async (name) => [name, await fetchList(name, base)] as const)),
  );
  const found = marks.flatMap((mark) => {
    const entry = lists.get(listName(mark))?.get(mark);
    const url = entry === undefined ? null : sitePath(`${base}papers/${entry[0]}/`, base);
    return entry === undefined || url === null ? [] : [{ url, title: entry[1], on: '' }];
  });
  return { found, missing: marks.length - found.length };
}

async function fetchList(
  name: string,
  base: string,
): Promise<ReadonlyMap<string, readonly [string, string]>> {
  const value = await fetchJson<object>(`${base}reading-list/papers/${name}.json`);
  return new Map(
    Object.entries(value ?? {}).filter((entry): entry is [string, [string, string]] => isPair(entry[1])),
  );
}

function isPair(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((item) => typeof item === 'string');
}
