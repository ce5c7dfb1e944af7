// `offprint new KIND NAME`: writes a content file of this kind, with every field explained.
import { join } from 'node:path';
import { Argument } from '@commander-js/extra-typings';
import { codeOf } from '../../code-of.ts';
import { quote } from '../../text/quote.ts';
import { deviceRefused, isDevice, slugPattern } from '../../text/slug.ts';
import { placeFile } from '../add/place.ts';
import { defineCommand } from '../command.ts';
import { contentKinds } from '../new/templates.ts';

const kinds = Object.keys(contentKinds);

const command = defineCommand('new', 'Writes a file to edit, in which every field is explained.')
  .helpGroup('Content:')
  .addArgument(new Argument('<kind>', kindsExplained()).choices(kinds))
  .argument('<NAME>', 'what the file is called: lower-case words joined by hyphens')
  .option('--content <folder>', 'folder of what you edit', 'content')
  .option('--cache <folder>', 'what builds keep', '.cache/offprint')
  .action(async (kind, given, { content, cache }, command) => {
    const { folder = '', template = null } = contentKinds[kind] ?? {};
    const refuse = (reason: string) => {
      process.stderr.write(`offprint new: ${reason}\n`);
      process.exitCode = 1;
    };
    let name = given;
    if (kind === 'correction') {
      // Of use to corrections alone.
      const { findPaper } = await import('../new/find-paper.ts');
      const asked = wordsOf(lastPart(given));
      const { paper, near } = await findPaper(content, cache, asked);
      if (paper === null) return refuse(reportNoPaper(asked, near));
      // A file of a slug that it had is as good.
      if (paper.correction !== null)
        return refuse(`${paper.correction.file} corrects this paper already; edit it.`);
      name = paper.slug;
    }
    if (template === null || !slugPattern.test(name)) {
      return command.error(`${quote(given)} is not a name; write ${await suggest(name)}.`);
    }
    if (isDevice(name)) return refuse(`${deviceRefused}, so nothing is written. Choose another name.`);
    if (kind === 'page' && (await isReserved(name)))
      return refuse(
        `the site has a page of its own at /${name}/, so nothing is written. Choose another name.`,
      );
    const file = join(content, folder, `${name}.md`).replaceAll('\\', '/');
    try {
      await placeFile(file, Buffer.from(template(name)));
      console.log(`${file} is written; edit it, then look at it with npm start.`);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      refuse(`${file} is there already; edit it, or choose another name.`);
    }
  });

export default command;

async function isReserved(name: string): Promise<boolean> {
  const { reservedSlugs } = await import('../../site/reserved.ts');
  return reservedSlugs.has(name);
}

function kindsExplained(): string {
  return Object.entries(contentKinds)
    .map(([kind, { summary }]) => `${kind}: ${summary}`)
    .join('; ');
}

function reportNoPaper(slug: string, near: readonly string[]): string {
  const told = `No paper has the slug ${quote(slug, { longest: 120 })}, so nothing is written.`;
  const hint =
    near.length === 0 ? '' : ` The nearest ${near.length === 1 ? 'is' : 'are'} ${near.join(', ')}.`;
  return `${told}${hint} The slug is the last part of the address of the paper's page; the whole address will do.`;
}

/** Of an address, or of a file's name: `https://example.org/papers/sparse-flows-7k2m9x/`. */
function lastPart(given: string): string {
  const path = given.replace(/[?#].*$/, '').replace(/\/$/, '');
  return path.split('/').at(-1)?.replace(/\.md$/, '') ?? '';
}

/** `Sparse Flows!` is meant as `sparse-flows`, `Überblick` as `ueberblick`. */
async function suggest(name: string): Promise<string> {
  // Of use to a name that is none alone.
  const { default: slugify } = await import('@sindresorhus/slugify');
  const words = slugify(name.slice(0, 100), { decamelize: false });
  return words || 'lower-case words joined by hyphens, such as sparse-flows';
}

function wordsOf(name: string): string {
  return (name.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-');
}
