// `offprint new KIND NAME`: writes a content file of this kind, with every field explained.
import { join } from 'node:path';
import { Argument } from '@commander-js/extra-typings';
import { slugPattern } from '../../text/slug.ts';
import { placeFile } from '../add/place.ts';
import { defineCommand } from '../command.ts';
import { contentKinds } from '../new/templates.ts';

const kinds = Object.keys(contentKinds);

const command = defineCommand('new', 'Writes a file to edit, in which every field is explained.')
  .helpGroup('Content:')
  .addArgument(new Argument('<kind>', kindsExplained()).choices(kinds))
  .argument('<NAME>', 'what the file is called: lower-case words joined by hyphens')
  .option('--content <folder>', 'folder of what you edit', 'content')
  .action(async (kind, given, { content }, command) => {
    const { folder = '', template = null } = contentKinds[kind] ?? {};
    const name = kind === 'correction' ? lastPart(given) : given;
    if (template === null || !slugPattern.test(name)) {
      return command.error(`"${given}" is not a name; write ${suggest(name)}.`);
    }
    const file = join(content, folder, `${name}.md`).replaceAll('\\', '/');
    try {
      await placeFile(file, Buffer.from(template(name)));
      console.log(`${file} is written; edit it, then look at it with npm start.`);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      process.stderr.write(`offprint new: ${file} is there already; edit it, or choose another name.\n`);
      process.exitCode = 1;
    }
  });

export default command;

function kindsExplained(): string {
  return Object.entries(contentKinds)
    .map(([kind, { summary }]) => `${kind}: ${summary}`)
    .join('; ');
}

/** Of an address, or of a file's name: `https://example.org/papers/sparse-flows-7k2m9x/`. */
function lastPart(given: string): string {
  return given.replace(/\/$/, '').split('/').at(-1)?.replace(/\.md$/, '') ?? '';
}

/** `Sparse Flows!` is meant as `sparse-flows`. */
function suggest(name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.length === 0 ? 'lower-case words joined by hyphens, such as sparse-flows' : words.join('-');
}
