// `offprint build`: content/ in, _site/ out.
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { writeAssets } from '../../site/assets.ts';
import { writePages } from '../../site/eleventy/write.ts';
import { parsePathPrefix } from '../../site/href.ts';
import { standIn } from '../../site/standin.ts';
import type { Command } from '../command.ts';

const command: Command = {
  summary: 'Builds the site from content/ into _site/.',
  usage: 'build',
  async run() {
    const names = (await readdir('content/dumps')).sort();
    const files = await Promise.all(
      names.map(async (name) => ({
        file: `content/dumps/${name}`,
        text: await readFile(`content/dumps/${name}`, 'utf8'),
      })),
    );
    const site = standIn(files, {
      title: 'Offprint',
      description: 'Papers of the day, set to be read.',
      origin: null,
      pathPrefix: parsePathPrefix(process.env.OFFPRINT_PATH_PREFIX ?? '/'),
      repository: null,
    });
    const out = '_site.new';
    await rm(out, { recursive: true, force: true });
    const assets = await writeAssets('templates', out);
    const pages = await writePages({
      site,
      assets,
      templates: 'templates/pages',
      configPath: 'eleventy.config.ts',
      out,
    });
    await rm('_site', { recursive: true, force: true });
    await rename(out, '_site');
    console.log(`${pages} pages written to _site/`);
    return 0;
  },
};

export default command;
