// Lists by other tools: the same things by other names, in other places, printed by other programs. What a
// name means is read; what has no meaning, or does not hold what its name promises, is left out and told.
import { describe, expect, test } from 'vitest';
import { readText } from './invented.ts';

const lamp = {
  title: 'A Lamp That Needs No Oil',
  abstract: 'We present a lamp that needs no oil. It burns longer than four others.',
};
const stairs = {
  title: 'Counting Stairs',
  abstract: 'We ask how small a network can be that still counts stairs. Nine units suffice.',
};

/** The entries of a value written as JSON. */
function entriesOf(value: unknown) {
  return readText(JSON.stringify(value)).entries;
}

describe('The meaning of names', () => {
  test.each([
    [
      'title',
      'paper_title',
      'paperTitle',
      'Paper Title',
      'TITLE',
      'headline',
      '标题',
      'Titel',
      'título',
      'Titre',
    ],
    [
      'abstract',
      'abstract',
      'summary',
      'paper_abstract',
      'Abstract Note',
      'description',
      'content_text',
      '摘要',
      'Zusammenfassung',
      'Résumé',
      'resumen',
    ],
  ])('a %s is known as %s, %s and %s', (field, ...names) => {
    for (const name of names) {
      const other = field === 'title' ? { abstract: lamp.abstract } : { title: lamp.title };
      const value = field === 'title' ? lamp.title : lamp.abstract;
      expect(entriesOf([{ [name]: value, ...other }]), name).toMatchObject([lamp]);
    }
  });

  test.each([
    [{ arxiv_id: '2610.01234v2' }, { arxivId: '2610.01234' }],
    [{ id: 'arXiv:2610.01234' }, { arxivId: '2610.01234' }],
    [{ url: 'https://arxiv.org/abs/2610.01234' }, { arxivId: '2610.01234' }],
    [{ pdf_link: 'http://arxiv.org/pdf/2610.01234v1.pdf' }, { arxivId: '2610.01234' }],
    [{ hf_link: 'https://huggingface.co/papers/2610.01234' }, { arxivId: '2610.01234' }],
    [{ doi: '10.48550/arXiv.2610.01234' }, { arxivId: '2610.01234', doi: null }],
    [{ DOI: '10.5555/Lamps.17' }, { arxivId: null, doi: '10.5555/Lamps.17' }],
    [{ ids: { doi: 'https://doi.org/10.5555/lamps.17' } }, { doi: '10.5555/lamps.17' }],
    [{ url: 'https://doi.org/10.5555/lamps.17' }, { doi: '10.5555/lamps.17' }],
    [{ doi: 'in press' }, { doi: null }],
    [{ id: 17, url: 'https://example.org/17' }, { arxivId: null }],
    [{ num_upvotes: '1.2k' }, { upvotes: 1200 }],
    [{ likes: 7 }, { upvotes: 7 }],
    [{ score: 0.87 }, { upvotes: null }],
    [{ stars: 131 }, { githubStars: null, upvotes: null }],
    [
      { stars: 131, code: 'https://github.com/acme/lamp' },
      { githubStars: 131, githubUrl: 'https://github.com/acme/lamp' },
    ],
    [{ github: 'acme/lamp' }, { githubUrl: 'https://github.com/acme/lamp' }],
    [
      { links: ['https://arxiv.org/abs/2610.01234', 'https://github.com/acme/lamp'] },
      { arxivId: '2610.01234', githubUrl: 'https://github.com/acme/lamp' },
    ],
    [{ published_date: '2026-10-01T08:00:00Z' }, { publishedOn: '2026-10-01' }],
    [{ pubDate: 'Thu, 01 Oct 2026 23:30:00 -0700' }, { publishedOn: '2026-10-01' }],
    [{ published: 1_790_812_800 }, { publishedOn: '2026-10-01' }],
    [{ publishedAt: { $date: '2026-10-01T00:00:00Z' } }, { publishedOn: '2026-10-01' }],
    [{ published: { 'date-parts': [[2026, 10, 1]] } }, { publishedOn: '2026-10-01' }],
    [{ issued: { 'date-parts': [['2026', '10', '01']] } }, { publishedOn: '2026-10-01' }],
    [
      { author_list: 'Ada Quill, Bo Fern and Cy Moss' },
      { authors: ['Ada Quill', 'Bo Fern', 'Cy Moss'], authorsCount: 3 },
    ],
    [{ authors: 'Quill, Ada; van der Fern, Bo' }, { authors: ['Ada Quill', 'Bo van der Fern'] }],
    [{ authors: ['Quill, Ada', 'Le Moss, Cy'] }, { authors: ['Ada Quill', 'Cy Le Moss'] }],
    [
      { authors: 'Ada Quill, North Lab; Bo Fern, South Lab' },
      { authors: ['Ada Quill, North Lab', 'Bo Fern, South Lab'] },
    ],
    [{ authorships: [{ author: { display_name: 'Ada Quill' } }] }, { authors: ['Ada Quill'] }],
    [
      { authors: 'nan', votes: '-', organization: 'None' },
      { authors: null, upvotes: null, organization: null },
    ],
    [{ authors: "['Ada Quill', \"Bo O'Fern\"]" }, { authors: ['Ada Quill', "Bo O'Fern"] }],
    [{ authors: [{ given: 'Ada', family: 'Quill' }] }, { authors: ['Ada Quill'] }],
    [{ authors: 'Ada Quill et al.' }, { authors: null, authorsCount: null }],
    [{ affiliation: 'North Lab' }, { organization: 'North Lab', organizationShortName: null }],
    [
      { organization: { name: 'NL-IL', fullname: 'North Lab' } },
      { organization: 'North Lab', organizationShortName: 'NL-IL' },
    ],
    [
      { organization: { name: 'North Lab', fullname: 'North Lab' } },
      { organization: 'North Lab', organizationShortName: null },
    ],
    [{ organization: { name: 'NL-IL' } }, { organization: 'NL-IL', organizationShortName: null }],
    [
      { published: { value: '2026-10-01' }, likes: { value: 7 }, code: { value: 'acme/lamp' } },
      { publishedOn: '2026-10-01', upvotes: 7, githubUrl: 'https://github.com/acme/lamp' },
    ],
    [{ organization: { name: 'North Lab', value: 'lab-7' } }, { organization: 'North Lab' }],
    [{ firstPublicationDate: '2026-10-01' }, { publishedOn: '2026-10-01' }],
    [{ ai_summary: 'A machine wrote this.', tldr: 'So it did.' }, { abstract: lamp.abstract }],
  ])('%j gives %j', (fields, known) => {
    expect(entriesOf([{ ...lamp, ...fields }])).toMatchObject([{ ...lamp, ...known }]);
  });

  test.each([
    { 'date-parts': [[2026, 10]] },
    { 'date-parts': [[2026]] },
    { 'date-parts': [[null]] },
    { 'date-parts': [] },
    { raw: '2026-10' },
    '2026',
    'NA',
  ])('%j is no day, and no fault', (issued) => {
    const dump = readText(JSON.stringify([{ ...lamp, issued }]));
    expect(dump.entries).toMatchObject([{ ...lamp, publishedOn: null }]);
    expect(dump.diagnostics.map(({ code }) => code)).not.toContain('invalid-field');
  });

  test('a year is a count where votes stand', () => {
    expect(entriesOf([{ ...lamp, upvotes: '2026' }])).toMatchObject([{ upvotes: 2026 }]);
  });

  test('a teaser that is cut off gives way to the whole text', () => {
    const item = { title: lamp.title, summary: 'We present a lamp that …', content: lamp.abstract };
    expect(entriesOf([item])).toMatchObject([lamp]);
    expect(entriesOf([{ title: lamp.title, summary: 'We present a lamp that …' }])).toHaveLength(1);
  });

  test("what was taken and what was left out is told, of the site's own names nothing", () => {
    const dump = readText(
      JSON.stringify([{ paper_title: lamp.title, abstract: lamp.abstract, venue: 'Here' }]),
    );
    expect(dump.diagnostics).toMatchObject([{ code: 'fields-read', severity: 'info' }]);
    expect(dump.diagnostics[0]?.message).toMatch(/title from "paper_title".*Left out: "venue"/);
    expect(
      readText(JSON.stringify([{ paper: { title: lamp.title, summary: lamp.abstract, discussionId: 'x' } }]))
        .diagnostics,
    ).toEqual([]);
  });

  test('a field that says another fact than its name is no field left out', () => {
    const [told] = readText(JSON.stringify([{ ...lamp, doi: '10.48550/arXiv.2610.01234' }])).diagnostics;
    expect(told?.message).toMatch(/arXiv id from "doi"\.$/);
  });
});

describe('Where fields stand', () => {
  test('an object around the one with the title says what that does not', () => {
    const item = { paper_id: '2610.01234', authors: ['Ada Quill'], details: lamp };
    expect(entriesOf([item, { details: stairs }])).toMatchObject([
      { ...lamp, arxivId: '2610.01234', authors: ['Ada Quill'] },
      stairs,
    ]);
  });

  test('so does an object beside it', () => {
    const item = { ...lamp, stats: { upvotes: 7 }, repo: { url: 'https://github.com/acme/lamp', stars: 2 } };
    expect(entriesOf([item])).toMatchObject([{ upvotes: 7, githubUrl: 'https://github.com/acme/lamp' }]);
  });

  test('the name of a paper may be its id', () => {
    expect(entriesOf({ '2610.01234': lamp, '2609.04321': stairs })).toMatchObject([
      { ...lamp, arxivId: '2610.01234' },
      { ...stairs, arxivId: '2609.04321' },
    ]);
  });

  test('a feed is no paper, though it has a title and a description, and neither is what a paper is like', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Papers',
      description: 'A feed.',
      authors: [{ name: 'Me' }],
      items: [lamp, stairs],
    };
    expect(entriesOf(feed)).toMatchObject([lamp, stairs]);
    expect(entriesOf([{ ...lamp, upvotes: 3, similar: [stairs] }])).toMatchObject([lamp]);
    expect(entriesOf([{ ...lamp, related_papers: [stairs] }, stairs])).toMatchObject([lamp, stairs]);
    const [author, reference] = [[{ family: 'Quill' }], [{ 'article-title': stairs.title, author: 'Moss' }]];
    expect(entriesOf({ ...lamp, title: [lamp.title], author, reference })).toMatchObject([lamp]);
    for (const name of ['reference', 'preference'])
      expect(entriesOf({ [name]: [lamp, stairs] })).toMatchObject([lamp, stairs]);
  });

  test.each([
    [
      'a paper without an abstract',
      { title: lamp.title, paper_url: 'https://huggingface.co/papers/2610.01234' },
    ],
    ['one whose abstract is null', { title: lamp.title, abstract: null, authors: ['Ada Quill'] }],
    ['one whose abstract is blank', { title: lamp.title, abstract: ' ', upvotes: 3 }],
    [
      'one whose details lack it',
      { title: lamp.title, authors: ['Ada'], details: { title: lamp.title, metadata: {} } },
    ],
  ])('%s is named with its place', (_, item) => {
    const dump = readText(JSON.stringify([stairs, item]));
    expect(dump.entries).toMatchObject([{ ...stairs, place: 'paper 1 of 2' }]);
    const told = dump.diagnostics.filter(({ code }) => code === 'title-without-abstract');
    expect(told).toMatchObject([
      { severity: 'warning', message: expect.stringMatching(/^Paper 2 of 2.*"A Lamp/) },
    ]);
  });

  test('a first paper of 295,000 characters hides the list from nobody', () => {
    const long = { title: 'Long', abstract: `${'word '.repeat(59_000)}end.` };
    expect(entriesOf([{ paper: long }, { paper: lamp }])).toHaveLength(2);
  });
});

describe('The day of a list', () => {
  const day = '2026-10-05T00:00:00.000Z';

  test.each([
    [
      'what all papers say',
      [{ paper: { ...lamp, submittedOnDailyAt: day } }, { paper: { ...stairs, submittedOnDailyAt: day } }],
    ],
    ['the date of the list', { date: '2026-10-05', papers: [lamp, stairs] }],
    [
      'the date beside the papers of a page',
      { dailyPapers: [{ paper: lamp }], date: day, dateString: '2026-10-05' },
    ],
    [
      'one plain date for all papers',
      [
        { ...lamp, date: '2026-10-05' },
        { ...stairs, date: '2026-10-05' },
      ],
    ],
  ])('is %s', (_, value) => {
    const dump = readText(JSON.stringify(value));
    expect(dump.date).toBe('2026-10-05');
    expect(dump.dateFrom).toMatch(/ of the (?:list|papers)$/);
  });

  test.each([
    [
      'dates of publication',
      [
        { ...lamp, publishedAt: day },
        { ...stairs, publishedAt: day },
      ],
    ],
    ['the date of a single paper', [{ ...lamp, date: '2026-10-05' }]],
    [
      'dates that differ',
      [
        { ...lamp, date: '2026-10-05' },
        { ...stairs, date: '2026-10-04' },
      ],
    ],
    ['when it was downloaded', { scraped_at: day, papers: [lamp] }],
  ])('is not %s', (_, value) => {
    expect(readText(JSON.stringify(value)).date).toBeNull();
  });

  test('is none where the papers are of several, and that is told', () => {
    const dump = readText(
      JSON.stringify([
        { ...lamp, submittedOnDailyAt: day },
        { ...stairs, submittedOnDailyAt: '2026-10-06' },
      ]),
    );
    expect(dump.date).toBeNull();
    expect(dump.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'several-days', severity: 'warning' }),
    );
  });
});

describe('Objects as Python prints them', () => {
  const python = `{'title': '${lamp.title}', 'summary': "${lamp.abstract}", 'upvotes': None, 'authors': ('Ada', 'Bo',), 'ok': True}`;

  test.each([
    ['one', python],
    [
      'an ordered dictionary of pairs',
      `[OrderedDict([('title', '${lamp.title}'), ('summary', "${lamp.abstract}"), ('authors', [OrderedDict([('name', 'Ada')]), OrderedDict({'name': 'Bo'})])])]`,
    ],
    ['a list', `[${python}, ${python}]`],
    ['one a line', `${python}\n${python}\n`],
    ['in strings of JSON', JSON.stringify([python])],
    [
      'a class',
      `[arxiv.Result(entry_id='http://arxiv.org/abs/2610.01234v1', title='${lamp.title}', summary='${lamp.abstract}', authors=[arxiv.Result.Author('Ada'), arxiv.Result.Author('Bo')])]`,
    ],
  ])('%s', (_, text) => {
    const dump = readText(text);
    expect(dump.layout).toBe('python-repr');
    expect(dump.entries.length).toBeGreaterThan(0);
    for (const entry of dump.entries) expect(entry).toMatchObject({ ...lamp, authors: ['Ada', 'Bo'] });
    expect(dump.parts.map((part) => part.text).join('')).toBe(text);
  });

  test('JSON in the strings of JSON is JSON', () => {
    expect(readText(JSON.stringify({ data: JSON.stringify([lamp, stairs]) }))).toMatchObject({
      layout: 'public-json',
      entries: [lamp, stairs],
    });
  });

  test('a list that breaks off keeps the papers before', () => {
    const dump = readText(`[${python}, {'title': 'Half`);
    expect(dump.entries).toHaveLength(1);
    expect(dump.diagnostics).toContainEqual(expect.objectContaining({ code: 'invalid-json' }));
  });
});

describe('An abstract of which the places of its words are given', () => {
  const placed = { It: [5], burns: [6], 'oil.': [4], A: [0], lamp: [1], needs: [2], no: [3, 7], 'oil,': [8] };

  test('is the text that they make', () => {
    expect(
      entriesOf([{ title: lamp.title, id: '2610.01234', abstract_inverted_index: placed }]),
    ).toMatchObject([
      { title: lamp.title, abstract: 'A lamp needs no oil. It burns no oil,', arxivId: '2610.01234' },
    ]);
  });

  test.each([
    [{ ...placed, 'oil,': [9] }],
    [{ ...placed, 'oil,': [7] }],
    [{ ...placed, 'oil,': [-1] }],
    [{ ...placed, 'oil,': ['8'] }],
  ])('is none where they leave a gap or meet: %j', (gap) => {
    expect(entriesOf([{ title: lamp.title, id: '2610.01234', abstract_inverted_index: gap }])).toEqual([]);
  });
});

describe('What stands around an abstract in a field', () => {
  test.each([
    [
      '<p>Authors: Ada Quill, Bo Fern</p><h3>AI summary</h3><p>A lamp keeps burning, says a machine.</p><h3>Abstract</h3><p>ABSTRACT</p>',
      ['Ada Quill', 'Bo Fern'],
    ],
    ['<p>ABSTRACT</p><p><a href="https://arxiv.org/abs/2610.01234">arXiv</a></p>', null],
    ['<b>Abstract</b>: ABSTRACT<br><b>Code</b>: https://github.com/acme/lamp', null],
    ['Authors: Ada Quill\nAbstract: ABSTRACT', ['Ada Quill']],
    ['arXiv:2610.01234v1 Announce Type: new \nAbstract: ABSTRACT', null],
    ['<jats:title>Abstract</jats:title><jats:p>ABSTRACT</jats:p>', null],
    ['<jats:sec><jats:title>Abstract</jats:title>\n<jats:p>ABSTRACT</jats:p></jats:sec>', null],
  ])('%s', (written, authors) => {
    const summary = written.replace('ABSTRACT', lamp.abstract);
    expect(entriesOf([{ title: lamp.title, summary }])).toMatchObject([{ ...lamp, authors }]);
  });
});
