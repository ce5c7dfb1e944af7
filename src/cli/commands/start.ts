// `offprint start`: a server that shows the site and follows every edit.
import { resolve } from 'node:path';
import { watch } from 'chokidar';
import { recordOfAddresses, textIfThere } from '../../pipeline/content.ts';
import { refreshStyles } from '../../site/assets.ts';
import { parsePathPrefix } from '../../site/href.ts';
import { defineCommand, readBy, wholeNumber } from '../command.ts';
import { createRebuilder } from '../start/rebuilder.ts';
import { serveFolder } from '../start/server.ts';

const command = defineCommand(
  'start',
  'Serves the site, and builds it again when content or templates change.',
)
  .helpGroup('The site:')
  .option(
    '--port <number>',
    'of the server; the next free one where it is taken',
    wholeNumber(0, 65535),
    8080,
  )
  .option('--host <address>', 'who may see it: 0.0.0.0 is whoever reaches this computer', '127.0.0.1')
  .option('--path-prefix <path>', 'the path it is served below', readBy(parsePathPrefix), '/')
  .option('--content <folder>', 'folder of what you edit', 'content')
  // Beside what `build` writes, so that a deployable site is never one with a reload script in mind.
  .option('--out <folder>', 'where the site goes', '_site.start')
  .option('--cache <folder>', 'what builds keep', '.cache/offprint')
  .action(async (options) => {
    const say = (message: string) => process.stderr.write(`${message}\n`);
    const server = await serveFolder({ ...options, folder: options.out });
    say(
      `${server.address} will show the site when it is built; until then the last one that start built here, if there is one.`,
    );
    const record = resolve(options.content, recordOfAddresses);
    let builtRecord: string | null = null;
    const rebuilder = createRebuilder(buildArgs(options), {
      first: server.asked,
      onEarly: server.showEarly,
      onBuilt: (succeeded) => {
        builtRecord = textIfThere(record);
        server.settle(succeeded);
      },
    });
    const watcher = watch([options.content, 'templates', 'src', 'eleventy.config.ts'], {
      ignoreInitial: true,
      // A dump is copied in pieces; half of one is not worth a build.
      awaitWriteFinish: { stabilityThreshold: 150, pollInterval: 50 },
    });
    watcher.on('all', async (_event, path) => {
      // A build writes that one itself; so may the publisher.
      const isRecord = resolve(path) === record;
      if (isRecord && (rebuilder.isBuilding() || textIfThere(record) === builtRecord)) return;
      say(`Changed: ${path}`);
      if (isCode(path)) rebuilder.renew();
      // No page depends on what is in a stylesheet of a stable name, so it alone is made again.
      if (!isStyle(path) || rebuilder.isBuilding() || !(await succeeds(refreshStyles(options.out))))
        rebuilder.request();
      else server.settle(true);
    });
    // It comes for each file that is not watched; to be told once is enough.
    let isTold = false;
    watcher.on('error', (error) => {
      if (!isTold)
        say(
          `Not every edit will be seen: ${String(error)}. Where the system watches too many files, let it watch more (on Linux fs.inotify.max_user_watches), and start again.`,
        );
      isTold = true;
    });
    // What changes while the first build runs must be seen too, so the watch comes before it.
    await new Promise<void>((resolve) => watcher.once('ready', resolve));
    const stopped = untilStopped();
    rebuilder.request();
    const isBuilt = await Promise.race([rebuilder.idle().then(() => true), stopped.then(() => false)]);
    if (isBuilt) say(`Server at ${server.address}`);
    await stopped;
    rebuilder.stop();
    await Promise.all([watcher.close(), server.close()]);
  });

export default command;

function buildArgs({
  pathPrefix,
  content,
  out,
  cache,
}: Readonly<Record<'pathPrefix' | 'content' | 'out' | 'cache', string>>): readonly string[] {
  const folders = ['--content', content, '--out', out, '--cache', cache];
  return ['--path-prefix', pathPrefix, ...folders, '--stable-names'];
}

/** What a waiting build has loaded. */
function isCode(path: string): boolean {
  return /^(?:src|templates[\\/](?!styles|static)|eleventy\.config)/.test(path);
}

function isStyle(path: string): boolean {
  return /^templates[\\/]styles[\\/]/.test(path);
}

/** Where it does not, the build that follows says why. */
async function succeeds(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    return false;
  }
}

/** Resolves at Ctrl+C, or when the one who started it says stop. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
