import { describe, expect, test } from 'vitest';
import { decodeDump } from '../../src/dump/decode/decode.ts';
import { parseDump } from '../../src/dump/index.ts';

const list =
  'Subscribe\n\nTwo Cheap Clocks\n\nClocks drift. We show that two cheap clocks drift less, naïvely.\n';

function utf32(text: string): Buffer {
  const bytes = Buffer.alloc(4 * text.length);
  for (let at = 0; at < text.length; at++) bytes.writeUInt32LE(text.charCodeAt(at), 4 * at);
  return bytes;
}

describe('Encodings', () => {
  test.each([
    ['UTF-8', Buffer.from(list)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${list}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${list}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${list}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(list, 'utf16le')],
    ['UTF-16 without a mark, big end first', Buffer.from(list, 'utf16le').swap16()],
    ['UTF-32, little end first', utf32(`\uFEFF${list}`)],
    ['UTF-32, big end first', utf32(`\uFEFF${list}`).swap32()],
    ['Windows-1252', Buffer.from(list, 'latin1')],
  ])('%s gives the same entry', (_, bytes) => {
    const dump = parseDump(bytes, 'a.txt');
    expect(dump.entries).toMatchObject([{ line: 3, title: 'Two Cheap Clocks' }]);
    expect(dump.entries[0]?.abstract).toMatch(/naïvely\.$/);
  });

  test('bytes that are no UTF-8 are read as Windows-1252, and the first line is told', () => {
    const bytes = Buffer.concat([
      Buffer.from('naïve\ncaf'),
      Buffer.from([0xe9, 0x0a, 0x93]),
      Buffer.from('Bézier'),
      Buffer.from([0x94]),
    ]);
    expect(decodeDump(bytes)).toMatchObject({
      text: 'naïve\ncafé\n“Bézier”',
      findings: [{ code: 'invalid-utf8', line: 2 }],
    });
  });

  test.each([
    ['an overlong slash', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a sequence cut short', [0xe2, 0x82]],
    ['a code point too high', [0xf4, 0x90, 0x80, 0x80]],
  ])('%s is no UTF-8', (_, bytes) => {
    const { text, findings } = decodeDump(Uint8Array.from([0x61, ...bytes]));
    expect(text).toHaveLength(1 + bytes.length);
    expect(findings).toMatchObject([{ code: 'invalid-utf8' }]);
  });
});

describe('An encoding that a page declares', () => {
  const knots = Buffer.from([0xce, 0xc4]); // 文 in GB2312
  const page = (head: string) => Buffer.concat([Buffer.from(`${head}<body><p>`), knots, Buffer.from('</p>')]);

  test.each([
    '<html><head><meta charset="gb2312"></head>',
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=GBK"></head>',
    '<?xml version="1.0" encoding="gb18030"?>',
  ])('is read by: %s', (head) => {
    expect(decodeDump(page(head))).toMatchObject({ text: `${head}<body><p>文</p>`, findings: [] });
  });

  test.each([
    '<html><head><meta charset="utf-8"></head>',
    '<html><head><meta charset="no-such"></head>',
    '<html><head></head>',
  ])('is guessed, and that is told, by: %s', (head) => {
    expect(decodeDump(page(head)).findings).toMatchObject([{ code: 'invalid-utf8' }]);
  });
});

describe('Bytes that are no text', () => {
  test.each([
    ['a ZIP archive', [0x50, 0x4b, 3, 4, 20, 0]],
    ['a PDF', [...Buffer.from('%PDF-1.7\n1 0 obj')]],
    ['a PNG image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['binary data', Array.from({ length: 300 }, (_, index) => (index * 7) % 256)],
  ])('%s is told, not read', (kind, bytes) => {
    const dump = parseDump(Uint8Array.from(bytes), 'a.txt');
    expect(dump).toMatchObject({
      layout: null,
      entries: [],
      diagnostics: [{ code: 'not-text', severity: 'error' }],
    });
    expect(dump.diagnostics[0]?.message).toContain(kind);
  });

  test('an empty file is told', () => {
    for (const text of ['', '\n\n  \n', '\uFEFF']) {
      expect(parseDump(Buffer.from(text), 'a.txt').diagnostics).toMatchObject([{ code: 'empty-dump' }]);
    }
  });

  test('a text with a few NULs is still a text', () => {
    const dump = parseDump(Buffer.from(list.replace('Cheap', 'Ch\u0000eap')), 'a.txt');
    expect(dump.entries[0]?.title).toBe('Two Cheap Clocks');
  });
});

test('a tar archive is called one', () => {
  const archive = Buffer.alloc(1024);
  archive.write('list.txt');
  archive.write('ustar', 257);
  expect(decodeDump(archive)).toMatchObject({
    isText: false,
    findings: [{ message: expect.stringContaining('a tar archive') }],
  });
});

test('The line of a byte that is no UTF-8 is counted as a source counts lines, CR CR LF as one end', () => {
  const bytes = Buffer.concat([Buffer.from('one\r\r\ntwo\r\r\ncaf'), Buffer.from([0xe9, 0x0a])]);
  expect(decodeDump(bytes).findings).toMatchObject([{ code: 'invalid-utf8', line: 3 }]);
});
