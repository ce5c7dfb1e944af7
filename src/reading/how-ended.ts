// How a process ended, for a person who has to do something about it.

/** `status 1`; or by which signal, which is most often the system's, short of memory. */
export function howEnded(status: number | null, signal: string | null): string {
  if (signal === null) return `status ${status}`;
  if (signal !== 'SIGKILL') return signal;
  return 'SIGKILL: where nobody ended it, the system was short of memory; close other programs, or build where there is more';
}
