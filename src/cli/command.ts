// The shape of an `offprint` command, and how it says that it was called wrongly.

export interface Command {
  /** One line for `offprint --help`. */
  readonly summary: string;
  /** How it is called, without the program's name: `parse FILE…`. */
  readonly usage: string;
  /**
   * Runs with the arguments after the command's name; resolves to the exit status. Throws UsageError for
   * arguments that make no sense.
   */
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** The person who typed the command can mend it; the message says what was wrong with it. */
export class UsageError extends Error {}

/** Runs what reads a command line: whatever that throws is a mistake of the command line. */
export function readArgs<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The files that a command names. Throws where it names none. */
export function requireFiles(positionals: readonly string[]): readonly string[] {
  if (positionals.length === 0) throw new UsageError('name at least one file.');
  return positionals;
}
