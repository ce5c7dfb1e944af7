// What a note says of its paper in properties below its title, as Notion exports a page: `# Two Cheap Clocks`, and then
// `URL: https://…`, a line each.
import type { Written } from '../front-matter/fields.ts';
import { type Source, skipBlank, trimLine } from '../source.ts';

/** Null where the file begins otherwise. */
export function readProperties(source: Source): Written | null {
  const titleLine = skipBlank(source, source.first);
  const title = heading.exec(textOf(source, titleLine))?.[1];
  if (title === undefined) return null;
  const found: { readonly name: string; readonly value: string; readonly line: number }[] = [
    { name: 'title', value: title, line: titleLine },
  ];
  for (let line = skipBlank(source, titleLine + 1); found.length <= most; line++) {
    const [, name, value] = property.exec(textOf(source, line)) ?? [];
    if (name === undefined || value === undefined) break;
    found.push({ name, value, line });
  }
  if (found.length <= fewest) return null;
  return {
    record: Object.fromEntries(found.map(({ name, value }) => [name, value])),
    lineOf: (key) => (found.find(({ name }) => name === key)?.line ?? titleLine) + 1,
  };
}

function textOf(source: Source, line: number): string {
  return line < source.lines ? trimLine(source, line).text.slice(0, longest) : '';
}

const heading = /^# (\S.{0,400})$/;
const property = /^(\p{L}[\p{L}\p{N} ()_-]{0,40}): (\S.*)$/u;
const fewest = 2;
const most = 40;
const longest = 4000;
