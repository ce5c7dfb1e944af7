// Builds again after every change, one build at a time.
//
// Each build is a process of its own: a module that was imported once stays as it was, and Eleventy
// cannot refresh a component imported two levels deep, so only a new process sees every edit. The next one is
// started beforehand: it loads the code, which takes longer than most builds, and waits to be told
// (until-told.ts).
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { howEnded } from '../../reading/how-ended.ts';
import { endChild } from '../child.ts';
import type { Early, Told } from './until-told.ts';

const launch = fileURLToPath(new URL('../launch.js', import.meta.url));

export interface Rebuilder {
  /** Asks for a build; asked again while one runs, it builds once more after that. */
  readonly request: () => void;
  readonly isBuilding: () => boolean;
  /** What the waiting process has loaded is no longer what there is: another takes its place. */
  readonly renew: () => void;
  /** Resolves when no build is running or asked for. */
  readonly idle: () => Promise<void>;
  /** Ends the build that is running; the last good pages stay. */
  readonly stop: () => void;
}

export interface Watched {
  /** Addresses of the pages that somebody looks at. */
  readonly first: () => readonly string[];
  /** These can be seen in the folder that is being made. */
  readonly onEarly: (urls: readonly string[]) => void;
  readonly onBuilt: (succeeded: boolean) => void;
}

export function createRebuilder(
  buildArgs: readonly string[],
  { first, onEarly, onBuilt }: Watched,
): Rebuilder {
  let isAsked = false;
  let running: Promise<void> | null = null;
  let build: ChildProcess | null = null;
  let waiting: ChildProcess | null = null;
  let isStopped = false;

  const takeWaiting = (): ChildProcess => {
    const ready = waiting?.connected === true ? waiting : startBuild(buildArgs);
    waiting = null;
    return ready;
  };
  const work = async () => {
    while (isAsked) {
      isAsked = false;
      build = takeWaiting();
      const result = succeeds(build);
      build.on('message', ({ early }: Early) => onEarly(early));
      build.send({ first: first() } satisfies Told, () => undefined);
      onBuilt(await result);
    }
    build = null;
    running = null;
    if (!isStopped) waiting ??= startBuild(buildArgs);
  };

  return {
    request() {
      isAsked = true;
      running ??= work();
    },
    isBuilding: () => running !== null,
    renew() {
      waiting?.kill();
      waiting = null;
    },
    async idle() {
      await running;
    },
    stop() {
      isAsked = false;
      isStopped = true;
      for (const child of [build, waiting]) if (child !== null) endChild(child);
    },
  };
}

function startBuild(args: readonly string[]): ChildProcess {
  const all = [launch, 'build', ...args, '--when-told'];
  const child = spawn(process.execPath, all, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  // Told of where it is used; one that waits must not end the server.
  child.on('error', () => undefined);
  return child;
}

/** A process that could not even be started has failed like one that was: the server goes on. */
function succeeds(build: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    build.once('error', (error) => {
      process.stderr.write(`The build could not be started: ${error.message}\n`);
      resolve(false);
    });
    build.once('close', (status, signal) => {
      if (signal === 'SIGKILL' && !build.killed)
        process.stderr.write(`\nThe build ended early (${howEnded(status, signal)}).\n`);
      resolve(status === 0);
    });
  });
}
