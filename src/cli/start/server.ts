// The server behind `offprint start`: a folder's files below a path prefix, as GitHub Pages serves them, and
// pages that load themselves again after a build.
//
// It listens where it is told and nowhere else, and no request ends it: whatever cannot be answered with a
// file is answered with a status.
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { codeOf } from '../../code-of.ts';
import { isThere } from '../../pipeline/is-there.ts';

export interface ServedFolder {
  readonly folder: string;
  /** `/` or `/repository/`. */
  readonly pathPrefix: string;
  readonly host: string;
  /** The next free one is taken where it is in use; 0 takes any. */
  readonly port: number;
}

export interface DevServer {
  /** `http://127.0.0.1:8080/repository/` */
  readonly address: string;
  /** Below the root, of the pages asked for of late, the newest first; what was not there is among them. */
  readonly asked: () => readonly string[];
  /** These pages are served from where a build makes them, and load themselves again where they are open. */
  readonly showEarly: (urls: readonly string[]) => void;
  /** A build is over: pages that show another site than there is now load themselves again. */
  readonly settle: (succeeded: boolean) => void;
  readonly close: () => Promise<void>;
}

const portsTried = 10;
const mostWaiting = 200;
const mostAsked = 5;

export async function serveFolder({ folder, pathPrefix, host, port }: ServedFolder): Promise<DevServer> {
  const root = resolve(folder);
  /** Open pages, by where they wait for word: which build each shows. */
  const waiting = new Map<ServerResponse, number>();
  let asked: readonly string[] = [];
  /** One more with each build that is over, and no number that a server before this one gave; what is shown early is of the next. */
  let builds = Date.now();
  let early: ReadonlySet<string> = new Set();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => refuse(response, 500));
  });
  const free = await listen(server, host, port);
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${free}${pathPrefix}`,
    asked: () => asked,
    showEarly: (urls) => {
      early = new Set(urls);
      const paths = JSON.stringify(urls.map((url) => pathPrefix + url.slice(1)));
      for (const page of waiting.keys()) page.write(`data: ${paths}\n\n`);
    },
    settle: (succeeded) => {
      if (succeeded) builds += 1;
      early = new Set();
      for (const [page, build] of waiting) if (build !== builds) page.write(loadAgain);
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A reader who goes away in mid-answer is no failure of ours.
    response.on('error', () => undefined);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const path = pathOf(request.url ?? '');
    if (path === null) return refuse(response, 400);
    if (path === eventsPath) return listenTo(response, Number(/\?(\d{1,15})$/.exec(request.url ?? '')?.[1]));
    if (path === scriptPath) return send(response, 200, { ending: '.js', content: reloadScript }, builds);
    // A worker would answer with the styles from before an edit; without one, a browser drops it.
    if (path === `${pathPrefix}sw.js`) return refuse(response, 404);
    const query = /\?.*$/.exec(request.url ?? '')?.[0] ?? '';
    if (path === '/' && pathPrefix !== '/') return lead(response, pathPrefix + query);
    const below = path.startsWith(pathPrefix) ? path.slice(pathPrefix.length) : null;
    if (below !== null && path.endsWith('/'))
      asked = [...new Set([`/${below}`, ...asked])].slice(0, mostAsked);
    // Before anything is read: a page that is newer than it says loads again once too often, and never stays old.
    const build = builds;
    const made = below !== null && early.has(`/${below}`) ? await readIn(`${root}.new`, below) : null;
    if (made !== null && made !== 'folder') return send(response, 200, made, build + 1);
    const found = below === null ? null : await readIn(root, below);
    if (found === 'folder')
      return lead(response, `${path.split('/').map(encodeURIComponent).join('/')}/${query}`);
    if (found !== null) return send(response, 200, found, build);
    const none = await readIn(root, '404.html');
    if (none !== null && none !== 'folder') send(response, 404, none, build);
    else if (await isThere(root)) refuse(response, 404);
    else send(response, 503, firstBuild, build);
  }

  /** `build` is what the page shows. The oldest of very many goes: its page is reloaded by hand. */
  function listenTo(response: ServerResponse, build: number): void {
    const [oldest] = waiting.keys();
    if (waiting.size >= mostWaiting && oldest !== undefined) oldest.end();
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    // It may have been built since the page was read, or last looked at.
    const isOld = build !== builds && !(early.size > 0 && build === builds + 1);
    response.write(isOld ? loadAgain : '\n');
    waiting.set(response, build);
    response.once('close', () => waiting.delete(response));
  }
}

interface ServedFile {
  /** `.html` */
  readonly ending: string;
  readonly content: Buffer;
}

/** In place of every page until there is a site; the script that pages have shows the site then. */
const firstBuild: ServedFile = {
  ending: '.html',
  content: Buffer.from(
    '<!doctype html><html lang="en"><head><title>Building</title></head>' +
      '<body><p>The site is being built for the first time. This page will show it by itself.</p></body></html>',
  ),
};

const eventsPath = '/.offprint/events';
const scriptPath = '/.offprint/reload.js';
/** What a page hears are the paths of the pages that changed, or null for all. */
const loadAgain = 'data: null\n\n';
/**
 * A browser keeps no more than six connections to a server, and with six pages open it would load no other: so a page
 * that nobody sees listens to nothing, and asks when it is seen again.
 */
const reloadScript = Buffer.from(`const { build } = document.querySelector('script[data-build]').dataset;
let events = null;
const listen = () => {
  events?.close();
  events = document.hidden ? null : new EventSource('${eventsPath}?' + build);
  if (events !== null) events.onmessage = ({ data }) => {
    const paths = JSON.parse(data);
    if (paths === null || paths.includes(decodeURIComponent(location.pathname))) location.reload();
  };
};
document.addEventListener('visibilitychange', listen);
listen();
`);

/** The path that was asked for, its escapes read; null for what is no path below a root. */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(/^[^?#]*/.exec(url)?.[0] ?? '');
    const isOdd = !/^\/(?!\/)/.test(path) || path.includes('\0') || path.split(/[/\\]/).includes('..');
    return isOdd ? null : path;
  } catch {
    return null;
  }
}

/** A folder is its index; one that was asked for without its slash says so; null for what is not there. */
async function readIn(root: string, path: string): Promise<ServedFile | 'folder' | null> {
  const file = join(root, path);
  if (file !== root && !file.startsWith(root + sep)) return null;
  const kind = await stat(file).catch(() => null);
  const isFolder = kind?.isDirectory() === true;
  if (isFolder && path !== '' && !path.endsWith('/')) return 'folder';
  if (!isFolder && kind?.isFile() !== true) return null;
  const page = isFolder ? join(file, 'index.html') : file;
  const content = await readFile(page).catch(() => null);
  return content === null ? null : { ending: extname(page), content };
}

/** `build` is what it is of. */
function send(
  response: ServerResponse,
  status: number,
  { ending, content }: ServedFile,
  build: number,
): void {
  const type = types[ending] ?? 'application/octet-stream';
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(ending === '.html' ? withScript(content.toString(), build) : content);
}

function withScript(html: string, build: number): string {
  const script = `<script type="module" src="${scriptPath}" data-build="${build}"></script>`;
  return html.replace('</head>', () => `${script}</head>`);
}

function lead(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

function refuse(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'text/plain' });
  response.end(`${status}\n`);
}

/** Rejects where no port is free, or none may be taken. */
async function listen(server: Server, host: string, port: number): Promise<number> {
  const last = port === 0 ? 0 : Math.min(port + portsTried - 1, 65_535);
  for (let tried = port; ; tried++) {
    try {
      return await listenAt(server, host, tried);
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE' || tried >= last) throw error;
    }
  }
}

function listenAt(server: Server, host: string, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen({ host, port }, () => {
      server.removeListener('error', fail);
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.bib': 'text/plain; charset=utf-8',
  '.eml': 'message/rfc822',
  '.xml': 'application/xml',
  '.opml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
