import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/paper/dates.ts';
import { nothingKnown } from '../../src/paper/from-facts.ts';
import { type TextRun, unicodeOf } from '../../src/reading/runs.ts';
import { formatBibtex } from '../../src/site/exports/bibtex.ts';
import { citationFormats } from '../../src/site/exports/citation-formats.ts';
import { type CitationRecord, citationDate } from '../../src/site/exports/citation-record.ts';
import { formatCslJson } from '../../src/site/exports/csl.ts';
import { formatRis } from '../../src/site/exports/ris.ts';
import { growsInProportion } from '../setup/cost.ts';

const text = (value: string) => ({ kind: 'text', text: value }) as const;
const cited = (...runs: readonly TextRun[]) => ({ runs, unicode: unicodeOf(runs) });
const record: CitationRecord = {
  slug: 'sharp-rates-for-the-shapley-value-7k3f2a',
  title: cited(
    text('Sharp Rates for the Shapley Value in '),
    { kind: 'math', tex: '\\ell_2' },
    text(' & the NTK: 50% {faster}'),
  ),
  abstract: cited(text('We bound the Shapley value. Rates are sharp, and faster.')),
  facts: {
    ...nothingKnown,
    authors: ['Ada Lovelace', 'Paul Erdős'],
    arxivId: '2403.01774',
    publishedOn: parseDate('2024-03-05'),
  },
  url: 'https://example.org/papers/sharp-rates-for-the-shapley-value-7k3f2a/',
};
const unknown: CitationRecord = {
  ...record,
  facts: { ...nothingKnown, publishedOn: parseDate('--03-05') },
};

describe.each(citationFormats.map((format) => [format.label, format] as const))('%s', (_, { format }) => {
  const other = { ...unknown, slug: 'two-cheap-clocks-1a2b3c' };

  test('says who wrote it, what it is called, when it appeared and where it is', () => {
    const said = format([record]);
    for (const part of ['Sharp Rates for the', 'Lovelace', 'Erd', '2024', 'arxiv.org/abs/2403.01774'])
      expect(said).toContain(part);
    expect(said).toContain('10.48550/arXiv.2403.01774');
  });

  test('cites the DOI of another publisher in place of arXiv’s, and leads there where nothing else is known', () => {
    const doi = '10.5555/lamps_17(a)';
    const published = format([{ ...record, facts: { ...record.facts, doi } }]);
    expect(published).toContain(doi);
    expect(published).not.toContain('10.48550');
    expect(published).toContain('arxiv.org/abs/2403.01774');
    expect(format([{ ...unknown, facts: { ...nothingKnown, doi } }])).toContain(`https://doi.org/${doi}`);
  });

  test('says nothing of what is not known', () => {
    const said = format([unknown]);
    expect(said).toContain('Sharp Rates for the');
    expect(said).not.toMatch(/undefined|null|Lovelace|\b20\d\d\b|doi|DO {2}-/i);
  });

  test('has every paper of a list, and ends its last line', () => {
    const said = format([record, other]);
    for (const { slug } of [record, other]) expect(said).toContain(slug);
    expect(said.endsWith('\n')).toBe(true);
  });
});

test('no two formats have one name, one file or one ending', () => {
  for (const part of ['label', 'file', 'mediaType'] as const)
    expect(new Set(citationFormats.map((format) => format[part])).size).toBe(citationFormats.length);
  const endings = citationFormats.map(({ file }) => file.slice(file.lastIndexOf('.')));
  expect(new Set(endings).size).toBe(citationFormats.length);
});

describe('BibTeX', () => {
  const [entry] = new Cite(formatBibtex(record)).data;

  test('a BibTeX parser reads back what is known', () => {
    expect(entry).toMatchObject({
      DOI: '10.48550/arXiv.2403.01774',
      URL: 'https://arxiv.org/abs/2403.01774',
      issued: { 'date-parts': [[2024, 3]] },
    });
    expect(entry?.author).toHaveLength(2);
  });

  test('TeX stays TeX, and what is special to TeX is escaped', () => {
    expect(formatBibtex(record)).toContain(
      '{$\\ell_2$} \\& the {NTK:} 50\\% \\textbraceleft{}faster\\textbraceright{}',
    );
  });

  test('capitals are protected where they carry meaning, and nowhere else', () => {
    expect(formatBibtex(record)).toContain('title = {Sharp Rates for the {Shapley} Value');
  });

  test('what is not known is left out', () => {
    const bibtex = formatBibtex(unknown);
    for (const field of ['author', 'year', 'month', 'eprint', 'doi'])
      expect(bibtex).not.toContain(`${field} =`);
  });
});

test.each(['中', 'a!!'])(
  'a title that is one long word of %s costs no more than its length',
  async (piece) => {
    const format = (count: number) =>
      formatBibtex({ ...record, title: cited(text(`${piece.repeat(count)}a`)) });
    expect(await growsInProportion(format, 4_000, 64_000)).toBe(true);
  },
);

test('an abstract that is nothing but names costs no more than its length', async () => {
  const format = (count: number) => {
    const names = Array.from({ length: count }, (_, i) => `a Q${lettersOf(i)}`).join(' ');
    return formatBibtex({ ...record, abstract: { runs: [text(names)] } });
  };
  expect(await growsInProportion(format, 4_000, 256_000)).toBe(true);
});

/** Another word for each number. */
function lettersOf(number: number): string {
  return Array.from(String(number), (digit) => 'abcdefghij'.charAt(Number(digit))).join('');
}

test('a RIS parser reads back what is known', () => {
  const [entry] = new Cite(formatRis(record)).data;
  expect(entry).toMatchObject({
    title: 'Sharp Rates for the Shapley Value in ℓ₂ & the NTK: 50% {faster}',
    DOI: '10.48550/arXiv.2403.01774',
  });
  expect(formatRis(unknown)).not.toMatch(/^(?:AU|PY|DA|DO) /m);
});

test('CSL-JSON says what is known and has no empty fields', () => {
  expect(new Cite([formatCslJson(record)]).data[0]).toMatchObject({ type: 'article', publisher: 'arXiv' });
  expect(Object.keys(formatCslJson(unknown))).toEqual(['id', 'type', 'title', 'URL']);
});

test('a date without its year gives none; an arXiv id gives its year and month', () => {
  expect(citationDate(unknown.facts)).toBeNull();
  expect(citationDate({ ...unknown.facts, arxivId: '1706.03762v5' })).toEqual({
    year: 2017,
    month: 6,
    day: null,
  });
});
