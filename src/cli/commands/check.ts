// `offprint check [--strict] FILE…`: what is wrong with dumps, for people. Changes nothing.
import { type Dump, escapeInvisible, readDump } from '../../dump/index.ts';
import { readNamed } from '../../pipeline/read.ts';
import { counted } from '../../text/counted.ts';
import { defineCommand } from '../command.ts';
import { formatDiagnostic } from '../diagnostic-line.ts';

const command = defineCommand('check', 'Says what is wrong with dumps; changes nothing.')
  .helpGroup('Content:')
  .argument('<FILE...>', 'dumps, archives of dumps, or folders of them')
  .option('--strict', 'fail on warnings, not on errors alone')
  .action(async (files, { strict }) => {
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
        const found = [dump?.layout ?? 'no layout', counted(own, 'entry', 'entries'), dayOf(dump)];
        process.stdout.write(`${escapeInvisible(result.file)}: ${found.join(', ')}\n`);
      }
    }
    const found = [
      counted(counts.error, 'error'),
      counted(counts.warning, 'warning'),
      counted(counts.info, 'note'),
    ].join(', ');
    process.stdout.write(`${counted(read, 'file')}, ${counted(entries, 'entry', 'entries')}: ${found}\n`);
    if (counts.error > 0 || (strict && counts.warning > 0)) process.exitCode = 1;
  });

export default command;

/** `2026-10-05 by "date" of the list`. */
function dayOf(dump: Dump | null): string {
  if (dump === null || dump.date === null) return 'no date';
  return dump.dateFrom === null ? dump.date : `${dump.date} by ${escapeInvisible(dump.dateFrom)}`;
}
