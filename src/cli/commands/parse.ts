// `offprint parse FILE…`: what the dumps say, as JSON on stdout and nothing else.
import { readFile } from 'node:fs/promises';
import { type Dump, parseDump } from '../../dump/index.ts';
import type { Command } from '../command.ts';

const command: Command = {
  usage: 'parse FILE…',
  summary: 'Prints what dumps say, as JSON.',
  run: async (files) => {
    const dumps = await Promise.all(files.map(async (file) => toJson(parseDump(await readFile(file), file))));
    process.stdout.write(`${JSON.stringify(dumps, null, 2)}\n`);
    return 0;
  },
};

export default command;

function toJson({ file, layout, date, entries, diagnostics }: Dump): unknown {
  return {
    file,
    layout,
    date,
    entries: entries.map(({ authors: _, ...entry }) => entry),
    diagnostics: diagnostics.map(({ code, severity, line, message }) => ({ code, severity, line, message })),
  };
}
