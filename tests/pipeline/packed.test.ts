// What is kept of dumps, of gists and of what was compared is packed; it comes back as it was.
import { expect, test } from 'vitest';
import { parseDump } from '../../src/dump/index.ts';
import { readEntry } from '../../src/library/index.ts';
import parse, { type PackedDump, packFile, unpackTexts } from '../../src/pipeline/jobs/dump.ts';
import { openArchive, packArchive } from '../../src/pipeline/packed-archive.ts';
import { type Gist, packGists, profilesIn, usesIn } from '../../src/pipeline/packed-gists.ts';
import { profileOf } from '../../src/related/index.ts';
import { readUses } from '../../src/terms/index.ts';

test('a dump comes back with its entries and with what those are compared by, the short ones too', async () => {
  const long = `We bound the Shapley value of ${'kernels and graphs, '.repeat(20)}and say how.`;
  const bytes = Buffer.from(
    ['Daily Papers', 'One', long, 'Two', 'Too short.', 'Three', long, ''].join('\n\n'),
  );
  const packed: PackedDump = JSON.parse(String(await parse(packFile('2026-03-11.txt', bytes))));
  const { parts, ...dump } = parseDump(bytes, '2026-03-11.txt');
  expect(packed.dump).toEqual({ ...dump, parts: parts.filter(({ kind }) => kind === 'unrecognised') });
  expect(unpackTexts(packed)).toEqual(dump.entries.map(readEntry));
});

test('gists come back under their slugs, with or without a meaning', () => {
  const gistOf = (title: string, prose: string, meaning: Float32Array | null): Gist => {
    const paper = { slug: '', title, prose };
    return { profile: profileOf({ ...paper, meaning }), uses: readUses(paper) };
  };
  const gists = [
    gistOf('Größen of BERT', 'Neural tangent kernels (NTK) meet BERT on GLUE.', Float32Array.of(0.6, 0.8)),
    gistOf('', '', null),
    gistOf('Matroids', 'We study 𝒪-matroids and sparse graphs.', Float32Array.of(1, 0)),
  ];
  const slugs = ['one', 'two', 'three'];
  const packed = packGists(gists);
  expect(profilesIn(packed, slugs)).toEqual(
    gists.map(({ profile }, at) => ({ ...profile, slug: slugs[at] })),
  );
  expect(usesIn(packed, slugs)).toEqual(gists.map(({ uses }, at) => ({ ...uses, slug: slugs[at] })));
});

test('an archive of papers that were compared comes back as it was, with those that have nobody near', () => {
  const walk = { terms: 3, visits: 40, next: 2, least: 0.25 };
  const archive = {
    papers: ['first 1', 'second 2'],
    groups: [['gists', 2]] as const,
    compared: [
      { walk, kin: [], beyond: null },
      {
        walk: { ...walk, terms: 0 },
        kin: [
          { at: 0, grade: 0.71, because: ['flow matching'] },
          { at: 1, grade: 0.5, because: null },
        ],
        beyond: { grade: 0.31, slug: 'third-paper' },
      },
    ],
  };
  expect(openArchive(packArchive(archive))).toEqual(archive);
});
