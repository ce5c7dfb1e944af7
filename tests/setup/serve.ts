// Serves a built site as GitHub Pages would: below its prefix, `index.html` for a folder, `404.html`
// with its status for whatever is not there.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
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

export interface ServedSite {
  /** `http://127.0.0.1:41234/offprint/` */
  readonly root: string;
  readonly close: () => Promise<void>;
}

export async function serve({ folder, pathPrefix }: BuiltSite): Promise<ServedSite> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.startsWith(pathPrefix) ? fileFor(folder, path.slice(pathPrefix.length)) : null;
    response.writeHead(file === null ? 404 : 200, {
      'content-type': types[extname(file ?? '404.html')] ?? 'application/octet-stream',
    });
    createReadStream(file ?? join(folder, '404.html')).pipe(response);
  });
  const port = await listen(server);
  return {
    root: `http://127.0.0.1:${port}${pathPrefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
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
