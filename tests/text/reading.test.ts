import { describe, expect, test } from 'vitest';
import { foldText, httpUrl, parseTextMode, plainText, teaser } from '../../src/text/index.ts';

describe('httpUrl', () => {
  test.each([
    ['an https address', 'https://github.com/apple/corenet', 'https://github.com/apple/corenet'],
    ['a host in capitals', 'HTTPS://GitHub.com/A', 'https://github.com/A'],
    ['an international host as punycode', 'https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ])('accepts %s', (_name, address, url) => expect(httpUrl(address)).toBe(url));

  test('accepts what it accepted, however often it is asked', () => {
    const answers = new Set(Array.from({ length: 30_000 }, () => httpUrl('https://bücher.example/')));
    expect([...answers]).toEqual(['https://xn--bcher-kva.example/']);
  });

  test.each([
    ['javascript:', 'javascript:alert(1)'],
    ['data:', 'data:text/html,x'],
    ['a relative address', '/papers/x'],
    ['a scheme in disguise', 'java\nscript:alert(1)'],
    ['a user name', 'https://arxiv.org@evil.example/'],
    ['a password', 'https://a:b@evil.example/'],
    ['no host', 'https:///x'],
    ['dots for a host', 'https://...'],
    ['a host without a dot', 'https://foo'],
    ['a reordering mark', 'https://a.org/\u202Ex'],
    ['a control character', 'https://a.org/\u0007'],
    ['a quote', 'https://a.org/"onclick='],
    ['10,000 characters', `https://a.org/${'x'.repeat(10_000)}`],
  ])('refuses %s', (_name, address) => expect(httpUrl(address)).toBeNull());
});

describe('parseTextMode', () => {
  test.each(Object.getOwnPropertyNames(Object.prototype))('raises %s like any other word', (word) => {
    const tex = `^{${word}}`;
    const formula = { start: 0, end: tex.length, tex, confidence: 1 };
    expect(parseTextMode(tex, [formula])).toEqual([{ kind: 'script', raised: true, text: word, tex }]);
  });
});

describe('plainText', () => {
  const inlines = parseTextMode('an {\\it ell_1 norm} at https://a.org', [
    { start: 8, end: 13, tex: '\\ell_1', confidence: 1 },
  ]);
  test('shows formulas as they were scraped', () =>
    expect(plainText(inlines)).toBe('an ell_1 norm at https://a.org'));
  test('shows formulas as the caller reads them', () =>
    expect(plainText(inlines, (math) => `$${math.tex}$`)).toBe('an $\\ell_1$ norm at https://a.org'));
});

describe('teaser', () => {
  test('leaves a short text alone', () => {
    const inlines = parseTextMode('a short text', []);
    expect(teaser(inlines, 20)).toEqual(inlines);
  });
  test('cuts between words, without hanging punctuation', () =>
    expect(plainText(teaser(parseTextMode('one, two three, four', []), 16))).toBe('one, two three…'));
  test('sets the dots apart from a full stop', () =>
    expect(plainText(teaser(parseTextMode('One two. Three four.', []), 10))).toBe('One two.\u00a0…'));
  test('cuts inside emphasis', () =>
    expect(plainText(teaser(parseTextMode('see {\\it one two three} four', []), 12))).toBe('see one two…'));
  test('never splits a formula', () => {
    const formulas = [{ start: 4, end: 13, tex: 'x+y+z+u+v', confidence: 1 }];
    expect(plainText(teaser(parseTextMode('see x+y+z+u+v next', formulas), 8))).toBe('see …');
  });
  test('never splits an address, and leaves no link of nothing', () => {
    const cut = teaser(parseTextMode('The code is at https://a.example/a-long-address now', []), 30);
    expect(cut).toEqual([
      { kind: 'text', text: 'The code is at ' },
      { kind: 'text', text: '…' },
    ]);
  });
  test('cuts a first word that is longer than the whole', () =>
    expect(plainText(teaser(parseTextMode('x'.repeat(50), []), 10))).toBe(`${'x'.repeat(10)}…`));
});

describe('foldText', () => {
  test.each([
    ['case, accents and punctuation', 'Schrödinger Bridges!', 'schrodinger bridges'],
    ['TeX accents', 'Schr\\"{o}dinger Bridges', 'schrodinger bridges'],
    ['emphasis and dashes', '{\\it Deep}--Nets', 'deep nets'],
    ['damaged and undamaged commands', '\\mathbb{R}^n and \\times', 'r n and times'],
    ['letters of their own', 'Ørsted Łódź Straße', 'orsted lodz strasse'],
    ['full-width letters', 'ＤＥＥＰ', 'deep'],
    ['Chinese', '机器学习：方法', '机器学习 方法'],
    ['invisible marks', 'pay\u200Bpal', 'paypal'],
    ['a title of signs', '???', ''],
  ])('folds %s', (_name, title, key) => expect(foldText(title)).toBe(key));

  test('keeps C, C++ and C# apart, and A and A*', () => {
    expect(new Set(['C', 'C++', 'C#', 'A', 'A*'].map(foldText)).size).toBe(5);
  });
  test('keeps kana that differ in voicing apart', () => expect(foldText('が')).not.toBe(foldText('か')));
});
