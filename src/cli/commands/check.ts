// `offprint check [--strict] FILE…`: what is wrong with dumps, for people. Changes nothing.
import { parseArgs } from 'node:util';
import { escapeInvisible, parseDump } from '../../dump/index.ts';
import { readDumpFile } from '../../pipeline/read.ts';
import { type Command, readArgs, requireFiles } from '../command.ts';
import { count } from '../count.ts';
import { formatDiagnostic } from '../diagnostic-line.ts';

const command: Command = {
  usage: 'check [--strict] FILE…',
  summary: 'Reports what is wrong with dumps; fails on errors, with --strict on warnings too.',
  async run(args) {
    const { values, positionals } = readArgs(() =>
      parseArgs({
        args: [...args],
        allowPositionals: true,
        options: { strict: { type: 'boolean', default: false } },
      }),
    );
    const files = requireFiles(positionals);
    const counts = { error: 0, warning: 0, info: 0 };
    let entries = 0;
    for (const path of files) {
      const result = await readDumpFile(path);
      const dump = result.kind === 'read' ? parseDump(result.bytes, result.file) : null;
      const diagnostics = result.kind === 'read' ? (dump?.diagnostics ?? []) : [result.diagnostic];
      for (const diagnostic of diagnostics) {
        counts[diagnostic.severity]++;
        process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
      }
      const own = dump?.entries.length ?? 0;
      entries += own;
      const found = [dump?.layout ?? 'no layout', count(own, 'entry', 'entries'), dump?.date ?? 'no date'];
      process.stdout.write(`${escapeInvisible(result.file)}: ${found.join(', ')}\n`);
    }
    const found = [
      count(counts.error, 'error'),
      count(counts.warning, 'warning'),
      count(counts.info, 'note'),
    ].join(', ');
    process.stdout.write(`${count(files.length, 'file')}, ${count(entries, 'entry', 'entries')}: ${found}\n`);
    return counts.error > 0 || (values.strict && counts.warning > 0) ? 1 : 0;
  },
};

export default command;
