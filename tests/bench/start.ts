// `npm run start-bench [-- DUMPS_DIR]`: how long `npm start` takes to show an edit, with the dumps of content/ or of
// another folder. Prints for each kind of edit the seconds from its writing to the first answer in which it stands, on
// the page that is open, and to the end of the build. A copy of the project is edited, nothing here.
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const [dumps] = process.argv.slice(2);
/** In which the process of the next build loads its code, as it does while a person types. */
const restMilliseconds = 9000;
const pollMilliseconds = 25;

const dump = `Daily Papers

by AK and the research community

Added by the Bench

We show how long a person waits who has put a list into its folder while the site is being served: it is read, set, put under its topics and shown, and nobody has to start anything again.
`;

const project = copyProject();
const { server, said } = startServer();
try {
  await until(() => /Server at \S+/.test(said()));
  const [slug = ''] = readdirSync(join(project, '_site.start', 'papers'));
  const paper = `papers/${slug}/`;
  await time('a style', 'assets/site.css', 'edited-by-bench', () =>
    edit('templates/styles/base/text.css', (text) => `${text}\n.edited-by-bench { color: red }\n`),
  );
  await time('a part of every page', paper, 'Edited by the bench', () =>
    edit('templates/components/Footer.tsx', (text) =>
      text.replace('Set from', 'Edited by the bench. Set from'),
    ),
  );
  await time('a correction', paper, 'Corrected by the bench', () =>
    edit(`content/papers/${slug}.md`, () => '---\ntitle: Corrected by the bench\n---\n'),
  );
  // Of today, so that the home page begins with it: what is dated far ahead counts as undated.
  const today = new Date().toISOString().slice(0, 10);
  await time('a dump', '', 'Added by the Bench', () => edit(`content/dumps/${today}.txt`, () => dump));
} finally {
  server.kill('SIGTERM');
  await new Promise((done) => server.once('close', done));
  rmSync(project, { recursive: true, force: true });
}

function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'offprint-start-bench-'));
  for (const name of ['src', 'templates', 'content', 'eleventy.config.ts', 'package.json', 'tsconfig.json'])
    cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  if (dumps !== undefined) {
    rmSync(join(copy, 'content', 'dumps'), { recursive: true });
    rmSync(join(copy, 'content', 'addresses.json'), { force: true });
    cpSync(dumps, join(copy, 'content', 'dumps'), { recursive: true });
  }
  return copy;
}

function startServer() {
  let output = '';
  const started = spawn(process.execPath, ['src/cli/launch.js', 'start', '--port', '0'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [started.stdout, started.stderr])
    stream.setEncoding('utf8').on('data', (printed: string) => {
      output += printed;
    });
  return { server: started, said: () => output };
}

async function time(what: string, page: string, mark: string, change: () => void): Promise<void> {
  await sleep(restMilliseconds);
  await read(page);
  const builds = countBuilds();
  const start = performance.now();
  change();
  await until(async () => (await read(page)).includes(mark));
  const shown = performance.now() - start;
  await until(() => what === 'a style' || countBuilds() > builds);
  const seconds = [shown, performance.now() - start].map((each) => (each / 1000).toFixed(1));
  console.log(`${what}: shown after ${seconds[0]} s, all made after ${seconds[1]} s`);
}

function edit(path: string, change: (text: string) => string): void {
  const file = join(project, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, change(existsSync(file) ? readFileSync(file, 'utf8') : ''));
}

async function read(path: string): Promise<string> {
  const address = /Server at (\S+)/.exec(said())?.[1] ?? '';
  return (await fetch(new URL(path, address))).text();
}

function countBuilds(): number {
  return said().split(' pages in ').length;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(pollMilliseconds);
}
