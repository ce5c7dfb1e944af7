// What a person sees while a build runs: one line that says the phase and how far it is, on a
// terminal; a line per phase where the output is a file. All of it goes to stderr.
import { performance } from 'node:perf_hooks';

export interface Progress {
  /** Runs a phase and keeps its time. */
  readonly phase: <T>(name: string, work: (step: Step) => Promise<T>) => Promise<T>;
  /** Seconds per phase, in order. */
  readonly seconds: () => Readonly<Record<string, number>>;
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
  const isTerminal = stream?.isTTY === true;
  return {
    seconds: () => seconds,
    async phase(name, work) {
      const start = performance.now();
      let drawn = Number.NEGATIVE_INFINITY;
      const step: Step = (done, of) => {
        if (!isTerminal || (performance.now() - drawn < redrawMilliseconds && done < of)) return;
        drawn = performance.now();
        stream?.write(`${clearLine}${name} ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`);
      };
      if (isTerminal) stream?.write(`${clearLine}${name} …`);
      const result = await work(step);
      seconds[name] = (performance.now() - start) / 1000;
      stream?.write(`${isTerminal ? clearLine : ''}${name} ${seconds[name].toFixed(1)} s\n`);
      return result;
    },
  };
}
