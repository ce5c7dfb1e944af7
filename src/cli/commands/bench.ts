// `offprint bench`: what an archive costs. Three builds, each in a process of its own: with a cold cache;
// again, with nothing changed; and with one more dump.
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Option } from '@commander-js/extra-typings';
import { layOut } from '../bench/lay-out.ts';
import { type Archive, type BuildFigures, measureBuild } from '../bench/measure.ts';
import { countChanged, filesOf, sizeOf } from '../bench/size.ts';
import { defineCommand, wholeNumber } from '../command.ts';

const command = defineCommand(
  'bench',
  'Builds an archive cold, warm and with one more dump; prints what each took, then one JSON line.',
)
  .helpGroup('The program itself:')
  .addOption(new Option('--dumps <folder>', 'the archive: a folder of dumps').conflicts('papers'))
  .option('--add <file>', 'the one more dump; else the last of the folder by name, held back till then')
  .option('--papers <number>', 'the archive: so many synthetic papers', wholeNumber(1, Infinity), 1000)
  .option('--only-cold', 'only the first build')
  .option('--keep <folder>', 'write the site there, and leave it')
  .option('--content <folder>', 'where site.md, topics and pages are taken from', 'content')
  .action(async (options) => {
    const folder = await mkdtemp(join(tmpdir(), 'offprint-bench-'));
    try {
      const archive = {
        content: join(folder, 'content'),
        out: options.keep ?? join(folder, 'site'),
        cache: join(folder, 'cache'),
      };
      const more = await layOut(archive.content, join(folder, 'more'), options);
      const cold = await build('cold', archive);
      const before = await filesOf(archive.out);
      const size = sizeOf(before);
      say(`site: ${size.files} files, ${size.bytes} bytes; a paper: ${perPaper(size, cold)}`);
      if (options.onlyCold) {
        console.log(JSON.stringify({ ...size, cold }));
        return;
      }
      const warm = await build('warm', archive);
      const added = join(archive.content, 'dumps', more.path);
      await mkdir(dirname(added), { recursive: true });
      await copyFile(more.file, added);
      const oneMore = await build('one more dump', archive);
      const changed = countChanged(before, await filesOf(archive.out));
      const ratio = ratioOf(oneMore, cold);
      say(`one more dump: ${ratio} of the cold build, ${changed} of ${size.files} files changed`);
      console.log(JSON.stringify({ ...size, changed, cold, warm, oneMore }));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

export default command;

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
