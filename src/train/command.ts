// How every trainer is called, and how it says what is wrong: as the `offprint` command does.
import type { Command, CommandUnknownOpts } from '@commander-js/extra-typings';
import { defineCommand } from '../cli/command.ts';
import { sayWhy } from '../cli/say-why.ts';

/** `script` is its name in package.json. */
export function defineTrainer(script: string, description: string): Command {
  return defineCommand(callOf(script), description);
}

/** Does what the command line asks; exit status 1 where that cannot be done, 2 where it was wrong. */
export async function runTrainer(command: CommandUnknownOpts): Promise<void> {
  // Whoever reads our words may leave early (`… | head`): what was learned is written.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    await command.parseAsync();
  } catch (error) {
    const call = command.name();
    process.exitCode = sayWhy(error, command, { who: call.split(' ')[2] ?? call, call });
  }
}

function callOf(script: string): string {
  return `npm run ${script} --`;
}
