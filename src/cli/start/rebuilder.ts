// Builds again after every change, one build at a time.
//
// Each build is a process of its own: a module that was imported once stays as it was, and Eleventy
// cannot refresh a component imported two levels deep, so only a new process sees every edit.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

export interface Rebuilder {
  /** Asks for a build; asked again while one runs, it builds once more after that. */
  readonly request: () => void;
  readonly isBuilding: () => boolean;
  /** Resolves when no build is running or asked for. */
  readonly idle: () => Promise<void>;
  /** Ends the build that is running; the last good pages stay. */
  readonly stop: () => void;
}

export function createRebuilder(
  buildArgs: readonly string[],
  onBuilt: (succeeded: boolean) => void,
): Rebuilder {
  let isAsked = false;
  let running: Promise<void> | null = null;
  let build: ChildProcess | null = null;

  const work = async () => {
    while (isAsked) {
      isAsked = false;
      build = startBuild(buildArgs);
      onBuilt(await succeeds(build));
    }
    build = null;
    running = null;
  };

  return {
    request() {
      isAsked = true;
      running ??= work();
    },
    isBuilding: () => running !== null,
    async idle() {
      await running;
    },
    stop() {
      isAsked = false;
      build?.kill();
    },
  };
}

function startBuild(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main, 'build', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** A process that could not even be started has failed like one that was: the server goes on. */
function succeeds(build: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    build.once('error', (error) => {
      process.stderr.write(`The build could not be started: ${error.message}\n`);
      resolve(false);
    });
    build.once('close', (status) => resolve(status === 0));
  });
}
