// What a person sees while a build runs: on a terminal one line with the phases that are under way and
// how far each is; a line for each phase that is done. All of it goes to stderr.
import { performance } from 'node:perf_hooks';

export interface Progress {
  /** Runs a phase and keeps its time. Phases may run side by side. */
  readonly phase: <T>(name: string, work: (step: Step) => Promise<T>) => Promise<T>;
  /** Seconds per phase, in the order in which they ended. */
  readonly seconds: () => Readonly<Record<string, number>>;
  /** Of those, what this process worked; phases side by side count each other's. */
  readonly cpuSeconds: () => Readonly<Record<string, number>>;
}

export type Step = (done: number, of: number) => void;

export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** A terminal's line is redrawn this often at most. */
const redrawMilliseconds = 100;
const clearLine = '\r\u001b[2K';

export function startProgress(stream: ProgressStream | null): Progress {
  const seconds: Record<string, number> = {};
  const cpuSeconds: Record<string, number> = {};
  const isTerminal = stream?.isTTY === true;
  const running = new Map<string, string>();
  let drawn = Number.NEGATIVE_INFINITY;
  const draw = () => {
    drawn = performance.now();
    if (isTerminal) stream?.write(`${clearLine}${[...running.values()].join(' · ')}`);
  };
  return {
    seconds: () => seconds,
    cpuSeconds: () => cpuSeconds,
    async phase(name, work) {
      const start = performance.now();
      const cpuStart = process.cpuUsage();
      running.set(name, `${name} …`);
      draw();
      try {
        const result = await work((done, of) => {
          running.set(name, `${name} ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`);
          if (done === of || performance.now() - drawn > redrawMilliseconds) draw();
        });
        const { user, system } = process.cpuUsage(cpuStart);
        cpuSeconds[name] = (user + system) / 1e6;
        seconds[name] = (performance.now() - start) / 1000;
        stream?.write(`${isTerminal ? clearLine : ''}${name} ${seconds[name].toFixed(1)} s\n`);
        return result;
      } finally {
        running.delete(name);
        if (running.size > 0) draw();
      }
    },
  };
}
