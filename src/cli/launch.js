// The way in: runs the program from what was built of its sources, which is made where it is not there.
//
// A thousand modules in TypeScript, read one by one, take each process seconds of a processor before it does
// anything, and those of packages half a second more; put together they take a fifth of that. What was built is kept
// under all that it was made from, so an edit of a source or a template is seen by the next process, as if nothing
// were built. Where nothing can be written the sources are run as they are. In JavaScript, since it runs before
// anything can read another language.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = 'src/cli/main.ts';
/** Packages that are more than JavaScript, or run nowhere here; of the others only what is used is put together. */
const whole = [
  '@11ty/eleventy-dev-server',
  '@resvg/resvg-js',
  'esbuild',
  'lightningcss',
  'subset-font',
  'tsx',
];
/** What CommonJS packages ask Node for. */
const requireInModules =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";
/** Beside what builds keep. */
const shelf = join(root, '.cache', 'code');
/** They name the versions of packages; each tool that installs them has its own. */
const locks = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'];
/** Modules that ask where they are: the project's own, and Eleventy's, which looks for its manifest. */
const asking = /\.tsx?$|[\\/]@11ty[\\/].*\.js$/;
/** How a module names another that is loaded by its address. */
const resolved = /import\.meta\.resolve\('(\.[^']+\.tsx?)'\)/g;
const builtName = /^[0-9a-f]{16}$/;
/** Of one that was edited some versions may be in use at once: a server's, and that of the build that waits. */
const mostKept = 4;

// Eleventy would have a thread look at every import, to see edits of a module; here each build is a process of its own.
process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= '1';
const sources = listSources();
const folder = join(shelf, versionOf(sources));
await import(pathToFileURL(await findProgram()).href);

/** The built program, or the sources with what reads them. */
async function findProgram() {
  try {
    if (!existsSync(folder)) await build();
    return builtOf(join(root, main));
  } catch {
    const { register } = await import('tsx/esm/api');
    register();
    return join(root, main);
  }
}

/** Names from the root, of all code but what never runs here. */
function listSources() {
  /** @type {(folder: string) => string[]} */
  const list = (folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:tsx?|js|json)$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  const files = [...list('src'), ...list('templates'), 'eleventy.config.ts', 'package.json', 'tsconfig.json'];
  files.push(...locks.filter((file) => existsSync(join(root, file))));
  return files.filter((file) => !file.startsWith(join('src', 'train'))).sort();
}

/** @param {readonly string[]} files */
function versionOf(files) {
  const hash = createHash('sha256').update(`${root}\n${process.version}\n`);
  for (const file of files) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Written beside its place and renamed, so that nobody ever runs half of it. */
async function build() {
  const { build, stop } = await import('esbuild');
  const fresh = `${folder}.${process.pid}`;
  // It takes seconds; where nobody watches nothing is said.
  const show = (/** @type {string} */ text) => process.stderr.isTTY && process.stderr.write(text);
  show('Putting the program together, once …');
  try {
    await build({
      entryPoints: entries().map((file) => join(root, file)),
      outbase: root,
      outdir: fresh,
      bundle: true,
      splitting: true,
      external: whole,
      banner: { js: requireInModules },
      format: 'esm',
      platform: 'node',
      target: `node${process.versions.node}`,
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: 'linked',
      logLevel: 'silent',
      plugins: [{ name: 'addresses', setup: keepAddresses }],
    });
    removeOld();
    mkdirSync(shelf, { recursive: true });
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another process was quicker.
    if (!existsSync(folder)) throw error;
  } finally {
    // Its process would stay beside the program, with 90 MB.
    await stop();
    show('\r\u001b[2K');
  }
}

/** What is loaded by its address: the program, what processes of the pool run. */
function entries() {
  const found = new Set([main]);
  for (const file of sources.filter((each) => /\.tsx?$/.test(each)))
    for (const [, path = ''] of readFileSync(join(root, file), 'utf8').matchAll(resolved))
      found.add(relative(root, join(root, dirname(file), path)));
  return [...found];
}

/**
 * A module asks where it is to find files beside it, which stay where they are; or a module, which was built.
 * @param {import('esbuild').PluginBuild} build
 */
function keepAddresses(build) {
  build.onLoad({ filter: asking }, ({ path }) => {
    const text = readFileSync(path, 'utf8');
    const contents = text
      .replace(resolved, (_, other) => addressOf(builtOf(join(dirname(path), other))))
      .replaceAll('import.meta.url', addressOf(path));
    return { contents, loader: /** @type {'js' | 'ts' | 'tsx'} */ (extname(path).slice(1)) };
  });
}

/** @param {string} file */
function addressOf(file) {
  return JSON.stringify(pathToFileURL(file).href);
}

/** @param {string} source */
function builtOf(source) {
  return join(folder, relative(root, source).replace(/\.tsx?$/, '.js'));
}

/** The oldest of them; a folder of another name is none of ours. */
function removeOld() {
  if (!existsSync(shelf)) return;
  const kept = readdirSync(shelf)
    .filter((name) => builtName.test(name.split('.')[0] ?? ''))
    .map((name) => ({ name, time: statSync(join(shelf, name)).mtimeMs }))
    .sort((one, other) => other.time - one.time);
  for (const { name } of kept.slice(mostKept)) rmSync(join(shelf, name), { recursive: true, force: true });
}
