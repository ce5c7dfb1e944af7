// How every `offprint` command reads its command line, and how it says that it was called wrongly.
import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { type PartialDate, parseDate } from '../paper/dates.ts';
import { parseUrl } from '../text/parse-url.ts';

/**
 * A command of this name. What is wrong with its command line is thrown as a CommanderError, which main.ts
 * says to the person who typed it; an action that cannot do its work sets `process.exitCode` to 1.
 */
export function defineCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .exitOverride()
    .configureOutput({ outputError: () => {} });
}

/** For an option that takes a whole number. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    const range = Number.isFinite(most) ? `from ${least} to ${most}` : `from ${least}`;
    throw new InvalidArgumentError(`It takes a whole number ${range}.`);
  };
}

/** For an option that takes an address; the empty text, as a workflow may give it, is none. */
export function address(text: string): URL | null {
  if (text === '') return null;
  const url = parseUrl(text);
  if (url !== null && /^https?:$/.test(url.protocol)) return url;
  throw new InvalidArgumentError('It takes an address such as https://example.org.');
}

/** For an option that takes the address of a host. */
export function origin(text: string): string | null {
  const url = address(text);
  if (url === null || url.href === `${url.origin}/`) return url?.origin ?? null;
  throw new InvalidArgumentError(
    'It takes an address without a path, such as https://example.org; the path is for --path-prefix.',
  );
}

/** For an option that takes a day, as front matter has it: the year may be unknown. */
export function day(text: string): PartialDate {
  const date = parseDate(text);
  if (date !== null) return date;
  throw new InvalidArgumentError(
    'It takes a day that there is, such as 2026-03-11, or --03-11 without a year.',
  );
}

/** For an option whose value is checked by what reads it: its complaint is the command line's. */
export function readBy<T>(read: (text: string) => T): (text: string) => T {
  return (text) => {
    try {
      return read(text);
    } catch (error) {
      throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
    }
  };
}
