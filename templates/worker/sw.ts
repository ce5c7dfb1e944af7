// Reading offline: keeps what was read or starred, and the newest digest with its papers. A page comes
// from the network where there is one that answers, else from what was kept, else the page that says so. A cache may
// fail (a full disk, a browser that forbids it) without costing an online reader anything.
//
// Names of assets carry a hash of their content, so those of two builds live side by side in one cache
// and are never mixed: a kept page finds the style and the scripts it was made with. Those that no kept
// page asks for are dropped when a new worker takes over. Faces have the same names in every build, so their cache is
// called after what is in them, and goes when they are others.
//
// The compiler knows a page's globals, not a worker's: the few that are used are declared here.
import { sitePath } from '../scripts/lib/site-path.ts';

/** The site's folder: `/` or `/repository/`. */
declare const BASE: string;
/** The first parts of the addresses of the site's pages: another site of the same host may lie in a folder below. */
declare const PLACES: readonly string[];
/** Without these nothing reads offline: styles, every script, and the pages that scripts fill. */
declare const SHELL: readonly string[];
/** A hash of all faces. */
declare const FACES: string;
/** Kept as well where there is room: the newest digest's papers. */
declare const EXTRA: readonly string[];

interface WorkerEvent extends Event {
  readonly request: Request;
  readonly data: unknown;
  readonly waitUntil: (work: Promise<unknown>) => void;
  readonly respondWith: (response: Promise<Response>) => void;
}
declare const skipWaiting: () => Promise<void>;
declare const clients: { claim(): Promise<void> };
declare const registration: { readonly active: { postMessage(data: unknown): void } | null };

const shell: ReadonlySet<string> = new Set(SHELL.map((path) => new URL(path, location.origin).href));
const assetsName = `offprint ${BASE} assets`;
const facesName = `offprint ${BASE} faces ${FACES}`;
const pagesName = `offprint ${BASE} pages`;
const mostPages = 600;
const atOnce = 4;
/** Milliseconds in which the network must begin its answer, where a page is kept: a line can be up and say nothing. */
const patience = 5000;
/** What a worker tells itself once it has taken over. */
const keepExtra = 'keep extra';

on('install', (event) => event.waitUntil(keepShell().then(() => skipWaiting())));

// Until it has taken over every page waits for it, so nothing here may wait for the network.
on('activate', (event) => {
  event.waitUntil(
    dropUnused()
      .catch(() => undefined)
      .then(() => clients.claim())
      .then(() => registration.active?.postMessage(keepExtra)),
  );
});

on('message', (event) => {
  const { data } = event;
  if (data === keepExtra) event.waitUntil(keepPages(EXTRA));
  const url = typeof data === 'object' && data !== null && 'keep' in data ? sitePath(data.keep, BASE) : null;
  if (url !== null) event.waitUntil(keepPages([url]));
});

on('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(BASE)) return;
  const [place = ''] = pathname.slice(BASE.length).split('/');
  if (place === 'assets') event.respondWith(answerAsset(event));
  else if (!PLACES.includes(place)) return;
  else if (request.mode === 'navigate') event.respondWith(answerPage(event));
  // A script that reads a page: its own citation, its abstract, the pages of a book.
  else if (pathname.endsWith('/')) event.respondWith(networkOrKept(fetch(request), pathname));
});

function on(type: string, listener: (event: WorkerEvent) => void): void {
  addEventListener(type, (event) => listener(event as WorkerEvent));
}

/** Asked for past the browser's own cache, whose copies may be of the build before. */
async function keepShell(): Promise<void> {
  const [assets, pages] = await Promise.all([caches.open(assetsName), caches.open(pagesName)]);
  const fresh = SHELL.map((url) => new Request(url, { cache: 'reload' }));
  await Promise.all(
    fresh.map((request) =>
      (new URL(request.url).pathname.startsWith(`${BASE}assets/`) ? assets : pages).add(request),
    ),
  );
}

async function keepPages(urls: readonly string[]): Promise<void> {
  const pages = await caches.open(pagesName).catch(() => null);
  if (pages === null) return;
  const waiting = urls.values();
  const work = async (): Promise<void> => {
    for (const url of waiting) {
      const response = await fetch(url).catch(() => null);
      if (response !== null && isPage(response)) await keep(pages, url, response).catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function answerAsset(event: WorkerEvent): Promise<Response> {
  const { request } = event;
  const asksForFace = isFace(request);
  const cache = await caches.open(asksForFace ? facesName : assetsName).catch(() => null);
  const known = await cache?.match(request).catch(() => undefined);
  if (known) return known;
  // The browser's own cache may have the face of the build before.
  const response = await fetch(request, asksForFace ? { cache: 'no-cache' } : {});
  if (response.ok && cache) {
    const copy = response.clone();
    event.waitUntil(cache.put(request, copy).catch(() => undefined));
  }
  return response;
}

function isFace({ url }: Request): boolean {
  return url.includes('/assets/fonts/');
}

async function answerPage(event: WorkerEvent): Promise<Response> {
  const { pathname } = new URL(event.request.url);
  const fresh = fetch(event.request);
  event.waitUntil(fresh.then((response) => keepRead(pathname, response)).catch(() => undefined));
  try {
    return await networkOrKept(fresh, pathname);
  } catch (error) {
    const offline = await keptPage(`${BASE}offline/`);
    if (offline) return offline;
    throw error;
  }
}

/** What was kept where the network fails, or does not answer in time. */
async function networkOrKept(fresh: Promise<Response>, pathname: string): Promise<Response> {
  const late = new Promise((resolve) => setTimeout(resolve, patience))
    .then(() => keptPage(pathname))
    .then((kept) => kept ?? fresh);
  try {
    return await Promise.race([fresh, late]);
  } catch (error) {
    const kept = await keptPage(pathname);
    if (kept) return kept;
    throw error;
  }
}

async function keptPage(pathname: string): Promise<Response | undefined> {
  const pages = await caches.open(pagesName).catch(() => null);
  return pages?.match(pathname).catch(() => undefined);
}

/** Keeps a copy, which is made at once: the page reads the answer itself. */
async function keepRead(pathname: string, response: Response): Promise<void> {
  if (!isPage(response)) return;
  const copy = response.clone();
  await keep(await caches.open(pagesName), pathname, copy);
}

/** A page to read, under an address of its own; downloads and moved pages are not kept. */
function isPage(response: Response): boolean {
  return (
    response.ok && !response.redirected && /^text\/html/.test(response.headers.get('content-type') ?? '')
  );
}

/** The page kept longest ago makes room: a cache keeps the order in which pages were put, in place of others or not. */
async function keep(pages: Cache, url: string, response: Response): Promise<void> {
  await pages.put(url, response);
  const kept = await pages.keys();
  const old = kept
    .filter((request) => !shell.has(request.url))
    .slice(0, Math.max(0, kept.length - mostPages));
  await Promise.all(old.map((page) => pages.delete(page)));
}

/** Assets that neither the shell nor a kept page names, and the caches of workers before this one. */
async function dropUnused(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(`offprint ${BASE} `));
  await Promise.all(
    names
      .filter((name) => ![assetsName, facesName, pagesName].includes(name))
      .map((name) => caches.delete(name)),
  );
  const [assets, pages] = await Promise.all([caches.open(assetsName), caches.open(pagesName)]);
  const wanted = new Set(shell);
  for (const request of await pages.keys()) {
    const html = (await (await pages.match(request))?.text()) ?? '';
    for (const [, path = ''] of html.matchAll(/(?:href|src)="(\/[^"]{1,300})"/g)) {
      if (path.startsWith(`${BASE}assets/`)) wanted.add(new URL(path, location.origin).href);
    }
  }
  for (const request of await assets.keys()) {
    // A worker before this one kept faces among them.
    if (!wanted.has(request.url) || isFace(request)) await assets.delete(request);
  }
}
