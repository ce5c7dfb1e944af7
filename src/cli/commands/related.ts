// `offprint related`: the neighbours of every paper of content/, a JSON line each.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildLibrary, parseCorrection } from '../../library/index.ts';
import { readContent } from '../../pipeline/content.ts';
import { parseDumps } from '../../pipeline/dumps.ts';
import { gistPapers } from '../../pipeline/gists.ts';
import { Kept } from '../../pipeline/kept.ts';
import { startProgress } from '../../pipeline/progress.ts';
import { readAllTexts } from '../../pipeline/texts.ts';
import { Pool } from '../../reading/index.ts';
import { relateProfiles } from '../../related/index.ts';
import { type Command, readArgs } from '../command.ts';
import { openOutput } from '../output.ts';

const command: Command = {
  summary: 'Prints the nearest papers of every paper, with the terms they share, a JSON line each.',
  usage: 'related [--top 5] [--content DIR] [--cache DIR]',
  async run(args) {
    const { top, content, cache } = readArgs(() => parseRelatedArgs(args));
    const progress = startProgress(process.stderr.isTTY ? process.stderr : null);
    const { dumps } = await parseDumps(join(content, 'dumps'), () => undefined);
    const { corrections } = await readContent(content);
    const library = buildLibrary(
      dumps,
      corrections.flatMap(({ text, file }) => parseCorrection(text, file).correction ?? []),
    );
    const kept = new Kept(cache);
    const pool = new Pool();
    const readings = await progress.phase('Mathematics', (step) => readAllTexts(library, kept, pool, step));
    const gists = await progress.phase('Gists', (step) => gistPapers(library, readings, kept, pool, step));
    pool.close();
    kept.close();
    const profiles = gists.map(({ profile }) => profile);
    const out = openOutput();
    for (const [slug, related] of relateProfiles(profiles, { top })) {
      await out.write(`${JSON.stringify({ slug, related })}\n`);
    }
    return 0;
  },
};

export default command;

function parseRelatedArgs(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      top: { type: 'string', default: '5' },
      content: { type: 'string', default: 'content' },
      cache: { type: 'string', default: '.cache/offprint' },
    },
  });
  const top = Number(values.top);
  if (!Number.isInteger(top) || top < 1 || top > 100) {
    throw new Error(`--top is "${values.top}"; it takes a whole number from 1 to 100.`);
  }
  return { top, content: values.content, cache: values.cache };
}
