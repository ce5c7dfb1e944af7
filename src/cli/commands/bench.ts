// `offprint bench`: what an archive costs. Three builds, each in a process of its own: with a cold cache;
// again, with nothing changed; and with one more dump.
import { copyFile, cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeArchive } from '../bench/archive.ts';
import { type Archive, type BuildFigures, measureBuild } from '../bench/measure.ts';
import { countChanged, filesOf, sizeOf } from '../bench/size.ts';
import { type Command, readArgs } from '../command.ts';

const command: Command = {
  summary:
    'Builds an archive (a folder of dumps, or N synthetic papers) cold, warm and with one more dump; prints what each took, then one JSON line.',
  usage: 'bench [--dumps DIR [--add FILE] | --papers N] [--only-cold] [--keep DIR] [--content DIR]',
  async run(args) {
    const options = readArgs(() => parseBenchArgs(args));
    const folder = await mkdtemp(join(tmpdir(), 'offprint-bench-'));
    try {
      const archive = {
        content: join(folder, 'content'),
        out: options.keep ?? join(folder, 'site'),
        cache: join(folder, 'cache'),
      };
      const more = await layOut(archive, options, join(folder, 'more'));
      const cold = await build('cold', archive);
      const before = await filesOf(archive.out);
      const size = sizeOf(before);
      say(`site: ${size.files} files, ${size.bytes} bytes; a paper: ${perPaper(size, cold)}`);
      if (options.onlyCold) {
        console.log(JSON.stringify({ ...size, cold }));
        return 0;
      }
      const warm = await build('warm', archive);
      await copyFile(more, join(archive.content, 'dumps', basename(more)));
      const oneMore = await build('one more dump', archive);
      const changed = countChanged(before, await filesOf(archive.out));
      const ratio = ratioOf(oneMore, cold);
      say(`one more dump: ${ratio} of the cold build, ${changed} of ${size.files} files changed`);
      console.log(JSON.stringify({ ...size, changed, cold, warm, oneMore }));
      return 0;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

export default command;

interface BenchOptions {
  readonly dumps: string | null;
  readonly add: string | null;
  readonly papers: number;
  readonly content: string;
}

/** Writes the content to build; resolves to the dump that is added later, the last by name where none is named. */
async function layOut(archive: Archive, options: BenchOptions, aside: string): Promise<string> {
  const { dumps, add, papers, content } = options;
  const shelf = join(archive.content, 'dumps');
  if (dumps === null) {
    await writeArchive({ content, out: archive.content, papers });
  } else {
    await mkdir(archive.content, { recursive: true });
    for (const name of ['site.md', 'topics', 'pages'])
      await cp(join(content, name), join(archive.content, name), { recursive: true });
    await cp(dumps, shelf, { recursive: true });
  }
  if (add !== null) return add;
  const last = (await readdir(shelf)).sort().at(-1);
  if (last === undefined) throw new Error(`${shelf} holds no dumps.`);
  await mkdir(aside);
  await rename(join(shelf, last), join(aside, last));
  return join(aside, last);
}

async function build(name: string, archive: Archive): Promise<BuildFigures> {
  const figures = await measureBuild(archive);
  const { seconds, cpuSeconds, peakMegabytes, papers, pages } = figures;
  const phases = Object.entries(seconds).map(([phase, value]) => `${phase} ${value}`);
  say(`${name}: ${papers} papers, ${pages} pages in ${seconds.total} s (${cpuSeconds} s of one processor)`);
  say(`  ${peakMegabytes ?? '?'} MB in all processes; ${phases.join(', ')}`);
  return figures;
}

function perPaper({ files, bytes }: { files: number; bytes: number }, { papers }: BuildFigures): string {
  return `${(files / papers).toFixed(1)} files, ${(bytes / papers / 1000).toFixed(1)} kB`;
}

function ratioOf(one: BuildFigures, other: BuildFigures): string {
  return ((one.seconds.total ?? 0) / (other.seconds.total ?? 1)).toFixed(2);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function parseBenchArgs(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      dumps: { type: 'string' },
      add: { type: 'string' },
      papers: { type: 'string' },
      'only-cold': { type: 'boolean', default: false },
      keep: { type: 'string' },
      content: { type: 'string', default: 'content' },
    },
  });
  const papers = Number(values.papers ?? '1000');
  if (!Number.isInteger(papers) || papers < 1) {
    throw new Error(`--papers is "${values.papers}"; it takes a whole number from 1.`);
  }
  if (values.dumps !== undefined && values.papers !== undefined) {
    throw new Error('--dumps and --papers name two archives; give one of them.');
  }
  return {
    dumps: values.dumps ?? null,
    add: values.add ?? null,
    papers,
    onlyCold: values['only-cold'],
    keep: values.keep ?? null,
    content: values.content,
  };
}
