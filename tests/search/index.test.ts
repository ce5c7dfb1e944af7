import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Reader, Writer } from '../../src/bytes.ts';
import { fileOf } from '../../src/search/hash.ts';
import { usefulAcronyms } from '../../src/search/index/acronyms.ts';
import { blockText, makeBlock, packBlock, readBlock } from '../../src/search/index/block.ts';
import { readDictionary, writeDictionary } from '../../src/search/index/dictionary.ts';
import { createEncoder } from '../../src/search/index/encode.ts';
import { meaningForm, readForms, writeForms } from '../../src/search/index/forms.ts';
import {
  fieldSizes,
  filesOf,
  papersPath,
  readFields,
  readPapers,
  writeFields,
  writePapers,
} from '../../src/search/index/meaning.ts';
import { kinds, saysOtherwise } from '../../src/search/index/otherwise.ts';
import {
  packPostings,
  readShard,
  shardCount,
  writeShards,
  youngShardCount,
} from '../../src/search/index/postings.ts';
import {
  columnsOf,
  type Held,
  segmentText,
  writeCards,
  writeSegment,
} from '../../src/search/index/segment.ts';
import { cutIntoSegments } from '../../src/search/index/segments.ts';
import { unpackShard } from '../../src/search/index/shard.ts';
import { packSummary, readSummary } from '../../src/search/index/summary.ts';
import { levelCount } from '../../src/search/terms.ts';
import { coarser, codeLength } from '../../src/search/vectors/code.ts';
import { loadVectors } from '../../src/search/vectors/load.ts';
import { stemWord } from '../../src/text/stem.ts';
import { bareRecord } from '../setup/search-record.ts';

test('integers and texts are read back as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 0xffffffff })), fc.string(), (integers, text) => {
      const out = new Writer();
      for (const integer of integers) out.integer(integer);
      out.text(text);
      const reader = new Reader(out.finish());
      expect(integers.map(() => reader.integer())).toEqual(integers);
      expect(reader.text()).toBe(new TextDecoder().decode(new TextEncoder().encode(text)));
      expect(reader.isDone).toBe(true);
    }),
  );
});

test('shards give back every term’s papers, and none for a term that no paper has', () => {
  const papers = fc.uniqueArray(fc.nat({ max: 4095 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), papers, { maxKeys: 60 }), (lists) => {
      const termsFrom = (first: number, end: number) =>
        new Map(
          Object.entries(lists).flatMap(([term, list]) => {
            const own = list.filter((paper) => paper >= first && paper < end).toSorted((a, b) => a - b);
            const levels = own.map((paper) => paper % levelCount);
            return own.length === 0 ? [] : [[term, { papers: own.map((paper) => paper - first), levels }]];
          }),
        );
      const terms = termsFrom(0, 4096);
      const shards = shardCount(300);
      const blocks = [0, 1000, 2000, 3000].map((first) => ({
        records: Array.from({ length: 1000 }),
        postings: packPostings(termsFrom(first, first === 3000 ? 4096 : first + 1000)),
      }));
      const files = writeShards(blocks, shards);
      expect(files).toEqual(writeShards([{ records: [], postings: packPostings(terms) }], shards));
      for (const [term, postings] of terms) {
        const file = files[fileOf(term, shards)] ?? new Uint8Array();
        expect(readShard(file, new Set([term, 'no such term'])).get(term)).toEqual(postings);
        expect(readShard(file, new Set(['no such term'])).size).toBe(0);
      }
    }),
  );
});

describe('forms', () => {
  const counts = new Map([
    ['gradient', 9],
    ['sub', 4],
    ['subgradient', 1],
    ['optimal', 8],
    ['opt', 1],
    ['models', 500],
    ['model', 900],
    ['modem', 700],
  ]);
  const acronyms = [{ short: 'ntk', long: ['neural tangent kernel'] }];
  const { has } = readForms(writeForms(acronyms, counts, 10_000));

  test('know acronyms and what they stand for, and no others', () => {
    expect(has('acronym', 'ntk')).toBe(true);
    expect(has('meaning', meaningForm('ntk', 'Neural Tangent Kernels'))).toBe(true);
    expect(['pinn', 'gradient'].map((short) => has('acronym', short))).toEqual([false, false]);
    expect(has('meaning', meaningForm('ntk', 'neural tangle kernel'))).toBe(false);
  });

  test('know words that are two words, and no others', () => {
    expect(has('compound', stemWord('subgradients'))).toBe(true);
    expect(['gradient', 'optimal', 'ntk'].map((word) => has('compound', stemWord(word)))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('know the words that very many papers have, by all of their forms', () => {
    expect(has('common', stemWord('modelling'))).toBe(true);
    expect(['modem', 'gradient'].map((word) => has('common', stemWord(word)))).toEqual([false, false]);
  });
});

test('of the acronyms those are kept that find more than the paper that explains them', () => {
  const explained = [
    { short: 'pinn', expansions: [{ text: 'physics-informed neural network', papers: 3 }] },
    { short: 'scalar', expansions: [{ text: 'source code analysis', papers: 2 }] },
    { short: 'once', expansions: [{ text: 'one network for collaborative editing', papers: 1 }] },
  ];
  const counts = new Map([
    ['pinn', 9],
    ['scalar', 900],
    ['once', 2],
  ]);
  const kept = (papers: number) => usefulAcronyms(explained, counts, papers).map(({ short }) => short);
  expect(kept(500)).toEqual(['pinn', 'once']);
  expect(kept(100_000)).toEqual(['pinn']);
});

describe('segments', () => {
  test('hold every paper once, in order', () => {
    const papers = Array.from({ length: 25_700 }, (_, i) => i);
    const segments = cutIntoSegments(papers);
    expect(segments.map(({ members }) => members.length)).toEqual([16_384, 8_192, 1_124]);
    expect(segments.flatMap(({ members }) => members)).toEqual(papers);
  });

  test('stay as they are when papers come, but for the youngest', () => {
    const cut = (count: number) => cutIntoSegments(Array.from({ length: count }, (_, i) => i));
    expect(cut(13_000).slice(0, 2)).toEqual(cut(16_000).slice(0, 2));
    expect(cut(13_000).length).toBe(3);
    expect(cut(0)).toEqual([]);
  });

  test('have many small shards when they are old, and few when every new dump writes them anew', () => {
    expect([4_096, 8_192, 65_536].map(shardCount)).toEqual([512, 1_024, 8_192]);
    expect([0, 5_000, 160_000, 400_000, 2_000_000].map(youngShardCount)).toEqual([1, 1, 32, 64, 128]);
  });

  test('that hold words’ vectors have no more than twenty words’ in a shard', () => {
    const vectors = loadVectors();
    const block = makeBlock(
      'block',
      Array.from({ length: 4_096 }, () => bareRecord('a', '', '')),
      encode,
    );
    const { shards } = writeSegment('id', [block], { ...nothing, vectors });
    expect(vectors.words.length / shards.length).toBeLessThan(21);
    expect(shards.length).toBe(2 * shardCount(4_096));
  });

  const nothing: Held = { vectors: null, standIns: null };
  const encode = createEncoder(loadVectors());
  const records = Array.from({ length: 70 }, (_, i) =>
    bareRecord(`paper-${i}`, `Pruning ${i}`, 'We prune networks.'),
  );

  const segmentOf = (papers: typeof records) =>
    writeSegment('id', [makeBlock('block', papers, encode)], nothing);

  test('of the same records have the same bytes', () => {
    expect(segmentOf(records)).toEqual(segmentOf(records));
  });

  test('keep their name where only votes and digests change', () => {
    const later = records.map((record) => ({ ...record, orders: { votes: 7 }, digests: ['Another'] }));
    expect(blockText(later)).toBe(blockText(records));
    const [first, ...rest] = records;
    expect(blockText([{ ...(first ?? bareRecord('', '', '')), heading: 'x', slug: 'x' }, ...rest])).not.toBe(
      blockText(records),
    );
    const nameOf = (blocks: readonly string[], held: Partial<Held> = {}) =>
      segmentText(
        blocks.map((id) => makeBlock(id, records, encode)),
        { ...nothing, ...held },
      );
    expect(nameOf(['a', 'b'])).toBe(nameOf(['a', 'b']));
    expect(nameOf(['a', 'c'])).not.toBe(nameOf(['a', 'b']));
    expect(nameOf(['a', 'b'], { vectors: loadVectors() })).not.toBe(nameOf(['a', 'b']));
    const standIns = (near: readonly string[]) => new Map([['prune', { everyday: [], near }]]);
    expect(nameOf(['a', 'b'], { standIns: standIns(['trim']) })).not.toBe(
      nameOf(['a', 'b'], { standIns: standIns(['cut']) }),
    );
  });

  test('that are small say in the shard of a word which papers do not say it, but others that stand for it', () => {
    const abstracts = [
      'We prune.',
      'We delete, and prune.',
      'We trim and erase.',
      'Herons wade.',
      'We trim.',
    ];
    const block = makeBlock(
      'block',
      abstracts.map((abstract, i) => bareRecord(`paper-${i}`, '', abstract)),
      encode,
    );
    const standIns = new Map([
      ['delet', { everyday: ['eras', 'prune'], near: ['trim', 'unheard'] }],
      ['wade', { everyday: [], near: ['unheard'] }],
    ]);
    const { shards } = writeSegment('id', [block], { ...nothing, standIns });
    const otherwise = (word: string) => {
      const file = shards[fileOf(word, shards.length)]?.bytes ?? new Uint8Array();
      return readShard(unpackShard(file).otherwise, new Set([word])).get(word);
    };
    expect(otherwise('delet')).toEqual({
      papers: [0, 2, 4],
      levels: [kinds.everyday, kinds.everyday, kinds.near],
    });
    expect(['wade', 'prune'].map(otherwise)).toEqual([undefined, undefined]);
    expect([1_024, 1_025].map(saysOtherwise)).toEqual([true, false]);
  });

  test('have a column only for what their papers have', () => {
    const names = (papers: typeof records) => columnsOf(papers).map(({ name }) => name);
    expect(names(records)).toEqual([]);
    expect(
      names(
        records.map((record, i) =>
          i === 3 ? { ...record, filters: { year: '2026' }, orders: { date: 20_523 } } : record,
        ),
      ),
    ).toEqual(['year', 'date']);
  });

  test('leave the packs of cards as they are that a new dump does not change', () => {
    const hashOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes).slice(0, 40).replace(/\W/g, '');
    const paths = (papers: typeof records) => writeCards('id', papers, hashOf).files.map(({ path }) => path);
    const before = paths(records.slice(0, 64));
    expect(before.length).toBe(4);
    expect(paths(records).slice(0, 4)).toEqual(before);
  });

  test('that are old have packs of cards by their place, which need no list', () => {
    const many = Array.from({ length: 4096 }, (_, i) => records[i % 70] ?? bareRecord('', '', ''));
    const { names, files } = writeCards('id', many, () => '');
    expect(names).toBeNull();
    expect(files.at(-1)?.path).toBe('id/cards-255.json');
  });

  test('are summed up in bytes that are read back, and refused when they end too early', () => {
    const { shards, ...summary } = segmentOf(records);
    expect(shards.length).toBe(1);
    const bytes = packSummary(summary);
    expect(readSummary(bytes)).toEqual(summary);
    expect(readSummary(bytes.subarray(0, bytes.length - 1))).toBeNull();
    expect(readSummary(new Uint8Array())).toBeNull();
  });
});

describe('papers by meaning', () => {
  const pathsOf = (sizes: readonly number[]) => filesOf(sizes).map(papersPath);

  test('lie in files by the largest branches of the tree of fields that hold no more than 128', () => {
    const sizes = fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 200 })), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(sizes, (sizes) => {
        const files = filesOf(sizes);
        const fields = files.flatMap(({ first, end }) => sizes.slice(first, end).map((_, i) => first + i));
        expect(new Set(fields).size).toBe(fields.length);
        expect(sizes.flatMap((size, field) => (size > 0 && !fields.includes(field) ? [field] : []))).toEqual(
          [],
        );
        for (const { first, end, papers } of files) {
          const width = end - first;
          const inSpan = (from: number, size: number) =>
            sizes.slice(from, from + size).reduce((sum, own) => sum + own, 0);
          expect(papers).toBe(inSpan(first, width));
          expect(papers).toBeGreaterThan(0);
          expect(papers <= 128 || width === 1).toBe(true);
          if (width < 16) expect(inSpan(first - (first % (2 * width)), 2 * width)).toBeGreaterThan(128);
        }
      }),
    );
  });

  test('leave the other files as they are when a file grows too large and becomes two', () => {
    expect(pathsOf([60, 60, 90, 90])).toEqual([
      'meaning/papers-2.bin',
      'meaning/papers-6.bin',
      'meaning/papers-7.bin',
    ]);
    expect(pathsOf([60, 70, 90, 90])).toEqual([
      'meaning/papers-4.bin',
      'meaning/papers-5.bin',
      'meaning/papers-6.bin',
      'meaning/papers-7.bin',
    ]);
    // However many fields there are, a branch is called the same.
    expect(pathsOf([30, 30, 30, 30, 45, 45, 45, 45])).toEqual(pathsOf([60, 60, 90, 90]));
  });

  const vectors = loadVectors();
  const { axes } = vectors;
  const length = codeLength(axes);
  const codes = [3, null, 0, 3, 1].map((field, paper) =>
    field === null ? null : { field, axes: new Uint8Array(length).fill(paper) },
  );

  test('are read back as they were written', () => {
    const [file, ...others] = writePapers(codes, fieldSizes(codes, 1, 2), 2);
    expect(others).toEqual([]);
    const read = readPapers(file?.bytes ?? new Uint8Array(), axes);
    expect(read.papers).toEqual([0, 2, 3, 4]);
    expect([...read.codes].filter((_, i) => i % length === 0)).toEqual([0, 2, 3, 4]);
  });

  test('have a middle for each field that is not empty', () => {
    const { bytes } = writeFields(codes, 2, 2, vectors);
    const fields = readFields(bytes, axes.bits.length);
    expect([...fields.axes.sizes]).toEqual([...axes.sizes]);
    expect(fields.codes).toHaveLength(3 * codeLength(coarser(axes)));
  });
});

test('blocks are read back as they were', () => {
  const records = [
    { ...bareRecord('a', 'Pruning', 'We prune.'), authors: ['A. B.'] },
    bareRecord('b', '', ''),
  ];
  const block = makeBlock('id', records, createEncoder(loadVectors()));
  expect(readBlock(packBlock(block))).toEqual(block);
  expect(block.records.map(({ slug, authors }) => [slug, authors])).toEqual([
    ['a', ['A. B.']],
    ['b', []],
  ]);
});

test('a dictionary says of each word about how often it is used', () => {
  const files = writeDictionary(new Map(Object.entries({ poker: 5, pose: 1, quantity: 2 })));
  expect([...files.keys()]).toEqual(['p', 'q']);
  expect(readDictionary(files.get('p') ?? '')).toEqual([
    { word: 'poker', papers: 4 },
    { word: 'pose', papers: 1 },
  ]);
  expect(readDictionary('<html>\nnot found')).toEqual([]);
});
