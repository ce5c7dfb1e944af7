// `offprint check [--strict] FILE…`: what is wrong with dumps, for people. Changes nothing.
import type { Diagnostic } from '../../diagnostic.ts';
import { escapeInvisible, parseDump } from '../../dump/index.ts';
import type { Command } from '../command.ts';
import { readDumpFile } from '../read.ts';

const command: Command = {
  usage: 'check [--strict] FILE…',
  summary: 'Reports what is wrong with dumps; fails on errors, with --strict on warnings too.',
  run: async (args) => {
    const isStrict = args.includes('--strict');
    const files = args.filter((arg) => arg !== '--strict');
    const option = files.find((file) => file.startsWith('--'));
    if (files.length === 0 || option !== undefined) {
      console.error(
        `offprint check: ${option === undefined ? 'name at least one file' : `there is no option ${option}`}.`,
      );
      return 2;
    }
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
      entries += dump?.entries.length ?? 0;
      const date = dump?.date ?? 'no date';
      console.log(
        `${escapeInvisible(result.file)}: ${dump?.layout ?? 'no layout'}, ${count(dump?.entries.length ?? 0, 'entry', 'entries')}, ${date}`,
      );
    }
    const found = [
      count(counts.error, 'error'),
      count(counts.warning, 'warning'),
      count(counts.info, 'note'),
    ].join(', ');
    console.log(`${count(files.length, 'file')}, ${count(entries, 'entry', 'entries')}: ${found}`);
    return counts.error > 0 || (isStrict && counts.warning > 0) ? 1 : 0;
  },
};

export default command;

/** `content/dumps/march.txt:214: warning title-without-abstract: No abstract follows …` */
function formatDiagnostic({ file, line, severity, code, message }: Diagnostic): string {
  return `${escapeInvisible(file)}:${line === null ? '' : `${line}:`} ${severity} ${code}: ${message}`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
