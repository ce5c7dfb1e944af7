// Serves a built site as GitHub Pages does: below its prefix, `index.html` for a folder, `404.html` with
// its status for whatever is not there; texts compressed for those who ask, everything kept for ten
// minutes and asked for again by its tag.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuiltSite } from './sites.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
};

/** What can be served: a site that was built, or a folder that takes its place. */
export interface Servable extends Pick<BuiltSite, 'folder' | 'pathPrefix'> {
  /** What is asked for without ever an answer, as on a line that is up and says nothing: by its path below the prefix. */
  readonly isSilent?: (path: string) => boolean;
}

export interface ServedSite {
  /** `http://127.0.0.1:41234/offprint/` */
  readonly root: string;
  readonly close: () => Promise<void>;
}

/** `others` are of the same host, below prefixes of their own. */
export async function serve(site: Servable, ...others: readonly Servable[]): Promise<ServedSite> {
  const server = createServer(({ url = '/', headers }, response) => {
    const asked = others.find(({ pathPrefix }) => url.startsWith(pathPrefix)) ?? site;
    answer(asked, { url, headers }, response);
  });
  const port = await listen(server);
  return {
    root: `http://127.0.0.1:${port}${site.pathPrefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  { folder, pathPrefix, isSilent }: Servable,
  request: { readonly url: string; readonly headers: IncomingMessage['headers'] },
  response: ServerResponse,
): void {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  if (isSilent?.(path.slice(pathPrefix.length))) return;
  const file = path.startsWith(pathPrefix) ? fileFor(folder, path.slice(pathPrefix.length)) : null;
  const body = readFileSync(file ?? join(folder, '404.html'));
  const type = types[extname(file ?? '404.html')] ?? 'application/octet-stream';
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  response.setHeader('cache-control', 'max-age=600');
  response.setHeader('etag', etag);
  response.setHeader('vary', 'accept-encoding');
  if (file !== null && request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('content-type', type);
  const compressed = isText(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (compressed) response.setHeader('content-encoding', 'gzip');
  response.writeHead(file === null ? 404 : 200);
  response.end(compressed ? gzipSync(body) : body);
}

/** What Pages compresses; fonts, pictures and the search index's pieces are compressed already. */
function isText(type: string): boolean {
  return /^text\/|javascript|json|xml|svg|wasm/.test(type);
}

function fileFor(folder: string, path: string): string | null {
  const file = join(folder, normalize(`/${path}`));
  if (!existsSync(file)) return null;
  const index = join(file, 'index.html');
  if (statSync(file).isFile()) return file;
  return existsSync(index) ? index : null;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('The server has no port.'));
    });
  });
}
