// `offprint check [FILE…]`: what is wrong with dumps, or with everything in content/, for people. Changes nothing.
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';
import { type Dump, readDump } from '../../dump/index.ts';
import { writtenDate } from '../../paper/dates.ts';
import { nameOfContent, readContent } from '../../pipeline/content.ts';
import { reportNoPapers } from '../../pipeline/dumps.ts';
import { startProgress } from '../../pipeline/progress.ts';
import { readDumpFiles, readNamed } from '../../pipeline/read.ts';
import { counted } from '../../text/counted.ts';
import { escapeInvisible } from '../../text/quote.ts';
import { defineCommand } from '../command.ts';
import { formatDiagnostic } from '../diagnostic-line.ts';

const command = defineCommand(
  'check',
  'Says what is wrong with dumps, or with all of content/; changes nothing.',
)
  .helpGroup('Content:')
  .argument('[FILE...]', 'dumps, archives of dumps, or folders of them; without any, everything in content/')
  .option('--strict', 'fail on warnings, not on errors alone')
  .option('--content <folder>', 'folder of what you edit', 'content')
  .action(async (files, { strict, content }) => {
    const counts = { error: 0, warning: 0, info: 0 };
    const say = (diagnostic: Diagnostic) => {
      counts[diagnostic.severity]++;
      process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
    };
    const isAll = files.length === 0;
    const dumps: Dump[] = [];
    const unread: string[] = [];
    let entries = 0;
    let read = 0;
    const folder = `${nameOfContent(content)}/dumps`;
    let isFolderRead = true;
    const named = isAll ? [readDumpFiles(join(content, 'dumps'), folder)] : files.map(readNamed);
    for (const results of named) {
      for await (const result of results) {
        const dump = result.kind === 'read' ? await readDump(result.bytes, result.file) : null;
        for (const each of dump?.diagnostics ?? []) say(each);
        if (result.kind === 'refused') say(result.diagnostic);
        if (result.kind === 'refused' && result.diagnostic.severity === 'info') continue;
        if (isAll && result.file === folder) {
          isFolderRead = false;
          continue;
        }
        const own = dump?.entries.length ?? 0;
        entries += own;
        read += 1;
        const found = [dump?.layout ?? 'no layout', counted(own, 'entry', 'entries'), dayOf(dump)];
        process.stdout.write(`${escapeInvisible(result.file)}: ${found.join(', ')}\n`);
        if (dump === null) unread.push(result.file);
        else if (isAll) dumps.push(dump);
      }
    }
    if (isAll) {
      if (isFolderRead && entries === 0) say(reportNoPapers(folder));
      // Of use to the whole of content/ alone.
      const { checkContent } = await import('../../pipeline/parse-content.ts');
      const all = await readContent(content);
      // Of some years' papers it takes seconds, so a terminal is told.
      const progress = startProgress(process.stderr.isTTY ? process.stderr : null);
      const ofAll = await progress.phase('Library', async () =>
        checkContent(all, isFolderRead ? dumps : null, unread),
      );
      for (const each of ofAll) say(each);
    }
    const found = [
      counted(counts.error, 'error'),
      counted(counts.warning, 'warning'),
      counted(counts.info, 'note'),
    ].join(', ');
    process.stdout.write(
      `${counted(read, isAll ? 'dump' : 'file')}, ${counted(entries, 'entry', 'entries')}: ${found}\n`,
    );
    if (counts.error > 0 || (strict && counts.warning > 0)) process.exitCode = 1;
  });

export default command;

/** `2026-10-05 by "date" of the list`. */
function dayOf(dump: Dump | null): string {
  if (dump === null || dump.date === null) return 'no date';
  const day = writtenDate(dump.date);
  return dump.dateFrom === null ? day : `${day} from ${escapeInvisible(dump.dateFrom)}`;
}
