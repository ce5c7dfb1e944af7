// Builds again after every change, one build at a time.
//
// Each build is a process of its own: a module that was imported once stays as it was, and Eleventy
// cannot refresh a component imported two levels deep, so only a new process sees every edit.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

export interface Rebuilder {
  /** Asks for a build; asked again while one runs, it builds once more after that. */
  readonly request: () => void;
  /** Resolves when no build is running or asked for. */
  readonly idle: () => Promise<void>;
}

export function createRebuilder(
  buildArgs: readonly string[],
  onBuilt: (succeeded: boolean) => void,
): Rebuilder {
  let isAsked = false;
  let running: Promise<void> | null = null;

  const work = async () => {
    while (isAsked) {
      isAsked = false;
      onBuilt((await runBuild(buildArgs)) === 0);
    }
    running = null;
  };

  return {
    request() {
      isAsked = true;
      running ??= work();
    },
    async idle() {
      await running;
    },
  };
}

function runBuild(args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main, 'build', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}
