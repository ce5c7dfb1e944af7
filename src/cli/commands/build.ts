// `offprint build`: content/ in, _site/ out.
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Option } from '@commander-js/extra-typings';
import { startProgress } from '../../pipeline/progress.ts';
import { parsePathPrefix } from '../../site/href.ts';
import { address, defineCommand, origin, readBy } from '../command.ts';
import { explainFailure } from '../failure.ts';
import { runWithMemory } from '../memory.ts';
import { formatFigures, formatSummary } from '../summary.ts';

const whenToldOption = '--when-told';

const command = defineCommand('build', 'Builds the site from content/ into _site/.')
  .helpGroup('The site:')
  .addOption(
    new Option('--path-prefix <path>', 'the path it is served below, such as /repository/')
      .env('OFFPRINT_PATH_PREFIX')
      .argParser(readBy(parsePathPrefix))
      .default('/'),
  )
  .addOption(
    new Option('--origin <address>', 'where it is served, such as https://example.org')
      .env('OFFPRINT_ORIGIN')
      .argParser(origin),
  )
  .addOption(
    new Option('--repository <address>', 'where readers report mistakes')
      .env('OFFPRINT_REPOSITORY')
      .argParser(address),
  )
  .option('--content <folder>', 'folder of what you edit', 'content')
  .option('--out <folder>', 'where the site goes', (folder) => folder.replace(/(?<=.)\/+$/, ''), '_site')
  .option('--cache <folder>', 'what builds keep', '.cache/offprint')
  .option('--quiet', 'no progress')
  .option('--json', 'print figures for programs, instead of the summary')
  .addOption(new Option('--stable-names', 'a style that was edited changes no page: for start').hideHelp())
  .addOption(new Option(whenToldOption, 'load the code, and wait for a message: for start').hideHelp())
  .action(async ({ quiet, json, stableNames, whenTold, repository, ...options }) => {
    const asked = whenTold ? await import('../start/until-told.ts') : null;
    const told = await asked?.untilTold();
    const start = performance.now();
    const args = process.argv.slice(2).filter((arg) => arg !== whenToldOption);
    const elsewhere = await runWithMemory(args, join(options.content, 'dumps'));
    if (elsewhere !== null) {
      process.exitCode = elsewhere;
      return;
    }
    // Loaded here, so that help, a mistake on the command line and a process that only starts another wait for nothing.
    const { buildSite } = await import('../../pipeline/build-site.ts');
    try {
      const progress = startProgress(quiet ? null : process.stderr);
      const result = await buildSite({
        ...options,
        origin: options.origin ?? null,
        repository: repository?.href ?? null,
        naming: stableNames ? 'stable' : 'by-content',
        progress,
        ...(asked && { first: told?.first ?? [], onFirst: asked.sayEarly }),
      });
      const total = (performance.now() - start) / 1000;
      console.log(
        json
          ? formatFigures(result, { ...progress.seconds(), total }, progress.cpuSeconds())
          : formatSummary(result, total, options.out),
      );
    } catch (error) {
      process.stderr.write(`\n${explainFailure(error, options.out)}\n`);
      process.exitCode = 1;
    }
  });

export default command;
