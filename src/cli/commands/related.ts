// `offprint related`: the neighbours of every paper of content/, a JSON line each.
import { buildLibrary, parseCorrection } from '../../library/index.ts';
import { readContent } from '../../pipeline/content.ts';
import { parseDumps } from '../../pipeline/dumps.ts';
import { type Gists, gistPapers, openGists } from '../../pipeline/gists.ts';
import { Kept } from '../../pipeline/kept.ts';
import { type Progress, startProgress } from '../../pipeline/progress.ts';
import { openReadings, readAllTexts } from '../../pipeline/texts.ts';
import { Pool } from '../../reading/index.ts';
import { relateProfiles } from '../../related/index.ts';
import { defineCommand, wholeNumber } from '../command.ts';
import { formatDiagnostic } from '../diagnostic-line.ts';
import { openOutput } from '../output.ts';

const command = defineCommand(
  'related',
  'Prints the nearest papers of every paper, with the terms they share, a JSON line each.',
)
  .helpGroup('Data for other programs:')
  .option('--top <number>', 'neighbours of each paper', wholeNumber(1, 100), 5)
  .option('--content <folder>', 'folder of what you edit', 'content')
  .option('--cache <folder>', 'what builds keep', '.cache/offprint')
  .action(async ({ top, content, cache }) => {
    const progress = startProgress(process.stderr.isTTY ? process.stderr : null);
    const kept = new Kept(cache);
    const pool = new Pool();
    // As a build compares them: in the order in which they came.
    const gists = await gistContent(content, kept, pool, progress).finally(() => pool.close());
    kept.close();
    const out = openOutput();
    for (const [slug, related] of relateProfiles(gists.profiles(), { top })) {
      await out.write(`${JSON.stringify({ slug, related })}\n`);
    }
  });

export default command;

/** What of the dumps is not read is told of. */
async function gistContent(content: string, kept: Kept, pool: Pool, progress: Progress): Promise<Gists> {
  const { dumps, textOf, diagnostics } = await parseDumps(content, kept, pool, () => undefined);
  for (const each of diagnostics.filter(({ severity }) => severity !== 'info')) {
    process.stderr.write(`${formatDiagnostic(each)}\n`);
    process.exitCode = 1;
  }
  const { corrections } = await readContent(content);
  const library = buildLibrary(
    dumps,
    corrections.flatMap(({ text, file }) => parseCorrection(text, file).correction ?? []),
    { textOf },
  );
  const readings = openReadings(kept);
  await progress.phase('Mathematics', (step) => readAllTexts(library, readings, pool, step));
  return progress.phase('Gists', (step) => gistPapers(library, readings, openGists(kept), pool, step));
}
