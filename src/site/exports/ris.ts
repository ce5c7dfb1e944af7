// CitationRecord -> a RIS entry, the format that reference managers import.
import { citedFacts } from '../../paper/from-facts.ts';
import {
  type CitationFormat,
  type CitationRecord,
  citationDate,
  citationDoi,
  citationUrl,
} from './citation-record.ts';

export const ris: CitationFormat = {
  label: 'RIS',
  file: 'cite.ris',
  mediaType: 'application/x-research-info-systems',
  format: (records) => records.map(formatRis).join(''),
};

/** Lines end in CR LF, as the format asks; a field is one line, whatever stands in it. */
export function formatRis(record: CitationRecord): string {
  const date = citationDate(record.facts);
  const { arxivId, authors } = record.facts;
  const doi = citationDoi(record.facts);
  const url = citationUrl(record);
  const lines = [
    ['TY', 'UNPB'],
    ['TI', record.title.unicode],
    ...(authors ?? []).map((author) => ['AU', author]),
    ...(date === null
      ? []
      : [
          ['PY', String(date.year)],
          ['DA', risDate(date)],
        ]),
    ...citedFacts(record.facts).map(({ ris, text }) => [ris, text]),
    ...(doi === null ? [] : [['DO', doi]]),
    ...(arxivId === null ? [] : [['M1', `arXiv:${arxivId}`]]),
    ...(url === null ? [] : [['UR', url]]),
    ['ID', record.slug],
    ['ER', ''],
  ];
  return lines.map(([tag, value = '']) => `${tag}  - ${oneLine(value)}\r\n`).join('');
}

/** With single blanks: programs take two and a dash for the end of a tag, wherever they stand. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ');
}

function risDate({ year, month, day }: { year: number; month: number; day: number | null }): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${year}/${two(month)}/${day === null ? '' : two(day)}/`;
}
