// The layout `csv`: a table with a header, its cells parted by commas, tabs, semicolons or bars. The columns
// are known by their names, in any order; a title and an abstract must be among them.
import { CsvError, parse } from 'csv-parse/sync';
import { isRule } from '../chrome.ts';
import { claimTop, type Finding, type Layout, type Reading } from '../layout.ts';
import { meaningOf } from '../records/meaning.ts';
import type { Source } from '../source.ts';
import { isDelimiterRow } from '../table/markdown.ts';
import { type Cell, type Row, readHeader, TableReader } from '../table/rows.ts';

export const csv: Layout = {
  name: 'csv',
  claim: (source) =>
    claimTop(
      source,
      findHeader(source) === null ? 0 : 1,
      'no header with a column "title" and a column "abstract"',
    ),
  read: readCsv,
};

interface Header {
  readonly delimiter: string;
  readonly names: readonly string[];
  /** Offset of its first character. */
  readonly start: number;
}

/** The first line that is not blank, where it names the columns of a table of papers. */
function findHeader(source: Source): Header | null {
  let line = source.first;
  while (line < source.lines && line < source.first + mostBlank && isAside(source.line(line))) line++;
  const text =
    line < source.lines
      ? source
          .line(line)
          .slice(0, longestHeader)
          .replace(/^\uFEFF/, '')
      : '';
  // A table in Markdown has bars too, and a rule below its header.
  if (line + 1 < source.lines && isDelimiterRow(source.line(line + 1))) return null;
  // So has a table of SQL, where types stand beside the names.
  if (/^(?:create|insert) /i.test(text)) return null;
  for (const delimiter of delimiters) {
    if (!text.includes(delimiter)) continue;
    const rows: (readonly string[])[] = [];
    parseRows(text, delimiter, (cells) => void rows.push(cells));
    const names = readHeader(rows[0] ?? []);
    if (names !== null) return { delimiter, names, start: source.start(line) };
  }
  return null;
}

/** A blank line, the line `sep=;` by which spreadsheets tell their delimiter, or a heading in a row of empty cells. */
function isAside(line: string): boolean {
  const text = line.slice(0, longestHeader);
  return /^[\s\uFEFF]{0,200}$|^\uFEFF?sep=.$|^[^,;\t|]{0,300}([,;\t|])\1*$/i.test(text);
}

function readCsv(source: Source): Reading {
  const header = findHeader(source);
  const table = new TableReader(source);
  const findings: Finding[] = [];
  if (header !== null) {
    const rows = readRows(source, header, findings);
    const columns = findParted(header.names, rows);
    for (const row of rows.slice(1)) if (!isDrawn(row)) table.add(header.names, endNames(row, columns));
    if (rows.length === 1) findings.push({ code: 'empty-dump', message: noRows });
  }
  const reading = table.finish();
  return { ...reading, findings: [...findings, ...reading.findings] };
}

/** The rows; where a quote is never closed the reading begins anew on the next line, a few times. */
function readRows(source: Source, header: Header, findings: Finding[]): readonly Row[] {
  const { text } = source;
  const rows: Row[] = [];
  let from = header.start + (text.charCodeAt(header.start) === byteOrderMark ? 1 : 0);
  for (let tries = 0; tries < mostTries && from < text.length; tries++) {
    const rest = text.slice(from);
    let at = 0;
    const error = parseRows(rest, header.delimiter, (cells, raw) => {
      const start = Math.max(at, rest.indexOf(raw, at));
      at = start + raw.length;
      rows.push({ start: from + start, end: from + at, cells: placeCells(cells, raw, from + start) });
    });
    if (error === null) break;
    const broken = source.lineAt(from + at + (/^[\r\n]{0,2}/.exec(rest.slice(at, at + 2))?.[0].length ?? 0));
    findings.push({ code: 'invalid-row', line: broken + 1, message: openQuote });
    from = source.start(broken + 1);
  }
  return rows;
}

/** What a database draws below its header, `-----+-----`, and counts below its rows, `(3 rows)`. */
function isDrawn({ cells }: Row): boolean {
  const [first, ...others] = cells;
  return (
    first !== undefined && isRule(first.text.replaceAll('+', '-')) && others.every(({ text }) => text === '')
  );
}

/** The columns of authors whose names are parted by semicolons: a comma in them parts none. */
function findParted(names: readonly string[], rows: readonly Row[]): readonly number[] {
  return names.flatMap((name, at) =>
    meaningOf(name)?.role === 'authors' && rows.some(({ cells }) => cells[at]?.text.includes(';'))
      ? [at]
      : [],
  );
}

/** With a semicolon after the only name of a cell, too. */
function endNames(row: Row, columns: readonly number[]): Row {
  if (columns.length === 0) return row;
  const cells = row.cells.map((cell, at) =>
    columns.includes(at) && cell.text !== '' ? { ...cell, text: `${cell.text};` } : cell,
  );
  return { ...row, cells };
}

function parseRows(
  text: string,
  delimiter: string,
  add: (cells: readonly string[], raw: string) => void,
): CsvError | null {
  try {
    parse(text, {
      ...optionsFor(delimiter),
      raw: true,
      on_record: (row: unknown) => {
        if (isRaw(row)) add(row.record, row.raw);
        return null;
      },
    });
    return null;
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}

/** What the library hands over where its option `raw` is set; its types do not say so. */
function isRaw(row: unknown): row is { readonly raw: string; readonly record: readonly string[] } {
  return typeof row === 'object' && row !== null && 'raw' in row && 'record' in row;
}

/**
 * Where each cell stands in its row; quotes inside a cell are written twice. A cell that is not found as it is written
 * costs a look to the end of its row, so the looks are counted.
 */
function placeCells(cells: readonly string[], raw: string, offset: number): readonly Cell[] {
  let at = 0;
  let budget = looksPerCharacter * raw.length;
  const find = (written: string): number => {
    const found = budget > 0 ? raw.indexOf(written, at) : -1;
    budget -= (found === -1 ? raw.length : found) - at;
    return found;
  };
  return cells.map((text) => {
    const bare = find(text);
    const written = bare === -1 ? text.replaceAll('"', '""') : text;
    const start = bare === -1 ? Math.max(at, find(written)) : bare;
    at = Math.min(raw.length, start + written.length);
    return { text, start: offset + Math.min(start, raw.length), end: offset + at };
  });
}

/** Blanks around a cell are no part of it; where cells are parted by one of them they are left to the reader. */
function optionsFor(delimiter: string) {
  return {
    delimiter,
    bom: true,
    trim: delimiter !== '\t',
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  };
}

const openQuote =
  'A quotation mark that opens in this row is never closed; the row is left out. Close it, or write it twice inside a cell.';
const noRows = 'The table has a header and no row below it. Save it again later, or delete the file.';
const delimiters = [',', '\t', ';', '|'];
const byteOrderMark = 0xfeff;
const mostBlank = 20;
const mostTries = 20;
const longestHeader = 4000;
// Real rows need a look for each cell with quotes in it.
const looksPerCharacter = 100;
