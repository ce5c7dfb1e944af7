// What a reader told "for you": whether it is on, papers put aside, topics followed. Stars are the reader's
// record's (record.ts). Kept in this browser alone.
import { asList, fieldsOf } from './fields.ts';
import { readStored, store } from './stored.ts';

export interface TasteRecord {
  readonly isOn: boolean;
  /** Slugs of papers. */
  readonly aside: readonly string[];
  /** Slugs of topics. */
  readonly topics: readonly string[];
}

const most = 1000;

function keyOf(base: string): string {
  return `offprint-for-you ${base}`;
}

export function readTaste(base: string): TasteRecord {
  return parseTaste(readStored(keyOf(base)));
}

/** Takes what is well formed and leaves the rest. */
export function parseTaste(text: string): TasteRecord {
  const { isOn, aside, topics } = fieldsOf(text);
  return { isOn: isOn === true, aside: slugs(aside), topics: slugs(topics) };
}

function slugs(value: unknown): readonly string[] {
  const good = asList(value)
    .filter((slug) => typeof slug === 'string')
    .filter((slug) => /^[a-z0-9-]{1,200}$/.test(slug));
  return [...new Set(good)].slice(-most);
}

/** False where the browser does not keep it. */
export function keepTaste(base: string, taste: TasteRecord): boolean {
  return store(keyOf(base), JSON.stringify(taste));
}

export function forgetTaste(base: string): void {
  try {
    localStorage.removeItem(keyOf(base));
  } catch {
    // Storage is forbidden: nothing was kept.
  }
}

/** Takes it in, or out where it was in. */
export function toggled(list: readonly string[], slug: string): readonly string[] {
  return list.includes(slug) ? list.filter((each) => each !== slug) : [...list, slug];
}
