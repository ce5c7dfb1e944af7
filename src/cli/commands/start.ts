// `offprint start`: a server that shows the site and follows every edit.
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { watch } from 'chokidar';
import { refreshStyles } from '../../site/assets.ts';
import { parsePathPrefix } from '../../site/href.ts';
import { type Command, readArgs } from '../command.ts';
import { createRebuilder } from '../start/rebuilder.ts';
import { type DevServer, serveFolder } from '../start/server.ts';

/** Beside what `build` writes, so that a deployable site is never one with a reload script in mind. */
const out = '_site.start';

const command: Command = {
  summary: 'Serves the site, and builds it again when content or templates change.',
  usage:
    'start [--port 8080] [--host 127.0.0.1] [--path-prefix /repository/] [--content DIR] [--out DIR] [--cache DIR]',
  async run(args) {
    const options = readArgs(() => parseStartArgs(args));
    const say = (message: string) => process.stderr.write(`${message}\n`);
    let server: DevServer | null = null;
    const rebuilder = createRebuilder(options.buildArgs, (succeeded) => {
      if (succeeded) server?.reload();
    });
    const watcher = watch([options.content, 'templates', 'src', 'eleventy.config.ts'], {
      ignoreInitial: true,
      // A dump is copied in pieces; half of one is not worth a build.
      awaitWriteFinish: { stabilityThreshold: 150, pollInterval: 50 },
    });
    watcher.on('all', async (_event, path) => {
      say(`Changed: ${path}`);
      // No page depends on what is in a stylesheet of a stable name, so it alone is made again.
      if (!isStyle(path) || rebuilder.isBuilding() || !(await succeeds(refreshStyles(options.out), say)))
        rebuilder.request();
      else server?.reload();
    });
    // What changes while the first build runs must be seen too, so the watch comes before it.
    await once(watcher, 'ready');
    rebuilder.request();
    await rebuilder.idle();
    server = await serveFolder({ ...options, folder: options.out });
    say(`Server at ${server.address}`);
    await untilStopped();
    rebuilder.stop();
    await Promise.all([watcher.close(), server.close()]);
    return 0;
  },
};

export default command;

function parseStartArgs(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '8080' },
      // This computer alone; `--host 0.0.0.0` shows the site to whoever reaches it.
      host: { type: 'string', default: '127.0.0.1' },
      'path-prefix': { type: 'string', default: '/' },
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: out },
      cache: { type: 'string', default: '.cache/offprint' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port is "${values.port}"; it takes a whole number from 0 to 65535.`);
  }
  return {
    port,
    host: values.host,
    pathPrefix: parsePathPrefix(values['path-prefix']),
    content: values.content,
    out: values.out,
    buildArgs: [
      ...['--path-prefix', values['path-prefix'], '--content', values.content],
      ...['--out', values.out, '--cache', values.cache, '--stable-names'],
    ],
  };
}

function isStyle(path: string): boolean {
  return /^templates[\\/]styles[\\/]/.test(path);
}

async function succeeds(work: Promise<void>, say: (message: string) => void): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
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
