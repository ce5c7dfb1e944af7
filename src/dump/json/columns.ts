// A table that JSON holds by its columns, as data frames write themselves, to the list of objects that it stands for:
// `{"title": {"0": …}, "abstract": {"0": …}}`, `{"title": […], "abstract": […]}`, `{"columns": […], "data": [[…]]}`, or rows below
// a row of names.
import { isRecord } from '../../is-record.ts';
import { readHeader } from '../table/rows.ts';

/** The rows as the text of a list of objects; null where the text is no such table. */
export function rowsOf(text: string): string | null {
  if (!mentions.test(text.slice(0, head))) return null;
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const rows = Array.isArray(value) ? fromRows(value) : isRecord(value) ? fromColumns(value) : null;
    return rows === null || rows.length === 0 ? null : JSON.stringify(rows);
  } catch {
    return null;
  }
}

type Row = Readonly<Record<string, unknown>>;

function fromColumns(table: Row): readonly Row[] | null {
  const { columns, data } = table;
  if (Array.isArray(columns) && Array.isArray(data)) return fromRows([columns, ...data]);
  const header = readHeader(Object.keys(table));
  if (header === null) return null;
  const rows = new Map<string, Record<string, unknown>>();
  for (const [at, column] of Object.values(table).entries()) {
    if (!isRecord(column) && !Array.isArray(column)) continue;
    for (const [index, value] of Object.entries(column)) {
      const row = rows.get(index) ?? {};
      row[header[at] ?? ''] = value;
      rows.set(index, row);
    }
  }
  return [...rows.values()];
}

function fromRows([names, ...rows]: readonly unknown[]): readonly Row[] | null {
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) return null;
  const header = readHeader(names);
  if (header === null) return null;
  return rows.flatMap((row) =>
    Array.isArray(row)
      ? [Object.fromEntries(header.map((name, at): [string, unknown] => [name, row[at]]))]
      : [],
  );
}

const mentions = /title|标题|paper/i;
const head = 1 << 20;
