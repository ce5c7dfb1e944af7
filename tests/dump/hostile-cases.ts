// Inputs that ask too much: each makes a file of about so many bytes. The tests read them small and
// compare two sizes; tests/bench/hostile.ts reads them large.

/** By what a reader of the README would call it. */
export const hostileCases: Readonly<Record<string, (bytes: number) => Uint8Array>> = {
  'sound list': (bytes) =>
    repeat(
      bytes,
      (index) =>
        `Two Cheap Clocks ${index}\n\nClocks drift. ${'We show that they drift less. '.repeat(40)}\n\n`,
    ),
  'tiny entries': (bytes) => repeat(bytes, (index) => `T ${index}\nA ${index}.\n`),
  'tiny entries, spaced': (bytes) => repeat(bytes, (index) => `T ${index}\n\nA ${index}.\n\n`),
  'one long line': (bytes) => text('Subscribe\n\n', 'word '.repeat(bytes / 5)),
  'one long title': (bytes) =>
    text(
      'Subscribe\n\n',
      'Title '.repeat(bytes / 12),
      '\n\nWe show it. It holds.\n\n',
      'word '.repeat(bytes / 10),
    ),
  'blank lines': (bytes) => text('Subscribe\n', ' \n'.repeat(bytes / 2)),
  'lone CRs': (bytes) =>
    repeat(bytes, (index) => `Two Cheap Clocks ${index}\r\rClocks drift. They drift less.\r\r`),
  brackets: (bytes) => text(markdown, '[\n'.repeat(bytes / 2)),
  'bracketed words': (bytes) => text(markdown, '[a b c\n![](x)\n'.repeat(bytes / 14)),
  'links never closed': (bytes) => text(markdown, '### [a b c\n\n[d e f g h\n\n'.repeat(bytes / 24)),
  'links in a line': (bytes) => text(markdown, '[a](b)'.repeat(bytes / 6)),
  'images in a link': (bytes) =>
    text(markdown, '[', '![a](b)\\\\\n'.repeat(bytes / 10), '](https://huggingface.co/papers/2601.00001)'),
  'brackets in links': (bytes) => text(markdown, '[a\n[[b ](x) '.repeat(bytes / 12)),
  'brackets before a link': (bytes) =>
    text(markdown, `${'[a b\n'.repeat(3000)}](x)\n`.repeat(bytes / 15_000)),
  backslashes: (bytes) => text(markdown, '[', '\\'.repeat(bytes), '](x)'),
  'numbered brackets': (bytes) =>
    text('### [A Title][1]\n\n][2]\n', '[\n\n'.repeat(bytes / 6), '][3]\n'.repeat(bytes / 10)),
  addresses: (bytes) => text('https://huggingface.co/papers/2601.00001\n\n'.repeat(bytes / 42)),
  'BibTeX braces': (bytes) =>
    text('@misc{a, title = {A}, abstract = {We show it.}}\n', '@misc{b, title = {{{\n'.repeat(bytes / 21)),
  'BibTeX entries': (bytes) =>
    repeat(bytes, (index) => `@misc{a${index}, title = {{A} ${index}}, abstract = {We show it.}}\n`),
  'RIS lines': (bytes) => text('TY  - GEN\nTI  - A\nAB  - We show it.\n', 'and more\n'.repeat(bytes / 9)),
  'deep JSON': (bytes) =>
    text('[{"paper":{"title":"A","summary":"B."}},', '['.repeat(bytes / 2), '{"a":'.repeat(bytes / 10)),
  'JSON of openings': (bytes) => text('[{"paper":{"title":"A","summary":"B."}},', '{'.repeat(bytes)),
  'JSON quotes': (bytes) => text('[{"paper":{"title":"A","summary":"B."}},', '{"'.repeat(bytes / 2)),
  'JSON escapes': (bytes) => text('[{"paper":{"title":"A","summary":"', '\\\\'.repeat(bytes / 2), '"}}]'),
  'JSON papers': (bytes) =>
    text(
      '[',
      repeatText(
        bytes,
        (index) =>
          `{"paper":{"id":"2601.${String(index % 100000).padStart(5, '0')}","title":"A ${index}","summary":"We show it."}},`,
      ),
      'null]',
    ),
  'JSON title of blanks': (bytes) =>
    text('[{"title":"A', ' \\t'.repeat(bytes / 3), 'b","summary":"We show it."}]'),
  'brackets of Python in a table': (bytes) =>
    text('title,abstract,authors\nA,We show it.,"', '['.repeat(bytes / 2), ']'.repeat(bytes / 2), '"\n'),
  'JSON papers, nested': (bytes) =>
    text(
      '['.repeat(900),
      repeatText(bytes, (index) => `{"title":"A ${index}","summary":"We show it."},`),
    ),
  'blanks among the authors of a page': (bytes) =>
    text(
      '# A\n\narxiv:2601.00001\n\nAuthors:\nAda',
      '\t'.repeat(bytes),
      'Quill\n\n## Abstract\n\nWe show it.\n\n### Community\n',
    ),
  'deep HTML': (bytes) => text(html, '<div>'.repeat(bytes / 10), '<b><i>'.repeat(bytes / 12)),
  'HTML attributes': (bytes) =>
    text(
      html,
      '<div ',
      repeatText(bytes, (index) => `a${index} `),
    ),
  'HTML of openings': (bytes) => text(html, '<'.repeat(bytes)),
  'HTML comment': (bytes) => text(html, '<!--', '-'.repeat(bytes)),
  'HTML references': (bytes) => text(html, '<p>', '&amp; '.repeat(bytes / 6)),
  'HTML island': (bytes) =>
    text(
      '<div data-target="DailyPapers" data-props="{&quot;dailyPapers&quot;:[',
      repeatText(
        bytes,
        (index) =>
          `{&quot;paper&quot;:{&quot;title&quot;:&quot;A ${index}&quot;,&quot;summary&quot;:&quot;We show it.&quot;}},`,
      ),
      'null]}"></div>',
    ),
  'HTML cards': (bytes) =>
    text(
      '<!doctype html>',
      repeatText(
        bytes,
        (index) =>
          `<article><h3><a href="/papers/2601.${String(index % 100000).padStart(5, '0')}">A ${index}</a></h3><p>We show it.</p></article>`,
      ),
    ),
  'NUL bytes': (bytes) =>
    repeat(
      bytes,
      (index) => `Two Cheap\0 Clocks ${index}\n\nClocks drift. We show that they drift less.\0\n\n`,
    ),
  'no UTF-8': (bytes) =>
    repeat(
      bytes,
      (index) => `Two Cheap Clocks ${index}\n\nClocks drift. They drift less, na\u00efvely.\n\n`,
      'latin1',
    ),
  mojibake: (bytes) =>
    repeat(
      bytes,
      (index) => `Two Cheap Clocks ${index}\n\nClocks drift. They donâ€™t drift less, naÃ¯vely.\n\n`,
    ),
  'right-to-left marks': (bytes) =>
    repeat(bytes, (index) => `Two \u202eCheap Clocks ${index}\n\nClocks drift. They drift less.\u2066\n\n`),
  'front matter': (bytes) => text('---\n', 'a: b\n'.repeat(bytes / 5)),
  'titles alone': (bytes) => repeat(bytes, (index) => `Two Cheap Clocks ${index}\n\n`),
};

const markdown =
  '### [A Title](https://huggingface.co/papers/2601.00001)\n\nAn abstract. It holds.\n\n[1](https://huggingface.co/login?next=%2Fpapers%2F2601.00001)\n\n';
const html =
  '<!doctype html><article><h3><a href="/papers/2601.00001">A Title</a></h3><p>An abstract. It holds.</p></article>';

function text(...pieces: readonly string[]): Uint8Array {
  return Buffer.from(pieces.join(''));
}

function repeat(
  bytes: number,
  make: (index: number) => string,
  encoding: BufferEncoding = 'utf8',
): Uint8Array {
  return Buffer.from(repeatText(bytes, make), encoding);
}

function repeatText(bytes: number, make: (index: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0, index = 0; length < bytes; index++) {
    const piece = make(index);
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.join('');
}
