// Which of two readings of the same thing says more.
import type { Dump, Entry } from '../types.ts';

/** Above 0 where `one` shows more papers, or says more of as many. */
export function compareDumps(one: Dump, other: Dump): number {
  return one.entries.length - other.entries.length || countFacts(one) - countFacts(other);
}

function countFacts({ entries }: Dump): number {
  const known = (entry: Entry): number => Object.values(entry).filter((value) => value !== null).length;
  return entries.reduce((sum, entry) => sum + known(entry), 0);
}
