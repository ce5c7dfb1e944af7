// `offprint bench --papers N`: how long an archive of N papers takes, and how much memory.
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeArchive } from '../bench/archive.ts';
import { type BuildFigures, measureBuild } from '../bench/measure.ts';
import { type Command, readArgs } from '../command.ts';

const command: Command = {
  summary: 'Builds an archive of N synthetic papers and prints one JSON line: seconds, memory, pages, bytes.',
  usage: 'bench --papers N [--warm] [--keep DIR] [--content DIR]',
  async run(args) {
    const { papers, warm, keep, content } = readArgs(() => parseBenchArgs(args));
    const folder = await mkdtemp(join(tmpdir(), 'offprint-bench-'));
    try {
      const archive = {
        content: join(folder, 'content'),
        out: keep ?? join(folder, 'site'),
        cache: join(folder, 'cache'),
      };
      const dumps = await writeArchive({ content, out: archive.content, papers });
      const cold = await measureBuild(archive);
      const again: { warm?: BuildFigures } = warm ? { warm: await measureBuild(archive) } : {};
      const size = await sizeOf(archive.out);
      console.log(JSON.stringify({ papers, dumps, ...size, ...cold, ...again }));
      return 0;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

export default command;

function parseBenchArgs(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      papers: { type: 'string', default: '1000' },
      warm: { type: 'boolean', default: false },
      keep: { type: 'string' },
      content: { type: 'string', default: 'content' },
    },
  });
  const papers = Number(values.papers);
  if (!Number.isInteger(papers) || papers < 1) {
    throw new Error(`--papers is "${values.papers}"; it takes a whole number from 1.`);
  }
  return { papers, warm: values.warm, keep: values.keep ?? null, content: values.content };
}

async function sizeOf(folder: string): Promise<{ readonly files: number; readonly bytes: number }> {
  let files = 0;
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return { files, bytes };
}
