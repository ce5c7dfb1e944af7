// `offprint add FILE…`: checks dumps, shows what they would add, copies them into content/dumps/.
//
// A file that cannot be read well is refused and nothing of it is copied; no file there is ever
// replaced; adding a file twice adds it once. What was compressed is copied unpacked: it could not say its day.
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';
import { type Dump, type ReadFile, readDump, unpack } from '../../dump/index.ts';
import { parseCorrection } from '../../library/index.ts';
import { isWholeDate } from '../../paper/dates.ts';
import { readContent } from '../../pipeline/content.ts';
import { createDumpReader } from '../../pipeline/dumps.ts';
import { readNamed } from '../../pipeline/read.ts';
import { parseSiteConfig } from '../../site/config.ts';
import { counted } from '../../text/counted.ts';
import { escapeInvisible, quote } from '../../text/quote.ts';
import { KnownDumps } from '../add/compare.ts';
import { describeAdditions } from '../add/describe.ts';
import { KnownFiles, type SameFile } from '../add/known-files.ts';
import { placeFile } from '../add/place.ts';
import { nameInFolder, type PublisherFields, withFrontMatter } from '../add/prepare.ts';
import { address, day, defineCommand } from '../command.ts';
import { formatDiagnostic } from '../diagnostic-line.ts';
import { reportFuture } from '../future.ts';
import { readKnownDumps } from '../known-dumps.ts';

const command = defineCommand(
  'add',
  'Checks dumps, shows what they would add, and copies them into content/dumps/.',
)
  .helpGroup('Content:')
  .argument('<FILE...>', 'dumps, archives of dumps, or folders of them')
  .option('--dry-run', 'only show what would be added')
  .option('--force', 'add a file in which something is wrong')
  .option('--date <YYYY-MM-DD>', 'the day of the list, where its page prints none', day)
  .option('--title <title>', 'what the digest is called')
  .option('--url <address>', 'where the page was saved from', (url) => address(url)?.href)
  .option('--content <folder>', 'folder of what you edit', 'content')
  .option('--cache <folder>', 'what builds keep', '.cache/offprint')
  .action(async (files, { date, title, url, ...options }, command) => {
    const fields = { ...(date && { date }), ...(title && { title }), ...(url && { url }) };
    if (files.length > 1 && Object.keys(fields).length > 0) {
      command.error('--date, --title and --url are for one file; add the files one by one.');
    }
    const archive = await openArchive(options.content, options.cache);
    const fail = (reason: string) => {
      process.stderr.write(`${escapeInvisible(reason)}\n`);
      process.exitCode = 1;
    };
    for (const path of files) {
      let isEmpty = true;
      for await (const read of readNamed(path)) {
        isEmpty = false;
        const refusal = await addFile(read, archive, { ...options, fields });
        if (refusal !== null) fail(refusal);
      }
      if (isEmpty) fail(`${path}: not added: there is no file in this folder.`);
    }
  });

export default command;

interface Options {
  readonly dryRun?: true | undefined;
  readonly force?: true | undefined;
  readonly fields: PublisherFields;
}

/** What is in the publisher's content already; grows with every file added. */
interface Archive {
  readonly folder: string;
  /** Where the publisher's days begin; null is where this computer is. */
  readonly timeZone: string | null;
  readonly known: KnownDumps;
  readonly files: KnownFiles;
}

async function openArchive(content: string, cache: string): Promise<Archive> {
  const folder = join(content, 'dumps');
  const { site, corrections } = await readContent(content);
  const { read, textOf } = createDumpReader(cache);
  const archive: Archive = {
    folder,
    known: new KnownDumps(
      corrections.flatMap(({ text, file }) => parseCorrection(text, file).correction ?? []),
      textOf,
    ),
    files: new KnownFiles(),
    timeZone: site === null ? null : parseSiteConfig(site.text, site.file).timeZone,
  };
  await readKnownDumps(content, read, (dump, bytes) => {
    archive.known.add(dump);
    archive.files.add(bytes, dump.file);
  });
  return archive;
}

/** Adds one file and says so; returns why it was refused, or null. */
async function addFile(given: ReadFile, archive: Archive, options: Options): Promise<string | null> {
  if (given.kind === 'refused')
    return given.diagnostic.severity === 'info' ? null : formatDiagnostic(given.diagnostic);
  const read = { ...given, bytes: unpack(given.bytes) };
  const bytes = prepareBytes(read.bytes, options.fields);
  if (typeof bytes === 'string') return `${read.file}: not added: ${bytes}.`;
  const same = archive.files.findSame(bytes);
  if (same?.lacks.length === 0) {
    console.log(
      `${escapeInvisible(read.file)}: already there as ${escapeInvisible(same.file)}; nothing to add`,
    );
    return null;
  }
  const taken = new Set(
    archive.known.dumps.map(({ file }) => file.slice(file.lastIndexOf('/') + 1).toLowerCase()),
  );
  const own = read.bytes === given.bytes ? read.file : read.file.replace(/\.gz$/i, '');
  const name = nameInFolder(own, bytes, (candidate) => taken.has(candidate.toLowerCase()));
  const target = join(archive.folder, name).replaceAll('\\', '/');
  const { dump, bytes: dated } = await dateByToday(bytes, target, read, options, archive.timeZone);
  const additions = archive.known.compare(dump);
  const diagnostics = [...reportFuture(dump), ...additions.diagnostics];
  console.log(describeAdditions(dump, { ...additions, diagnostics }));
  const twin = additions.diagnostics.find(({ code }) => code === 'duplicate-dump');
  if (twin !== undefined && !options.force && saysNoMore(dump, twin, archive)) {
    console.log('  nothing to add');
    return null;
  }
  const refusal = options.force ? null : findRefusal(dump, same, twin, options.fields);
  if (refusal !== null) return `${read.file}: not added: ${refusal}. --force adds it all the same.`;
  if (!options.dryRun) await placeFile(target, dated);
  console.log(`  ${options.dryRun ? 'would be copied' : 'copied'} to ${escapeInvisible(target)}`);
  archive.known.add(dump);
  archive.files.add(bytes, target);
  return null;
}

/**
 * The dump as it will stand. Where nothing says its whole date, the day it is added is written into its front
 * matter, which places it among the others and is never taken for the page's own day. A file that no paper is
 * read from, or that is broken, will not stand there, so its lines are counted where it lies.
 */
async function dateByToday(
  bytes: Uint8Array,
  target: string,
  own: { readonly file: string; readonly bytes: Uint8Array },
  { fields, force }: Options,
  timeZone: string | null,
): Promise<{ readonly dump: Dump; readonly bytes: Uint8Array }> {
  const dump = await readDump(bytes, target);
  if (isRefused(dump) && !force) {
    const alone = await readDump(own.bytes, own.file);
    // Where it would be taken without what the publisher says of it, that is what is wrong.
    return { dump: isRefused(alone) ? alone : dump, bytes };
  }
  const isPlaced = (dump.date !== null && isWholeDate(dump.date)) || dump.added !== null;
  const dated = isPlaced ? null : prepareBytes(own.bytes, { ...fields, added: today(timeZone) });
  if (dated === null || typeof dated === 'string') return { dump, bytes };
  const placed = await readDump(dated, target);
  // Front matter above what is no text would hide what it is.
  return placed.entries.length === dump.entries.length ? { dump: placed, bytes: dated } : { dump, bytes };
}

function isRefused(dump: Dump): boolean {
  return dump.entries.length === 0 || hasErrors(dump);
}

function hasErrors({ diagnostics }: Dump): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** `2026-03-11`, in the publisher's time zone; null is that of this computer. */
function today(timeZone: string | null): string {
  const digits = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const parts = new Intl.DateTimeFormat('en', { ...digits, ...(timeZone && { timeZone }) }).formatToParts();
  // By its parts: in which order a language writes them differs between versions of its data.
  const part = (type: keyof typeof digits) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Whether the file that lists the same page already says all that `dump` says. */
function saysNoMore(dump: Dump, twin: Diagnostic, { known }: Archive): boolean {
  const other = known.dumps.find(({ file }) => file === twin.file);
  return twin.file === dump.file || (other?.date === dump.date && other.title === dump.title);
}

function prepareBytes(bytes: Uint8Array, fields: PublisherFields): Uint8Array | string {
  try {
    return withFrontMatter(bytes, fields);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Why a dump should not be copied: errors, no entries, or a file that is there. */
function findRefusal(
  dump: Dump,
  same: SameFile | null,
  twin: Diagnostic | undefined,
  { title }: PublisherFields,
): string | null {
  const errors = dump.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return `${counted(errors.length, 'error')} above`;
  if (dump.entries.length === 0) return 'no paper was found in it';
  if (title !== undefined && dump.title === null)
    return `every page of the list is called so, and no digest is; give ${quote(title)} words of its own, or leave --title out`;
  if (same !== null)
    return `it is there as ${same.file}; write ${same.lacks.join(' and ')} into the front matter of that file`;
  if (twin !== undefined)
    return `it lists the same papers as ${twin.file}, and says more of them; delete that file first`;
  return null;
}
