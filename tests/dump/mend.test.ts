import { describe, expect, test } from 'vitest';
import { decode } from 'windows-1252';
import type { Finding } from '../../src/dump/layout.ts';
import { maxTextLength } from '../../src/dump/limits.ts';
import { withoutEndless } from '../../src/dump/mend/endless.ts';
import { openHighlight } from '../../src/dump/mend/highlight.ts';
import { mendEntries } from '../../src/dump/mend/mend.ts';
import { repairMojibake } from '../../src/dump/mend/mojibake.ts';
import { makeEntry } from '../../src/paper/entry.ts';

describe('Text read in the wrong encoding', () => {
  test.each([
    ['PoincarÃ©', 'Poincaré'],
    ['donâ€™t', 'don’t'],
    ['â€œquotedâ€\u009d', '“quoted”'],
    ['ErdÅ‘s', 'Erdős'],
    ['5 Î¼m', '5 μm'],
    ['ä¸\u00adæ–‡', '中文'],
  ])('%s is repaired', (damaged, meant) => {
    expect(repairMojibake(damaged)).toEqual({ kind: 'repaired', text: meant });
  });

  test('damage done twice is undone twice', () => {
    const once = readAsWindows1252('naïve');
    expect(repairMojibake(readAsWindows1252(once))).toEqual({ kind: 'repaired', text: 'naïve' });
  });

  test.each([
    'Poincaré',
    'naïve Bayes',
    'Ünal',
    'ÉCOLE',
    '“quoted” – 5 µm',
    'São Paulo',
    'Ångström',
    'β-VAE',
  ])('%s is left alone', (text) => {
    expect(repairMojibake(text)).toEqual({ kind: 'sound' });
  });

  test('a name is repaired like any text, and told', () => {
    const entry = makeEntry({ line: 1, title: 'A', abstract: 'B.', authors: ['SofÃ\u00ada NÃºÃ±ez'] });
    const { entries, findings } = mendEntries([entry], null);
    expect(entries).toMatchObject([{ authors: ['Sofía Núñez'] }]);
    expect(findings).toMatchObject([{ code: 'mojibake-repaired' }]);
  });

  test('a text that holds anything else is left as it is, and told', () => {
    expect(repairMojibake('β-VAE after PoincarÃ©')).toEqual({ kind: 'doubtful', seen: 'Ã©' });
  });
});

describe('What a search page did to the words searched for', () => {
  const texts = [
    'The source says so. Citations help.',
    'Each source has citations.',
    'Many citations; one source.',
  ];

  test.each([
    ['traces with sourcecitations grounded in', 'traces with source citations grounded in'],
    ['coding ( source citations). Our', 'coding (source citations). Our'],
    ['in (source citations ) we', 'in (source citations) we'],
    ['the source citations , and', 'the source citations, and'],
    ['learns fromsource citations directly', 'learns from source citations directly'],
    ['with source citationsand more', 'with source citations and more'],
    ['SourceCitations', 'Source Citations'],
  ])('%s is restored', (damaged, meant) => {
    expect(restore('source citations', [...texts, damaged], damaged)).toBe(meant);
  });

  test.each([
    ['resource citations', 'source citations'],
    ['open-source citations', 'source citations'],
    ['a framework of the frame, its work', 'frame work'],
    ['online learning off line', 'line'],
    ['to inform the form', 'form'],
    ['( other words)', 'source citations'],
  ])('%s is left alone', (text, query) => {
    expect(restore(query, [...texts, text, text.replace('the frame', '')], text)).toBe(text);
  });

  test('nothing is touched where no query is known', () => {
    expect(openHighlight(null, texts)).toBeNull();
    expect(openHighlight('?!', texts)).toBeNull();
  });

  test('a small word glued to a single word is split off', () => {
    expect(restore('kernels', ['kernels here', 'kernels there'], 'with thekernels of')).toBe(
      'with the kernels of',
    );
  });
});

test.each([
  ['**Sparse Flows**', 'Sparse Flows'],
  ['__Sparse Flows__', 'Sparse Flows'],
  ['<b>Sparse Flows</b>', 'Sparse Flows'],
  ['<h3 class="title">Sparse Flows</h3>', 'Sparse Flows'],
  ['<b>Sparse</b> Flows', '<b>Sparse</b> Flows'],
  ['**Sparse** and **Dense** Flows', '**Sparse** and **Dense** Flows'],
  ['**Sparse** Flows and **Doors**', '**Sparse** Flows and **Doors**'],
  ['Flows **', 'Flows **'],
])('Of the title %s what sets it in bold is the list’s', (title, own) => {
  expect(mend(title).entries[0]?.title).toBe(own);
});

describe('Marks that nobody sees', () => {
  test('NUL and other control characters leave the text', () => {
    expect(mend('Spa\u0000rse\u0007 Flows').entries[0]?.title).toBe('Sparse Flows');
  });

  test('marks that reorder a line are kept and told', () => {
    const { entries, findings } = mend('Sparse \u202eFlows');
    expect(entries[0]?.title).toBe('Sparse \u202eFlows');
    expect(findings.map((finding) => finding.code)).toEqual(['bidi-marks']);
  });

  test.each([
    ['a soft hyphen', 'Spar\u00adse Flows', 'Sparse Flows'],
    ['a space without width', 'Sparse,\u200b Flows\u200b', 'Sparse, Flows'],
    ['a word joiner and a byte order mark', '\ufeffSparse\u2060 Flows', 'Sparse Flows'],
    ['a joiner between Latin letters', 'Suf\u200cfix', 'Suffix'],
  ])('%s leaves the text, and is told', (_, text, meant) => {
    const { entries, findings } = mend(text);
    expect(entries[0]?.title).toBe(meant);
    expect(findings).toMatchObject([{ code: 'zero-width-marks', message: /left out/ }]);
  });

  test.each([
    ['Thai parts its words by one', 'ภาษา\u200bไทย'],
    ['Persian its endings', 'می\u200cشود'],
    ['a family is joined of people', '👨\u200d👩\u200d👧'],
  ])('%s, and keeps it', (_, text) => expect(mend(text).entries[0]?.title).toBe(text));

  test('a name loses marks without width and nothing is to be told of it', () => {
    const entry = makeEntry({ line: 1, title: 'T', abstract: 'A.', authors: ['Ada\u200b Qu\u00adill'] });
    expect(mendEntries([entry], null)).toMatchObject({ entries: [{ authors: ['Ada Quill'] }], findings: [] });
  });

  test('half a character is a character lost', () => {
    const { entries, findings } = mend('Half \ud83d of it');
    expect(entries[0]?.title).toBe('Half \ufffd of it');
    expect(findings.map((finding) => finding.code)).toEqual(['lost-characters']);
  });

  test('a pile of accents is cut to six, what scripts write is left', () => {
    const { entries, findings } = mend(`A\u0301${'\u0301'.repeat(80)} in one`);
    expect(entries[0]?.title).toBe(`A${'\u0301'.repeat(6)} in one`);
    expect(findings.map((finding) => finding.code)).toEqual(['piled-marks']);
    expect(mend('Việt, שָׁ֖לוֹם').findings).toEqual([]);
  });

  test.each([
    ['Ada \u202eevil', 'Ada ⟨U+202E⟩evil'],
    ['x\u0000y\u001b[31m', 'x␀y␛[31m'],
    ['Org \ud800', 'Org \ufffd'],
    ['two\nlines', 'two lines'],
    ['Müller 山田', 'Müller 山田'],
  ])('the name %j is shown as %s', (name, shown) => {
    const entry = makeEntry({ line: 1, title: 'T', abstract: 'A.', authors: [name], organization: name });
    const { entries, findings } = mendEntries([entry], null);
    expect(entries).toMatchObject([{ authors: [shown], organization: shown }]);
    expect(findings.map((finding) => finding.code)).toEqual(name === shown ? [] : ['unseen-in-name']);
  });

  test('a range after a factor is no letter in the wrong encoding', () => {
    expect(mend('4×–5.7× faster, 2 ×’s').findings).toEqual([]);
  });

  test('a character lost earlier is told', () => {
    expect(mend('caf\ufffd').findings.map((finding) => finding.code)).toEqual(['lost-characters']);
  });
});

function restore(query: string, texts: readonly string[], text: string): string {
  return openHighlight(query, texts)?.(text) ?? text;
}

function mend(title: string): ReturnType<typeof mendEntries> {
  return mendEntries([makeEntry({ line: 1, title, abstract: 'Sound.' })], null);
}

function readAsWindows1252(text: string): string {
  return decode(new TextEncoder().encode(text));
}

describe('What is longer than anything that a paper says of itself', () => {
  const paper = {
    line: 7,
    title: 'Wide Canals',
    abstract: 'Canals fill slowly.',
    authors: ['Ada Quill', 'Bo Fern'],
  };

  /** With a limit of some letters; what is read has one of hundreds of thousands. */
  function shorten(longest: number) {
    const findings: Finding[] = [];
    return { entry: withoutEndless(makeEntry(paper), findings, longest), findings };
  }

  test.each([
    ['a title', 10],
    ['an abstract', 18],
  ])('%s costs the entry, and that is told with its line', (_, longest) => {
    const { entry, findings } = shorten(longest);
    expect(entry).toBeNull();
    expect(findings).toMatchObject([{ code: 'text-too-long', line: 7 }]);
  });

  test('a fact goes, and the rest of the entry stays', () => {
    const long = makeEntry({ ...paper, githubUrl: `https://github.com/lamps/${'m'.repeat(100)}` });
    const findings: Finding[] = [];
    expect(withoutEndless(long, findings, 100)).toEqual(makeEntry(paper));
    expect(findings).toMatchObject([{ code: 'text-too-long', line: 7 }]);
  });

  test('of a list the sum of its texts counts', () => {
    const names = makeEntry({ ...paper, authors: ['Ada Quill', 'Bo Fern', 'Cy Moss'] });
    expect(withoutEndless(names, [], 20)?.authors).toBeNull();
    expect(withoutEndless(names, [], 23)).toEqual(names);
  });

  test('entries are mended without it, and the others are not lost', () => {
    expect(maxTextLength).toBe(300_000);
    const endless = makeEntry({ ...paper, line: 3, abstract: 'm'.repeat(maxTextLength + 1) });
    const { entries, findings } = mendEntries([endless, makeEntry(paper)], null);
    expect(entries).toEqual([makeEntry(paper)]);
    expect(findings).toMatchObject([{ code: 'text-too-long', line: 3 }]);
  });
});
