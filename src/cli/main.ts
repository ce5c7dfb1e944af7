// `offprint COMMAND …`: finds the command's module and runs it. A module is loaded only when its
// command is called, so that `parse` starts without Eleventy.
import { type Command, UsageError } from './command.ts';

const commands: Readonly<Record<string, () => Promise<{ readonly default: Command }>>> = {
  build: () => import('./commands/build.ts'),
  start: () => import('./commands/start.ts'),
  add: () => import('./commands/add.ts'),
  check: () => import('./commands/check.ts'),
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
process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || isHelp(name)) {
    process.stdout.write(await describeAll());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    const known = Object.keys(commands).join(', ');
    process.stderr.write(`offprint: there is no command "${name}". Commands: ${known}.\n`);
    return 2;
  }
  const { default: command } = await load();
  if (args.some(isHelp)) {
    process.stdout.write(`Usage: offprint ${command.usage}\n${command.summary}\n`);
    return 0;
  }
  return runCommand(name, command, args);
}

function isHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}

async function runCommand(name: string, command: Command, args: readonly string[]): Promise<number> {
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`offprint ${name}: ${error.message}\nUsage: offprint ${command.usage}\n`);
      return 2;
    }
    process.stderr.write(`offprint ${name}: ${explain(error)}\n`);
    return 1;
  }
}

/** What the system refused names the file; anything else is a mistake of ours, and needs its stack. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'syscall' in error ? error.message : (error.stack ?? error.message);
}

async function describeAll(): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  const each = loaded.map(({ default: { usage, summary } }) => `  ${usage}\n      ${summary}\n`);
  return ['offprint: turns scraped "Daily Papers" dumps into a site\n\n', ...each].join('');
}
