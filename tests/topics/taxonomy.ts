// The topics of content/, and small made-up ones, for tests.
import { readdirSync, readFileSync } from 'node:fs';
import { loadTaxonomy, type Taxonomy, type TopicFile } from '../../src/topics/index.ts';

const folder = 'content/topics';

export const topicFiles: readonly TopicFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8') }));

export const taxonomy: Taxonomy = loadTaxonomy(topicFiles);

/** A topic file with its fields replaced or, where `undefined`, left out. */
export function topicFile(
  slug: string,
  fields: Readonly<Record<string, string | undefined>> = {},
): TopicFile {
  const all: Readonly<Record<string, string | undefined>> = {
    title: 'Knitting machines',
    area: 'crafts',
    areaTitle: 'Crafts',
    scope: 'Machines that knit.',
    terms: '{ stitch: 2, yarn tension: 3 }',
    related: '[]',
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}: ${value}`,
  );
  return { file: `content/topics/${slug}.md`, text: `---\n${lines.join('\n')}\n---\n\nAn introduction.\n` };
}
