// What holds for every text, hostile ones included.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Formula, foldText, type Inline, parseTextMode, plainText } from '../../src/text/index.ts';
import { growsInProportion } from '../setup/cost.ts';

const pieces = fc.constantFrom(
  ...['a', 'Zé', 'word', ' ', '  ', '\n', '{', '}', '\\', '~', '`', "'", '"', '--', '---', '*', '**', '_'],
  ...['\\it ', '\\emph', '\\emph{', '\\textbf{', '{\\em ', '\\footnote{', '\\cite{', '\\color{red}', "\\'e"],
  ...['\\"{o}', '\\v s', '\\ss', '\\%', '\\[', '\\]', '\\\\', '$', '%', '[', ']', '(', ')', '.', ',', '5'],
  ...['https://a.org/b', 'github.com/x/y', '](https://a.org)', '\\href{https://a.org}{', '{here}', '\\url{'],
  ...['~key99', '数学', 'مرحبا', '\u202E', '\u200B', '\u0000', '👩', '<b>', '&amp;', '\\unknown{', '{}'],
);
const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

/** Texts with some formulas, in order and apart. */
const marked = fc.tuple(text, fc.array(fc.nat(60), { maxLength: 6 })).map(([source, cuts]) => {
  const ends = [...new Set(cuts)].sort((one, other) => one - other).filter((cut) => cut <= source.length);
  const formulas: Formula[] = [];
  for (let at = 0; at + 1 < ends.length; at += 2) {
    const [start = 0, end = 0] = [ends[at], ends[at + 1]];
    formulas.push({ start, end, tex: source.slice(start, end), confidence: 1 });
  }
  return { source, formulas };
});

describe('parseTextMode', () => {
  test('keeps every visible letter and digit of prose without commands', () => {
    const prose = text.map((source) => source.replace(/\\[A-Za-z]+/g, ''));
    fc.assert(
      fc.property(prose, (source) => {
        const inlines = parseTextMode(source, []);
        // An address that has a label is kept as the link's target.
        const kept = letters(plainText(inlines) + urlsOf(inlines).join(''));
        expect(isSubsequence(letters(source), kept)).toBe(true);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });

  test('keeps every formula that no address holds, once, in order', () => {
    fc.assert(
      fc.property(marked, ({ source, formulas }) => {
        const sources = formulas.map((formula) => formula.tex);
        const found = mathOf(parseTextMode(source, formulas)).map((math) => math.tex);
        if (!/https?:|github/.test(source)) expect(found).toEqual(sources);
        expect(isSubsequence(found, sources)).toBe(true);
      }),
      { seed: 6, numRuns: 2000 },
    );
  });

  test('shows no control character, no reordering mark and no nesting that a renderer must fear', () => {
    fc.assert(
      fc.property(marked, ({ source, formulas }) => {
        const inlines = parseTextMode(source, formulas);
        expect(plainText(inlines).replace(/\s/g, '')).not.toMatch(
          /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/u,
        );
        expect(depthOf(inlines)).toBeLessThanOrEqual(9);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  test('reads its own plain text as it is', () => {
    const calm = fc.array(
      fc.constantFrom('Zé', 'word ', '数学', '“', '”', '’', '–', '—', ', ', '. ', '5', '%'),
    );
    fc.assert(
      fc.property(calm, (parts) => {
        const read = plainText(parseTextMode(parts.join(''), []));
        expect(plainText(parseTextMode(read, []))).toBe(read);
      }),
      { seed: 8, numRuns: 1000 },
    );
  });

  test.each([
    ['opening braces', '{'],
    ['closing braces', '}'],
    ['styles', '{\\it '],
    ['backslashes', '\\'],
    ['display openings', '\\[ x '],
    ['citations', '\\cite{'],
    ['quotes', '"5"'],
    ['backquotes', '`a '],
    ['apostrophes', " 'a"],
    ['asterisks', '**a'],
    ['underscores', ' _a'],
    ['addresses', 'https://a.b/('],
    ['Markdown links', '[https://a.b]('],
    ['braced addresses', '{https://a.b{'],
    ['host names', 'a.'],
    ['hyphens', '--a '],
    ['ties', '~a99,'],
    ['one long word', 'a'],
  ])('costs no more per character on many %s', async (_name, piece) => {
    const read = (count: number) => parseTextMode(piece.repeat(count), []);
    expect(await growsInProportion(read, 1_000, 32_000)).toBe(true);
  });
});

describe('foldText', () => {
  test('does not see case, accents, white space or outer punctuation', () => {
    const title = fc.array(fc.constantFrom('Deep', 'nets', 'Schrödinger', '数学', '2', 'for'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(title, (words) => {
        const key = foldText(words.join(' '));
        expect(foldText(` ${words.join('  ').toUpperCase()}. `)).toBe(key);
        expect(foldText(words.join(' ').normalize('NFD'))).toBe(key);
        expect(foldText(words.join(' ').replaceAll('ö', '\\"{o}'))).toBe(key);
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});

/** Letters and digits, counted, without accents; what marks are shown as does not count. */
function letters(source: string): readonly string[] {
  const visible = source.replace(/⟨U\+[0-9A-F]+⟩/g, '').normalize('NFD');
  return [...visible.replace(/[^\p{L}\p{N}]/gu, '')].sort();
}

function urlsOf(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    if (!('children' in inline)) return [];
    return [...(inline.kind === 'link' ? [inline.url] : []), ...urlsOf(inline.children)];
  });
}

function mathOf(inlines: readonly Inline[]): readonly Extract<Inline, { readonly kind: 'math' }>[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'math') return [inline];
    return 'children' in inline ? mathOf(inline.children) : [];
  });
}

function depthOf(inlines: readonly Inline[]): number {
  return Math.max(0, ...inlines.map((inline) => ('children' in inline ? 1 + depthOf(inline.children) : 0)));
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const item of whole) if (item === part[at]) at += 1;
  return at === part.length;
}
