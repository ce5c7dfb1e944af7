// `offprint parse FILE…`: what the dumps say, as a JSON array on stdout and nothing else there. It fails where an error
// is among what they say.
//
// Written entry by entry, so that a dump of a million papers is never held as JSON.
import type { Diagnostic } from '../../diagnostic.ts';
import { type Dump, type Entry, readDump } from '../../dump/index.ts';
import { factNames } from '../../paper/facts.ts';
import { readNamed } from '../../pipeline/read.ts';
import { defineCommand } from '../command.ts';
import { openOutput } from '../output.ts';

const command = defineCommand('parse', 'Prints what dumps say, as a JSON array.')
  .helpGroup('Data for other programs:')
  .argument('<FILE...>', 'dumps, archives of dumps, or folders of them')
  .action(async (files) => {
    const out = openOutput(chunk);
    await out.write('[');
    let isFirst = true;
    for (const path of files) {
      for await (const result of readNamed(path)) {
        await out.write(isFirst ? '\n' : ',\n');
        isFirst = false;
        const dump =
          result.kind === 'read'
            ? await readDump(result.bytes, result.file)
            : describeRefused(result.diagnostic);
        if (dump.diagnostics.some(({ severity }) => severity === 'error')) process.exitCode = 1;
        for (const piece of renderDump(result.file, dump)) await out.write(piece);
      }
    }
    await out.write('\n]\n');
    await out.end();
  });

export default command;

const chunk = 1 << 16;

/** What is printed of an entry and of a diagnostic, in this order. */
const entryFields: readonly (keyof Entry)[] = ['line', 'title', 'abstract', ...factNames];
const diagnosticFields: readonly (keyof Diagnostic)[] = ['code', 'severity', 'line', 'message'];

/** The JSON of one file, in pieces: one line an entry, one line a diagnostic. */
function* renderDump(file: string, dump: Shown): Generator<string> {
  const head = JSON.stringify({ file, layout: dump.layout, date: dump.date }).slice(0, -1);
  yield `${head},"entries":[`;
  yield* renderList(dump.entries, entryFields);
  yield '],"diagnostics":[';
  yield* renderList(dump.diagnostics, diagnosticFields);
  yield ']}';
}

function* renderList<T>(items: readonly T[], fields: readonly (keyof T & string)[]): Generator<string> {
  for (const [index, item] of items.entries())
    yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(item, [...fields])}`;
}

type Shown = Pick<Dump, 'layout' | 'date' | 'entries' | 'diagnostics'>;

function describeRefused(diagnostic: Diagnostic): Shown {
  return { layout: null, date: null, entries: [], diagnostics: [diagnostic] };
}
