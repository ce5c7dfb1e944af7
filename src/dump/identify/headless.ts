// A table whose first line is a row: what its cells look like, and which header they would have. A heuristic for messages alone.
import { parse } from 'csv-parse/sync';
import { parseArxivId } from '../../paper/arxiv.ts';
import { parseDate } from '../../paper/dates.ts';
import { isByline } from '../authors.ts';
import { meaningOf } from '../records/meaning.ts';
import { scoreAbstract } from '../score-abstract.ts';
import type { Told } from './kinds.ts';
import { list } from './words.ts';

/** Null for any other text; what Anki writes above its notes is left out. */
export function findHeadless(sample: string): Told | null {
  const notes = sample.replace(/^\uFEFF?(?:#[a-z ]{3,30}:[^\r\n]{0,200}(?:\r\n|[\r\n])){1,10}/, '');
  const isAnki = notes !== sample;
  for (const separator of ['\t', ',', ';', '|']) {
    const cells = firstRow(notes, separator);
    const header = cells.length < 2 ? null : headerFor(cells, separator);
    if (header === null) continue;
    const kind = isAnki ? 'an export of Anki whose first note' : 'a table without a header, whose first row';
    const place = isAnki ? 'in place of the lines that begin with "#"' : 'above it';
    const tabs = separator === '\t' ? ', with tabs in place of the commas' : '';
    return {
      what: `${kind} has the ${cells.length} cells ${list(cells)}`,
      remedy: `Write ${header} ${place}${tabs}, if that is what the cells are.`,
    };
  }
  return null;
}

/** Where the rows below have as many cells; none where the text is no table. */
function firstRow(text: string, separator: string): readonly string[] {
  // Prose has commas, too: of a table with those a row has a cell in quotation marks.
  if (separator !== '\t' && !new RegExp(`^(?:"|[^"\r\n]{0,300}[${separator}]")`).test(text)) return [];
  try {
    const rows: unknown = parse(text, {
      delimiter: separator,
      to: sampleRows,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
    });
    const all = Array.isArray(rows) ? rows.filter((row) => Array.isArray(row)) : [];
    const [first = []] = all;
    return all.every(({ length }) => length === first.length)
      ? first.filter((cell) => typeof cell === 'string')
      : [];
  } catch {
    return [];
  }
}

/** Null where no cell reads like an abstract beside one that may be its title, or where they are names. */
function headerFor(cells: readonly string[], separator: string): string | null {
  const scores = cells.map((cell) => scoreAbstract(cell.replace(/<[^<>]{0,500}>/g, ' ').trim()));
  const abstract = scores.indexOf(Math.max(...scores));
  const names = cells.map((cell, at) => {
    if (at === abstract) return 'abstract';
    if (parseArxivId(cell) !== null) return 'id';
    if (/^https?:/.test(cell)) return 'url';
    if (parseDate(cell) !== null) return 'date';
    return isByline(cell) ? 'authors' : '';
  });
  const title = names.findIndex((name, at) => name === '' && /\p{L}.{3}/su.test(cells[at] ?? ''));
  if ((scores[abstract] ?? 0) <= 0 || title === -1 || cells.some((cell) => meaningOf(cell) !== null))
    return null;
  return names
    .map((name, at) => (at === title ? 'title' : name || `other${at + 1}`))
    .join(separator === '\t' ? ',' : separator);
}

const sampleRows = 3;
