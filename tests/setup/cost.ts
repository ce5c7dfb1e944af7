// How the cost of work grows with its size, for tests that say it grows in proportion.

/**
 * Whether work of size `to` costs about as many times more than work of size `from` as it is larger: less than
 * halfway, by factors, to what would grow with the square. Processor time, not the clock's, and the least that was
 * seen of each: another program only adds. So is it measured again where it seems too much, until the noise is gone.
 */
export async function growsInProportion(
  run: (size: number) => unknown,
  from: number,
  to: number,
): Promise<boolean> {
  const most = (to / from) ** 1.5;
  let small = Number.POSITIVE_INFINITY;
  let large = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < attempts; attempt++) {
    small = Math.min(small, await costOf(run, from));
    large = Math.min(large, await costOf(run, to));
    if (large <= most * Math.max(small, floor)) return true;
  }
  return false;
}

const attempts = 8;
/** Microseconds below which the processor's time says nothing. */
const floor = 1000;

async function costOf(run: (size: number) => unknown, size: number): Promise<number> {
  const before = process.cpuUsage();
  await run(size);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
