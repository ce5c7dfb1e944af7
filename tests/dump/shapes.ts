// The examples of docs/shapes.md: a section a layout, in it a dump and what is read of it.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { factNames, facts } from '../../src/paper/facts.ts';

export interface Shape {
  readonly layout: string;
  readonly dump: string;
  readonly date: string | null;
  /** Whole entries, but for where they stand. */
  readonly entries: readonly Readonly<Record<string, unknown>>[];
}

/** In the order of the page. Throws where a section's blocks are not what this page promises. */
export function readShapes(): readonly Shape[] {
  const page = readFileSync('docs/shapes.md', 'utf8');
  return page
    .split(/^## (?=[a-z-]+$)/m)
    .slice(1)
    .flatMap(readSection);
}

function readSection(section: string): readonly Shape[] {
  const layout = section.slice(0, section.indexOf('\n'));
  const blocks = [...section.matchAll(/^~~~~~ (dump|json)\n(.*?)^~~~~~$/gms)];
  const kinds = blocks.map(([, kind]) => kind).join(' ');
  if (!/^dump json(?: dump json)*$/.test(kinds))
    throw new Error(`docs/shapes.md, ${layout}: a dump and then its entries expected, found "${kinds}"`);
  const texts = blocks.map(([, , text]) => text ?? '');
  return Array.from({ length: texts.length / 2 }, (_, index) => {
    const { date, entries } = shape.parse(JSON.parse(texts[2 * index + 1] ?? ''));
    return { layout, dump: texts[2 * index] ?? '', date, entries };
  });
}

const date = z.string().min(1).nullable().default(null);
const factFields: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  factNames.map((name) => [name, facts[name].schema.nullable().default(null)]),
);
const shape = z.strictObject({
  date: date,
  entries: z.array(
    z.strictObject({
      title: z.string(),
      abstract: z.string(),
      ...factFields,
    }),
  ),
});
