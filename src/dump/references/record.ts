// One entry of a file of references, as a row of a table: what its fields are called here, and where they stand.
import { parseDate, parseMoment } from '../../paper/dates.ts';
import { turnName } from '../authors.ts';
import type { Cell, Row } from '../table/rows.ts';

/** `text` is the value; `start` and `end` are where it is written. */
export interface ReferenceField extends Cell {
  readonly name: ReferenceName;
}

/** `note` is any text that may say the arXiv id; of `nothing` the site keeps nothing. */
export type ReferenceName =
  | 'title'
  | 'abstract'
  | 'author'
  | 'url'
  | 'id'
  | 'doi'
  | 'published'
  | 'code'
  | 'note'
  | 'nothing';

/** What the tags of a form mean: `namesOf(['title', 'TI T1'])`. */
export function namesOf(
  ...rows: readonly (readonly [ReferenceName, string])[]
): ReadonlyMap<string, ReferenceName> {
  return new Map(rows.flatMap(([name, tags]) => tags.split(' ').map((tag) => [tag, name] as const)));
}

export interface Reference extends Row {
  readonly names: readonly string[];
}

/** Authors, a field each in the file or all in one, become one cell. */
export function makeReference(start: number, end: number, fields: readonly ReferenceField[]): Reference {
  const known = fields.flatMap((field) => asKnown(field) ?? []);
  const authors = known.filter(({ name }) => name === 'author');
  const [first] = authors;
  const others = known.filter(({ name }) => name !== 'author');
  const named = authors.map(({ text }) => turnName(text)).join('; ');
  const all = first === undefined ? others : [...others, { ...first, text: `${named};` }];
  return { start, end, cells: all, names: all.map(({ name }) => (name === 'author' ? 'authors' : name)) };
}

/** A date counts where it is a day, a note where it says an id; null for what says nothing here. */
function asKnown(field: ReferenceField): ReferenceField | null {
  const text = field.text.trim();
  if (text === '' || field.name === 'nothing') return null;
  if (field.name === 'note') {
    const id = /\barxiv:\s?(\d{4}\.\d{4,5})/i.exec(text)?.[1];
    return id === undefined ? null : { ...field, name: 'id', text: id };
  }
  if (field.name !== 'published') return { ...field, text };
  const day = text.replace(/\/{1,4}$/, '');
  return (parseDate(day) ?? parseMoment(day)) === null ? null : { ...field, text: day };
}
