// `offprint build`: content/ in, _site/ out.
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { buildSite } from '../../pipeline/build-site.ts';
import { startProgress } from '../../pipeline/progress.ts';
import { parsePathPrefix } from '../../site/href.ts';
import { type Command, readArgs } from '../command.ts';
import { explainFailure } from '../failure.ts';
import { runWithMemory } from '../memory.ts';
import { formatFigures, formatSummary } from '../summary.ts';

const command: Command = {
  summary: 'Builds the site from content/ into _site/.',
  usage:
    'build [--path-prefix /repository/] [--origin https://…] [--repository https://…] [--content DIR] [--out DIR] [--cache DIR] [--quiet] [--json]',
  async run(args) {
    const start = performance.now();
    const options = readArgs(() => parseBuildArgs(args));
    const elsewhere = await runWithMemory(['build', ...args], join(options.content, 'dumps'));
    if (elsewhere !== null) return elsewhere;
    try {
      const progress = startProgress(options.quiet ? null : process.stderr);
      const result = await buildSite({ ...options, progress });
      const total = (performance.now() - start) / 1000;
      console.log(
        options.json
          ? formatFigures(result, { ...progress.seconds(), total }, progress.cpuSeconds())
          : formatSummary(result, total, options.out),
      );
      return 0;
    } catch (error) {
      process.stderr.write(`\n${explainFailure(error, options.out)}\n`);
      return 1;
    }
  },
};

export default command;

function parseBuildArgs(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'path-prefix': { type: 'string', default: process.env.OFFPRINT_PATH_PREFIX ?? '/' },
      origin: { type: 'string', default: process.env.OFFPRINT_ORIGIN ?? '' },
      repository: { type: 'string', default: process.env.OFFPRINT_REPOSITORY ?? '' },
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: '_site' },
      cache: { type: 'string', default: '.cache/offprint' },
      quiet: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      // For `start`: a style that was edited then changes no page.
      'stable-names': { type: 'boolean', default: false },
    },
  });
  return {
    content: values.content,
    out: values.out.replace(/\/+$/, ''),
    cache: values.cache,
    pathPrefix: parsePathPrefix(values['path-prefix']),
    origin: values.origin === '' ? null : parseAddress('--origin', values.origin).origin,
    repository: values.repository === '' ? null : parseAddress('--repository', values.repository).href,
    quiet: values.quiet,
    json: values.json,
    naming: values['stable-names'] ? ('stable' as const) : ('by-content' as const),
  };
}

function parseAddress(option: string, value: string): URL {
  if (!/^https?:/i.test(value) || !URL.canParse(value)) {
    throw new Error(`${option} is "${value}"; it takes an address such as https://example.org.`);
  }
  return new URL(value);
}
