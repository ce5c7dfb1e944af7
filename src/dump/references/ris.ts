// The entries of a RIS file: a tag opens each line (`TI  - A Lamp`), `TY` each entry. A line without a tag goes on with
// the one above.
import type { Source } from '../source.ts';
import { makeReference, type Reference, type ReferenceField, type ReferenceName } from './record.ts';

/** The first line opens an entry, and an abstract is there. */
export function isRis(source: Source): boolean {
  let line = source.first;
  while (line < source.lines && line < source.first + mostBlank && source.line(line).trim() === '') line++;
  return readTag(source.line(line))?.tag === 'TY' && /^(?:AB|N2) {2}- ?\S/m.test(source.text);
}

export function* readRis(source: Source): Generator<Reference> {
  let entry: { readonly start: number; readonly fields: ReferenceField[] } | null = null;
  let end = 0;
  for (let line = source.first; line < source.lines; line++) {
    const written = source.line(line);
    const found = readTag(written);
    const text = (found?.text ?? written).trim();
    if (found?.tag === 'TY') {
      if (entry !== null) yield makeReference(entry.start, end, entry.fields);
      entry = { start: source.start(line), fields: [] };
    }
    if (text === '' && found === null) continue;
    end = source.start(line) + written.trimEnd().length;
    const last = entry?.fields.at(-1);
    const name = names.get(found?.tag ?? '') ?? 'nothing';
    if (found !== null) entry?.fields.push({ name, text, start: end - text.length, end });
    else if (entry !== null && last !== undefined)
      entry.fields[entry.fields.length - 1] = { ...last, text: `${last.text}\n${text}`, end };
  }
  if (entry !== null) yield makeReference(entry.start, end, entry.fields);
}

function readTag(line: string): { readonly tag: string; readonly text: string } | null {
  const [, tag, text = ''] = /^\uFEFF?([A-Z][A-Z0-9]) {2}-(?: (.*))?$/s.exec(line) ?? [];
  return tag === undefined ? null : { tag, text };
}

const names: ReadonlyMap<string, ReferenceName> = new Map([
  ['TI', 'title'],
  ['T1', 'title'],
  ['AB', 'abstract'],
  ['N2', 'abstract'],
  ['AU', 'author'],
  ['A1', 'author'],
  ['UR', 'url'],
  ['DO', 'doi'],
  ['DA', 'published'],
  ['Y1', 'published'],
  ['JO', 'note'],
  ['T2', 'note'],
]);
const mostBlank = 20;
