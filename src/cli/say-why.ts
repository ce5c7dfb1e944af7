// What a command that could not do its work says to the person who called it.
import { CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { explainError } from './failure.ts';

export interface Caller {
  /** Before the words: `offprint build`. */
  readonly who: string;
  /** What is typed to call it. */
  readonly call: string;
  /** A line on what might have been called. */
  readonly known?: string;
}

/** Says what went wrong, but for help that was asked for; returns the exit status. */
export function sayWhy(
  error: unknown,
  command: CommandUnknownOpts,
  { who, call, known = '' }: Caller,
): number {
  if (!(error instanceof CommanderError)) {
    process.stderr.write(`${who}: ${explainError(error)}\n`);
    return 1;
  }
  if (error.exitCode === 0) return 0;
  const message = error.message.replace(/^error: /, '').replace('\n', ' ');
  const usage = command.createHelp().commandUsage(command);
  process.stderr.write(`${who}: ${message}\nUsage: ${usage}\n${known}"${call} --help" says more.\n`);
  return 2;
}
