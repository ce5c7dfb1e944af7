// What a reader keeps: stars, papers read, digests seen. It stays in this browser; nothing is sent.
//
// A browser may forbid storage, or hold something else under our name: both read as an empty shelf.

export interface Star {
  /** From the site's root, with the path prefix. */
  readonly url: string;
  readonly title: string;
  /** When it was starred: `2026-03-11`. */
  readonly on: string;
}

export interface Shelf {
  readonly stars: readonly Star[];
  /** Addresses of papers read, latest last. */
  readonly read: readonly string[];
  /** Addresses of digests that were there at the visit before, and at this one. */
  readonly before: readonly string[];
  readonly now: readonly string[];
}

const KEY = 'offprint';
const MOST_READ = 5000;
const emptyShelf: Shelf = { stars: [], read: [], before: [], now: [] };

export function readShelf(storage: Pick<Storage, 'getItem'> | null = openStorage()): Shelf {
  try {
    return parseShelf(storage?.getItem(KEY) ?? '');
  } catch {
    return emptyShelf;
  }
}

/** Takes what is well formed and leaves the rest: the text may come from a file. */
export function parseShelf(text: string): Shelf {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return emptyShelf;
  }
  if (!isRecord(value)) return emptyShelf;
  return {
    stars: list(value.stars).flatMap((star) =>
      isRecord(star) && isPath(star.url) && typeof star.title === 'string'
        ? [{ url: star.url, title: star.title, on: typeof star.on === 'string' ? star.on : '' }]
        : [],
    ),
    read: list(value.read).filter(isPath).slice(-MOST_READ),
    before: list(value.before).filter(isPath),
    now: list(value.now).filter(isPath),
  };
}

/** Changes the shelf as it is at this moment: another tab may have changed it. */
export function changeShelf(change: (shelf: Shelf) => Shelf): Shelf {
  const shelf = change(readShelf());
  try {
    openStorage()?.setItem(KEY, JSON.stringify(shelf));
  } catch {
    // No room, or storage is forbidden: the page works on, and forgets.
  }
  return shelf;
}

export function toggleStar(shelf: Shelf, star: Star): Shelf {
  const stars = shelf.stars.filter(({ url }) => url !== star.url);
  return { ...shelf, stars: stars.length < shelf.stars.length ? stars : [...shelf.stars, star] };
}

export function markRead(shelf: Shelf, url: string): Shelf {
  return { ...shelf, read: [...shelf.read.filter((other) => other !== url), url].slice(-MOST_READ) };
}

/** A visit begins: what was there now becomes what was there before. */
export function beginVisit(shelf: Shelf, digests: readonly string[]): Shelf {
  return { ...shelf, before: shelf.now, now: digests };
}

/** Both shelves, each star and paper once. */
export function mergeShelves(own: Shelf, other: Shelf): Shelf {
  const starred = new Set(own.stars.map(({ url }) => url));
  return {
    ...own,
    stars: [...own.stars, ...other.stars.filter(({ url }) => !starred.has(url))],
    read: [...new Set([...other.read, ...own.read])].slice(-MOST_READ),
  };
}

function openStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** A page of this site: never another origin's address, nor a script's. */
function isPath(value: unknown): value is string {
  return typeof value === 'string' && /^\/(?!\/)[^\\]*$/.test(value) && value.length < 500;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
