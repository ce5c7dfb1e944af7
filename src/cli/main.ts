// `offprint COMMAND …`: finds the command's module and runs it. A module is loaded only when its
// command is called, so that `parse` starts without Eleventy.
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import manifest from '../../package.json' with { type: 'json' };
import { defineCommand } from './command.ts';
import { sayWhy } from './say-why.ts';

/** In the order in which help lists them. */
const commands: Readonly<Record<string, () => Promise<{ readonly default: CommandUnknownOpts }>>> = {
  build: () => import('./commands/build.ts'),
  start: () => import('./commands/start.ts'),
  add: () => import('./commands/add.ts'),
  check: () => import('./commands/check.ts'),
  new: () => import('./commands/new.ts'),
  parse: () => import('./commands/parse.ts'),
  restore: () => import('./commands/restore.ts'),
  classify: () => import('./commands/classify.ts'),
  related: () => import('./commands/related.ts'),
  bench: () => import('./commands/bench.ts'),
};

// Whoever reads our words may leave early (`offprint check FILE… | head`): the work goes on.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const [name = ''] = args;
  const program = defineCommand('offprint', manifest.description)
    .version(manifest.version, '-V, --version', 'print the version')
    .addHelpText(
      'after',
      `
Exit status: 0 when the work was done, 1 when some of it was not, or check
found errors, 2 when the command line was wrong. A site that is built is work
done, whatever was left out of it: check says that.`,
    );
  // All of them where none is called: for help, and to suggest what was meant.
  const called = Object.hasOwn(commands, name) ? [name] : Object.keys(commands);
  for (const each of called) {
    const { default: command } = (await commands[each]?.()) ?? {};
    if (command !== undefined) program.addCommand(command);
  }
  const command = program.commands.find((each) => each.name() === name) ?? program;
  try {
    if (args.length === 0) program.outputHelp();
    if (args.length === 0) process.exitCode = 2;
    else await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    const who = command.parent === null ? 'offprint' : `offprint ${command.name()}`;
    const known = command.parent === null ? `Commands: ${Object.keys(commands).join(', ')}.\n` : '';
    process.exitCode = sayWhy(error, command, { who, call: who, known });
  }
}
