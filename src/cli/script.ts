// How scripts of package.json are called, which train or measure, and how they say what is wrong: as `offprint` does.
import type { Command, CommandUnknownOpts } from '@commander-js/extra-typings';
import { defineCommand } from './command.ts';
import { sayWhy } from './say-why.ts';

/** `script` is its name in package.json. */
export function defineScript(script: string, description: string): Command {
  return defineCommand(callOf(script), description);
}

/** Does what the command line asks; exit status 1 where that cannot be done, 2 where it was wrong. */
export async function runScript(command: CommandUnknownOpts): Promise<void> {
  // Whoever reads our words may leave early (`… | head`): the work goes on.
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
