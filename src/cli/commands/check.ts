// `offprint check [FILE…]`: what is wrong with dumps, or with everything in content/, for people. Changes nothing.
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';
import { type Dump, type ReadFile, readDump } from '../../dump/index.ts';
import { writtenDate } from '../../paper/dates.ts';
import { nameOfContent, readContent } from '../../pipeline/content.ts';
import { reportNoPapers } from '../../pipeline/dumps.ts';
import { startProgress } from '../../pipeline/progress.ts';
import { readDumpFiles, readNamed } from '../../pipeline/read.ts';
import { counted } from '../../text/counted.ts';
import { escapeInvisible } from '../../text/quote.ts';
import { defineCommand } from '../command.ts';
import { formatDiagnostic, formatSeverities } from '../diagnostic-line.ts';
import { reportFuture } from '../future.ts';

const command = defineCommand(
  'check',
  'Says what is wrong with dumps, or with all of content/; changes nothing.',
)
  .helpGroup('Content:')
  .argument('[FILE...]', 'dumps, archives of dumps, or folders of them; without any, everything in content/')
  .option('--strict', 'fail on warnings, not on errors alone')
  .option('--content <folder>', 'folder of what you edit', 'content')
  .action(async (files, { strict, content }) => {
    const tally = new Tally();
    const isAll = files.length === 0;
    if (isAll) await checkContentFolder(content, tally);
    for (const path of files) for await (const read of readNamed(path)) await checkFile(read, tally);
    const { counts } = tally;
    const found = [
      counted(tally.files, isAll ? 'dump' : 'file'),
      counted(tally.entries, 'entry', 'entries'),
    ].join(', ');
    process.stdout.write(`${found}: ${formatSeverities(counts)}\n`);
    if (counts.error > 0 || (strict && counts.warning > 0)) process.exitCode = 1;
  });

export default command;

/** What was said, and of how much. */
class Tally {
  readonly counts = { error: 0, warning: 0, info: 0 };
  files = 0;
  entries = 0;

  say(diagnostic: Diagnostic): void {
    this.counts[diagnostic.severity]++;
    process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  }
}

async function checkContentFolder(content: string, tally: Tally): Promise<void> {
  const folder = `${nameOfContent(content)}/dumps`;
  const dumps: Dump[] = [];
  const unread: string[] = [];
  let isFolderRead = true;
  for await (const read of readDumpFiles(join(content, 'dumps'), folder)) {
    if (read.kind === 'refused' && read.file === folder) {
      isFolderRead = false;
      tally.say(read.diagnostic);
      continue;
    }
    const dump = await checkFile(read, tally);
    if (dump !== null) dumps.push(dump);
    else if (!isPassedOver(read)) unread.push(read.file);
  }
  if (isFolderRead && tally.entries === 0) tally.say(reportNoPapers(folder));
  // Of use to the whole of content/ alone.
  const { checkContent } = await import('../../pipeline/parse-content.ts');
  const all = await readContent(content);
  // Of some years' papers it takes seconds, so a terminal is told.
  const progress = startProgress(process.stderr.isTTY ? process.stderr : null);
  const ofAll = await progress.phase('Library', async () =>
    checkContent(all, isFolderRead ? dumps : null, unread),
  );
  for (const each of ofAll) tally.say(each);
}

/** Says what a file is and what is wrong with it; null where it is not read. */
async function checkFile(read: ReadFile, tally: Tally): Promise<Dump | null> {
  const dump = read.kind === 'read' ? await readDump(read.bytes, read.file) : null;
  if (read.kind === 'refused') tally.say(read.diagnostic);
  for (const each of dump === null ? [] : [...dump.diagnostics, ...reportFuture(dump)]) tally.say(each);
  if (isPassedOver(read)) return null;
  const entries = dump?.entries.length ?? 0;
  tally.files += 1;
  tally.entries += entries;
  const found = [dump?.layout ?? 'no layout', counted(entries, 'entry', 'entries'), dayOf(dump)];
  process.stdout.write(`${escapeInvisible(read.file)}: ${found.join(', ')}\n`);
  return dump;
}

/** What an archive holds beside dumps is told of, and counts for no file. */
function isPassedOver(read: ReadFile): boolean {
  return read.kind === 'refused' && read.diagnostic.severity === 'info';
}

/** `2026-10-05 by "date" of the list`. */
function dayOf(dump: Dump | null): string {
  if (dump === null || dump.date === null) return 'no date';
  const day = writtenDate(dump.date);
  return dump.dateFrom === null ? day : `${day} from ${escapeInvisible(dump.dateFrom)}`;
}
