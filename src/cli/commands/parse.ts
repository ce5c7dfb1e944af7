// `offprint parse FILE…`: what the dumps say, as a JSON array on stdout and nothing else there.
//
// Written entry by entry, so that a dump of a million papers is never held as JSON.
import { once } from 'node:events';
import { type Dump, type Entry, parseDump } from '../../dump/index.ts';
import type { Command } from '../command.ts';
import { type ReadFile, readDumpFile } from '../read.ts';

const command: Command = {
  usage: 'parse FILE…',
  summary: 'Prints what dumps say, as JSON.',
  run: async (files) => {
    if (files.length === 0) {
      console.error('offprint parse: name at least one file.');
      return 2;
    }
    let status = 0;
    const out = openOutput();
    await out.write('[');
    for (const [index, file] of files.entries()) {
      const result = await readDumpFile(file);
      if (result.kind === 'refused') status = 1;
      await out.write(index === 0 ? '\n' : ',\n');
      for (const chunk of renderDump(result)) await out.write(chunk);
    }
    await out.write('\n]\n');
    await out.end();
    return status;
  },
};

export default command;

/** The JSON of one file, in pieces: one line an entry, one line a diagnostic. */
function* renderDump(result: ReadFile): Generator<string> {
  const { file } = result;
  const dump = result.kind === 'read' ? parseDump(result.bytes, file) : refused(result);
  const head = JSON.stringify({ file, layout: dump.layout, date: dump.date }).slice(0, -1);
  yield `${head},"entries":[`;
  yield* renderList(dump.entries, toJson);
  yield '],"diagnostics":[';
  yield* renderList(dump.diagnostics, ({ code, severity, line, message }) => ({
    code,
    severity,
    line,
    message,
  }));
  yield ']}';
}

function* renderList<T>(items: readonly T[], render: (item: T) => object): Generator<string> {
  for (const [index, item] of items.entries())
    yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(render(item))}`;
}

function refused({
  diagnostic,
}: Extract<ReadFile, { kind: 'refused' }>): Pick<Dump, 'layout' | 'date' | 'entries' | 'diagnostics'> {
  return { layout: null, date: null, entries: [], diagnostics: [diagnostic] };
}

function toJson(entry: Entry): object {
  const {
    line,
    title,
    abstract,
    arxivId,
    publishedOn,
    upvotes,
    authorsCount,
    organization,
    githubUrl,
    githubStars,
  } = entry;
  return {
    line,
    title,
    abstract,
    arxivId,
    publishedOn,
    upvotes,
    authorsCount,
    organization,
    githubUrl,
    githubStars,
  };
}

/** Collects pieces into larger writes, and waits where the reader is slow. */
function openOutput(): { write: (piece: string) => Promise<void>; end: () => Promise<void> } {
  process.stdout.once('error', leaveQuietly);
  let buffer: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    const chunk = buffer.join('');
    buffer = [];
    length = 0;
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
  };
  const write = async (piece: string): Promise<void> => {
    buffer.push(piece);
    length += piece.length;
    if (length >= CHUNK) await flush();
  };
  return { write, end: flush };
}

/** Whoever read the output has seen enough, as in `parse FILE | head`. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}

const CHUNK = 1 << 16;
