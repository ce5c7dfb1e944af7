// Whether a run of letters could be control sequences and single letters run together: `ntimes`, `dBleft`.
import { COMMANDS } from './commands.ts';

export interface Cut {
  /** How many letters and commands the cheapest cut has, and the length of its longest command. */
  readonly letters: number;
  readonly commands: number;
  readonly longest: number;
  /** Index in `COMMANDS` of the command at the run's beginning and end, or -1. */
  readonly first: number;
  readonly last: number;
}

/** The cheapest cut of a run: a command costs two, a letter three. */
export function cutRun(run: string): Cut {
  const length = Math.min(run.length, LONGEST_RUN);
  const cost = new Int32Array(length + 1).fill(LONGEST_RUN * LETTER + 1);
  const from = new Int32Array(length + 1);
  cost[0] = 0;
  for (let end = 1; end <= length; end++) {
    for (let size = 1; size <= longestName && size <= end; size++) {
      if (size > 1 && !indices.has(run.slice(end - size, end))) continue;
      const total = (cost[end - size] ?? 0) + (size > 1 ? COMMAND : LETTER);
      if (total >= (cost[end] ?? 0)) continue;
      cost[end] = total;
      from[end] = end - size;
    }
  }
  return readCut(run, from, length);
}

const LONGEST_RUN = 48;
const LETTER = 3;
const COMMAND = 2;
const indices: ReadonlyMap<string, number> = new Map(COMMANDS.map((name, i) => [name, i]));
const longestName = Math.max(...COMMANDS.map((name) => name.length));

/** Index of a whole name in `COMMANDS`, or -1. */
export function commandIndex(name: string): number {
  return indices.get(name) ?? -1;
}

/** Whether a lower-case run is mostly commands: `ntimes`, not `pinion`. */
export function looksCut(run: string): boolean {
  const { letters, longest } = cutRun(run);
  return letters <= 2 && longest >= 3;
}

function readCut(run: string, from: Int32Array, length: number): Cut {
  let letters = 0;
  let commands = 0;
  let longest = 0;
  let first = -1;
  let last = -1;
  for (let end = length; end > 0; end = from[end] ?? 0) {
    const start = from[end] ?? 0;
    if (end - start === 1) {
      letters++;
      continue;
    }
    const index = commandIndex(run.slice(start, end));
    commands++;
    longest = Math.max(longest, end - start);
    if (end === length) last = index;
    if (start === 0) first = index;
  }
  return { letters, commands, longest, first, last };
}
