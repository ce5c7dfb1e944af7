// The shape of an `offprint` command.

export interface Command {
  /** One line for `offprint --help`. */
  readonly summary: string;
  /** How it is called, without the program's name: `parse FILE…`. */
  readonly usage: string;
  /** Runs with the arguments after the command's name; resolves to the exit status. */
  readonly run: (args: readonly string[]) => Promise<number>;
}
