// Reading offline: keeps what was read and the newest digest. A page comes from the network where there
// is one, else from what was kept, else the page that says so; assets, whose names change with their
// content, come from the cache first. A new build has another VERSION: the browser takes it in by itself.
//
// The compiler knows a page's globals, not a worker's: the few that are used are declared here.

declare const VERSION: string;
/** The site's folder: `/` or `/repository/`. */
declare const BASE: string;
/** Addresses to have from the start: style, script, the offline page, home and the newest digest. */
declare const SHELL: readonly string[];

interface WorkerEvent extends Event {
  readonly request: Request;
  readonly waitUntil: (work: Promise<unknown>) => void;
  readonly respondWith: (response: Promise<Response>) => void;
}
declare const skipWaiting: () => Promise<void>;
declare const clients: { claim(): Promise<void> };

/** Two caches, so that a new build's assets do not cost the reader the pages that were kept. */
const assetsName = `offprint ${BASE} assets ${VERSION}`;
const pagesName = `offprint ${BASE} pages`;
const MOST_PAGES = 300;

on('install', (event) => {
  event.waitUntil(keepShell().then(() => skipWaiting()));
});

on('activate', (event) => {
  event.waitUntil(dropOld().then(() => clients.claim()));
});

on('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(BASE)) return;
  if (pathname.startsWith(`${BASE}assets/`)) event.respondWith(fromCache(request));
  else if (request.mode === 'navigate') event.respondWith(fromNetwork(request));
});

function on(type: string, listener: (event: WorkerEvent) => void): void {
  addEventListener(type, (event) => listener(event as WorkerEvent));
}

async function keepShell(): Promise<void> {
  const [assets, pages] = await Promise.all([caches.open(assetsName), caches.open(pagesName)]);
  const isAsset = (url: string): boolean => url.startsWith(`${BASE}assets/`);
  await assets.addAll(SHELL.filter(isAsset));
  await pages.addAll(SHELL.filter((url) => !isAsset(url)));
}

async function dropOld(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(`offprint ${BASE} `));
  await Promise.all(
    names.filter((name) => name !== assetsName && name !== pagesName).map((name) => caches.delete(name)),
  );
}

async function fromCache(request: Request): Promise<Response> {
  const cache = await caches.open(assetsName);
  const known = await cache.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

async function fromNetwork(request: Request): Promise<Response> {
  const cache = await caches.open(pagesName);
  try {
    const response = await fetch(request);
    if (response.ok) await keepPage(cache, request, response.clone());
    return response;
  } catch (error) {
    const kept =
      (await cache.match(request, { ignoreSearch: true })) ?? (await cache.match(`${BASE}offline/`));
    if (kept) return kept;
    throw error;
  }
}

/** The page read longest ago makes room: a cache keeps the order in which pages were put. */
async function keepPage(cache: Cache, request: Request, response: Response): Promise<void> {
  await cache.delete(request);
  await cache.put(request, response);
  const kept = await cache.keys();
  const shell = new Set(SHELL.map((url) => new URL(url, location.origin).href));
  const old = kept.filter(({ url }) => !shell.has(url)).slice(0, Math.max(0, kept.length - MOST_PAGES));
  await Promise.all(old.map((page) => cache.delete(page)));
}
