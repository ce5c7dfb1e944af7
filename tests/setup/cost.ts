// What a piece of work costs, for tests that ask how cost grows.

/**
 * Processor milliseconds of `run`, the least of `rounds`. Not the clock's: other processes may be busy, and
 * may only add. A floor of one keeps ratios of small costs apart from the clock's own steps.
 */
export function costOf(run: () => unknown, rounds = 3): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    run();
    least = Math.min(least, since(before));
  }
  return Math.max(1, least);
}

/** The same of work that is awaited, once. */
export async function costOfAsync(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  return Math.max(1, since(before));
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
