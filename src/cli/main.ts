// `offprint COMMAND …`: finds the command's module and runs it. A module is loaded only when its
// command is called, so that `parse` starts without Eleventy.
import type { Command } from './command.ts';

const commands: Readonly<Record<string, () => Promise<{ readonly default: Command }>>> = {
  build: () => import('./commands/build.ts'),
  start: () => import('./commands/start.ts'),
  bench: () => import('./commands/bench.ts'),
  restore: () => import('./commands/restore.ts'),
  add: () => import('./commands/add.ts'),
  parse: () => import('./commands/parse.ts'),
  check: () => import('./commands/check.ts'),
  classify: () => import('./commands/classify.ts'),
  related: () => import('./commands/related.ts'),
};

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h') {
    await printHelp();
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    console.error(`offprint: there is no command "${name}". Commands: ${Object.keys(commands).join(', ')}.`);
    return 2;
  }
  const { default: command } = await load();
  return command.run(args);
}

async function printHelp(): Promise<void> {
  console.log('offprint: turns scraped "Daily Papers" dumps into a site\n');
  for (const load of Object.values(commands)) {
    const { default: command } = await load();
    console.log(`  ${command.usage}\n      ${command.summary}`);
  }
}
