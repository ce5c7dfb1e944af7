// Scripts, bundled for a browser: each a file, and one file of what they share (templates/scripts/kept.ts).
import { join, parse, resolve } from 'node:path';
import { build, type Metafile, type Plugin, stop } from 'esbuild';

export interface BundledScripts {
  /** Addresses, by name: `{ search: '/assets/search.3f2a….js' }`. */
  readonly scripts: Record<string, string>;
  /** Every file that went into them. */
  readonly inputs: readonly string[];
}

/** Writes a file and tells its address, whose last part is the file's name. */
type Write = (name: string, bytes: Uint8Array) => Promise<string>;

const sharedName = 'kept';

/** `names` are those of the entries in `source`. */
export async function bundleScripts(
  source: string,
  names: readonly string[],
  write: Write,
): Promise<BundledScripts> {
  const entry = join(source, `${sharedName}.ts`);
  const shared = await bundle([entry], []);
  const scripts: Record<string, string> = {};
  for (const { contents } of shared.files) scripts[sharedName] = await write(sharedName, contents);
  const asked = `./${parse(scripts[sharedName] ?? '').base}`;
  const entries = names.map((name) => join(source, name)).filter((file) => file !== entry);
  const others = await bundle(entries, [askFor(importsOf(entry, shared.metafile), asked)]);
  const texts = new Map(others.files.map(({ path, text }) => [parse(path).name, text]));
  const { files } = await bundle([...texts.keys()], [askOnce(texts, asked)]);
  for (const { path, contents } of files) {
    const { name } = parse(path);
    scripts[name] = await write(name, contents);
  }
  // Its process would stay, with 30 MB.
  await stop();
  const inputs = [shared, others].flatMap(({ metafile }) => Object.keys(metafile.inputs));
  return { scripts, inputs: [...new Set(inputs)] };
}

async function bundle(entryPoints: readonly string[], plugins: Plugin[]) {
  const { outputFiles, metafile } = await build({
    entryPoints: [...entryPoints],
    // Nothing is written there: names of files are taken from it.
    outdir: 'scripts',
    bundle: true,
    metafile: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    // Modules are read as UTF-8 whatever a server says; escaped, a sign would take twice as many bytes.
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    plugins,
  });
  return { files: outputFiles, metafile };
}

/** The modules that the shared file hands on, as paths. */
function importsOf(entry: string, { inputs }: Metafile): ReadonlySet<string> {
  const own = Object.entries(inputs).find(([path]) => resolve(path) === resolve(entry));
  return new Set((own?.[1].imports ?? []).map(({ path }) => resolve(path)));
}

/** Imports of `modules` ask for the file at `address` instead. */
function askFor(modules: ReadonlySet<string>, address: string): Plugin {
  return {
    name: 'shared',
    setup({ onResolve }) {
      onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir }) =>
        modules.has(resolve(resolveDir, path)) ? { path: address, external: true } : undefined,
      );
    },
  };
}

/**
 * Bundled scripts, by name, ask for the file at `address` once, and for each thing in it once: before they do so for
 * each of their modules.
 */
function askOnce(texts: ReadonlyMap<string, string>, address: string): Plugin {
  const [bundled, asking] = ['bundled', 'asking'];
  return {
    name: 'once',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /./ }, ({ path, kind, importer, namespace }) => {
        if (kind === 'entry-point') return { path, namespace: bundled };
        return namespace === bundled && path === address
          ? { path: importer, namespace: asking }
          : { path, external: true };
      });
      onLoad({ filter: /./, namespace: bundled }, ({ path }) => ({ contents: texts.get(path) ?? '' }));
      onLoad({ filter: /./, namespace: asking }, ({ path }) => ({
        contents: `export { ${namesAsked(texts.get(path) ?? '', address).join()} } from "${address}"`,
      }));
    },
  };
}

/** The names by which a bundled script asks for things in the file at `address`. */
function namesAsked(text: string, address: string): readonly string[] {
  const imports = [...text.matchAll(/import\{([^}]*)\}from"([^"]*)";/g)];
  const asked = imports.flatMap(([, names = '', from]) => (from === address ? names.split(',') : []));
  return [...new Set(asked.map((name) => name.replace(/ as .*/, '')))];
}
