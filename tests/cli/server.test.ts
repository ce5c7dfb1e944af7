// The server of `offprint start`: files of one folder, for this computer alone, whatever it is asked.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DevServer, serveFolder } from '../../src/cli/start/server.ts';

const place = mkdtempSync(join(tmpdir(), 'offprint-server-'));
const folder = join(place, 'site');
let server: DevServer;

beforeAll(async () => {
  mkdirSync(join(folder, 'papers', 'a b'), { recursive: true });
  mkdirSync(`${folder}.old`);
  writeFileSync(join(`${folder}.old`, 'secret.txt'), 'secret');
  writeFileSync(join(place, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<html><head></head><body>home</body></html>');
  writeFileSync(join(folder, '404.html'), '<html><head></head><body>not here</body></html>');
  writeFileSync(join(folder, 'sw.js'), 'addEventListener("fetch", () => {})');
  writeFileSync(join(folder, 'papers', 'a b', 'index.html'), '<html><head></head><body>paper</body></html>');
  server = await serveFolder({ folder, pathPrefix: '/x/', host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(place, { recursive: true, force: true });
});

test('a page is served below the prefix, with the script that loads it again', async () => {
  const page = await (await fetch(server.address)).text();
  expect(page).toContain('home');
  expect(page).toContain('src="/.offprint/reload.js"');
  expect(await (await fetch(new URL('/', server.address))).text()).toContain('home');
  expect(await (await fetch(`${server.address}papers/a%20b`)).text()).toContain('paper');
  const asked = await fetch(`${server.address}papers/a%20b?q=a%20b&sort=date`);
  expect(asked.url).toBe(`${server.address}papers/a%20b/?q=a%20b&sort=date`);
});

test('what is not there has the site’s own page for it, and its status', async () => {
  const response = await fetch(`${server.address}nothing/`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('not here');
  const folderOfPages = await fetch(`${server.address}papers/`);
  expect(folderOfPages.status).toBe(404);
  expect(await folderOfPages.text()).toContain('not here');
});

describe('while a build goes on', () => {
  const page = (path = '') => `${server.address}${path}`;
  /** Which build a page is told that it shows. */
  const read = async (path = '') =>
    /data-build="(\d+)"/.exec(await (await fetch(page(path))).text())?.[1] ?? 'none';
  /** As an open page hears of it, which shows that build. */
  const listenSince = async (build: string) => {
    const events = await fetch(new URL(`/.offprint/events?${build}`, server.address));
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = async () => (await reader?.read())?.value ?? '';
    const first = await next();
    return {
      first: () => JSON.parse(first.replace(/^data: /, '')),
      heard: async () => JSON.parse((await next()).replace(/^data: /, '')),
      close: () => reader?.cancel(),
    };
  };
  const listen = async (path = '') => listenSince(await read(path));

  beforeAll(() => {
    mkdirSync(`${folder}.new`);
    writeFileSync(join(`${folder}.new`, 'index.html'), '<html><head></head><body>new home</body></html>');
  });

  test('pages load again at its end', async () => {
    const open = await listen();
    server.settle(true);
    expect(await open.heard()).toBe(null);
    await open.close();
  });

  test('a page of another server that was here before loads again, whatever it shows', async () => {
    const build = await read();
    const other = await serveFolder({ folder, pathPrefix: '/x/', host: '127.0.0.1', port: 0 });
    const events = await fetch(new URL(`/.offprint/events?${build}`, other.address));
    const heard = await events.body?.pipeThrough(new TextDecoderStream()).getReader().read();
    await other.close();
    expect(heard?.value).toBe('data: null\n\n');
  });

  test('a page that was read before its end, and asks after it, loads again at once', async () => {
    const build = await read();
    server.settle(true);
    const open = await listenSince(build);
    expect(open.first()).toBe(null);
    await open.close();
  });

  test('pages that were asked for of late are known, and those that are not there yet', async () => {
    for (const path of ['papers/a%20b/', 'nothing/', '', 'sw.js']) await fetch(page(path));
    expect(server.asked().slice(0, 3)).toEqual(['/', '/nothing/', '/papers/a b/']);
  });

  test('those that are made already are shown, and load again: the others not before its end', async () => {
    const [home, other] = [await listen(), await listen('papers/a%20b/')];
    server.showEarly(['/']);
    expect([await home.heard(), await other.heard()]).toEqual([['/x/'], ['/x/']]);
    expect(await (await fetch(page())).text()).toContain('new home');
    expect(await (await fetch(page('papers/a%20b/'))).text()).toContain('paper');
    await home.close();
    const again = await listen();
    server.settle(true);
    expect(await other.heard()).toBe(null);
    server.settle(true);
    expect(await again.heard()).toBe(null);
    for (const each of [again, other]) await each.close();
  });

  test('and where it fails they go back to what they were', async () => {
    server.showEarly(['/']);
    const home = await listen();
    server.settle(false);
    expect(await home.heard()).toBe(null);
    expect(await (await fetch(page())).text()).not.toContain('new home');
    await home.close();
  });
});

test('until there is a site, a page says so, and loads again when there is', async () => {
  const none = await serveFolder({
    folder: join(place, 'none'),
    pathPrefix: '/',
    host: '127.0.0.1',
    port: 0,
  });
  const response = await fetch(none.address);
  expect(response.status).toBe(503);
  expect(await response.text()).toMatch(/reload\.js.*being built for the first time/);
  await none.close();
});

test('no worker keeps what somebody is editing', async () => {
  expect((await fetch(`${server.address}sw.js`)).status).toBe(404);
});

test('a port in use gives way to the next', async () => {
  const port = Number(new URL(server.address).port);
  const second = await serveFolder({ folder, pathPrefix: '/', host: '127.0.0.1', port });
  expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  await second.close();
});

describe('no request ends it, and none leaves the folder:', () => {
  const get = (path: string, headers = 'Connection: close\r\n') =>
    `GET ${path} HTTP/1.1\r\nHost: x\r\n${headers}\r\n`;
  test.each([
    ['a step up, escaped', get('/x/..%2fsecret.txt')],
    ['two steps up', get('/x/../../secret.txt')],
    ['a folder whose name begins alike', get('/x/..%2fsite.old/secret.txt')],
    ['a step up in backslashes', get('/x/..%5csecret.txt')],
    ['a zero byte', get('/x/%00')],
    ['an escape that is none', get('/x/%zz%')],
    ['a host in the path', get('//evil.example/x')],
    ['a whole address', get('http://evil.example/x')],
    ['a path that is no path', get('x'.repeat(200))],
    ['a path of many thousand letters', get(`/x/${'a'.repeat(12_000)}`)],
    ['a name of thousands of folders', get(`/x/${'a/'.repeat(6_000)}`)],
    ['headers without an end', get('/x/', 'X-Y: z\r\n'.repeat(20_000))],
    [
      'a method of no page',
      'POST /x/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello',
    ],
    ['no request at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'],
    ['an upgrade', get('/x/', 'Connection: Upgrade, close\r\nUpgrade: websocket\r\n')],
    ['a range', get('/x/', 'Connection: close\r\nRange: bytes=5-1\r\n')],
  ])('%s', async (_, request) => {
    const answer = await ask(request);
    expect(answer).toMatch(/^HTTP\/1\.1 \d{3} /);
    expect(answer).not.toContain('secret');
    expect((await fetch(server.address)).status).toBe(200);
  });

  test('half a request', async () => {
    expect(await ask('GET /x/ HTT', 'end')).toMatch(/^HTTP\/1\.1 400 /);
    expect((await fetch(server.address)).status).toBe(200);
  });
});

/** Sends bytes as they are; gives back what came until the other side hung up. */
function ask(request: string, send: 'write' | 'end' = 'write'): Promise<string> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket[send](request, 'latin1'));
    socket.setEncoding('latin1').on('data', (part: string) => {
      answer += part;
    });
    socket.on('error', () => resolve(answer)).on('close', () => resolve(answer));
  });
}
