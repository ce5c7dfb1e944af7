// What a reader told "for you": whether it is on, papers put aside, topics followed. Stars are the reader's
// record's (record.ts). Kept in this browser alone.

export interface TasteRecord {
  readonly isOn: boolean;
  /** Slugs of papers. */
  readonly aside: readonly string[];
  /** Slugs of topics. */
  readonly topics: readonly string[];
}

const nothing: TasteRecord = { isOn: false, aside: [], topics: [] };
const most = 1000;

function keyOf(base: string): string {
  return `offprint-for-you ${base}`;
}

export function readTaste(base: string): TasteRecord {
  try {
    return parseTaste(localStorage.getItem(keyOf(base)) ?? '');
  } catch {
    return nothing;
  }
}

/** Takes what is well formed and leaves the rest. */
export function parseTaste(text: string): TasteRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return nothing;
  }
  if (typeof value !== 'object' || value === null) return nothing;
  const fields = new Map<string, unknown>(Object.entries(value));
  return {
    isOn: fields.get('isOn') === true,
    aside: slugs(fields.get('aside')),
    topics: slugs(fields.get('topics')),
  };
}

function slugs(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const good = list
    .filter((slug) => typeof slug === 'string')
    .filter((slug) => /^[a-z0-9-]{1,200}$/.test(slug));
  return [...new Set(good)].slice(-most);
}

/** Null forgets everything. */
export function keepTaste(base: string, taste: TasteRecord | null): boolean {
  try {
    if (taste === null) localStorage.removeItem(keyOf(base));
    else localStorage.setItem(keyOf(base), JSON.stringify(taste));
    return true;
  } catch {
    return false;
  }
}

/** Takes it in, or out where it was in. */
export function toggled(list: readonly string[], slug: string): readonly string[] {
  return list.includes(slug) ? list.filter((each) => each !== slug) : [...list, slug];
}
