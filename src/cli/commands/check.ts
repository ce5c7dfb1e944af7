// `offprint check [--strict] FILE…`: what is wrong with dumps, for people. Changes nothing.
import { parseArgs } from 'node:util';
import { type Dump, escapeInvisible, readDump } from '../../dump/index.ts';
import { readNamed } from '../../pipeline/read.ts';
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
    let read = 0;
    for (const path of files) {
      for await (const result of readNamed(path)) {
        const dump = result.kind === 'read' ? await readDump(result.bytes, result.file) : null;
        const diagnostics = result.kind === 'read' ? (dump?.diagnostics ?? []) : [result.diagnostic];
        for (const diagnostic of diagnostics) {
          counts[diagnostic.severity]++;
          process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
        }
        if (result.kind === 'refused' && result.diagnostic.severity === 'info') continue;
        const own = dump?.entries.length ?? 0;
        entries += own;
        read += 1;
        const found = [dump?.layout ?? 'no layout', count(own, 'entry', 'entries'), dayOf(dump)];
        process.stdout.write(`${escapeInvisible(result.file)}: ${found.join(', ')}\n`);
      }
    }
    const found = [
      count(counts.error, 'error'),
      count(counts.warning, 'warning'),
      count(counts.info, 'note'),
    ].join(', ');
    process.stdout.write(`${count(read, 'file')}, ${count(entries, 'entry', 'entries')}: ${found}\n`);
    return counts.error > 0 || (values.strict && counts.warning > 0) ? 1 : 0;
  },
};

export default command;

/** `2026-10-05 by "date" of the list`. */
function dayOf(dump: Dump | null): string {
  if (dump === null || dump.date === null) return 'no date';
  return dump.dateFrom === null ? dump.date : `${dump.date} by ${escapeInvisible(dump.dateFrom)}`;
}
