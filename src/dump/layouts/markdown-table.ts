// The layout `markdown-table`: tables in Markdown, `| Title | Abstract | …`, whose header names a title and an
// abstract. A file may hold several, one a day or one a topic; what stands between them is furniture.

import { claimTop, type Layout, type Reading } from '../layout.ts';
import type { Source } from '../source.ts';
import { isDelimiterRow, isTableRow, splitRow } from '../table/markdown.ts';
import { readHeader, TableReader } from '../table/rows.ts';

export const markdownTable: Layout = {
  name: 'markdown-table',
  claim: (source) => {
    const last = Math.min(source.lines, source.first + sample);
    let line = source.first;
    while (line < last && headerAt(source, line) === null) line++;
    return claimTop(source, line < last ? 1 : 0, 'no table with a column "title" and a column "abstract"');
  },
  read: readTables,
};

function readTables(source: Source): Reading {
  const table = new TableReader(source);
  let names: readonly string[] | null = null;
  for (let line = source.first; line < source.lines; line++) {
    const header = headerAt(source, line);
    if (header !== null) {
      names = header;
      line++;
    } else if (!isTableRow(source.line(line))) names = null;
    else if (names !== null) table.add(names, splitRow(source.line(line), source.start(line)));
  }
  return table.finish();
}

/** The names of the columns, where a table of papers begins on this line. */
function headerAt(source: Source, line: number): readonly string[] | null {
  if (line + 1 >= source.lines || !isDelimiterRow(source.line(line + 1))) return null;
  const text = source.line(line);
  if (text.length > longestHeader || !isTableRow(text)) return null;
  return readHeader(splitRow(text, 0).cells.map((cell) => cell.text));
}

const sample = 5000;
const longestHeader = 4000;
