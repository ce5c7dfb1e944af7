// Archives and mails: each list in them is read as what it is, and nothing in them leads out of them.
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpackGzip } from '../../src/dump/containers/gzip.ts';
import { unwrapShown } from '../../src/dump/containers/shown.ts';
import { isArchive, readArchive, readDump } from '../../src/dump/index.ts';
import { maxFileBytes } from '../../src/dump/limits.ts';

const lamp = {
  title: 'A Lamp That Needs No Oil',
  abstract: 'We present a lamp that needs no oil. It burns longer than four others.',
};
const list = JSON.stringify([{ paper: { id: '2610.01234', title: lamp.title, summary: lamp.abstract } }]);

describe('An archive', () => {
  test('gives each file by the name it has in it', () => {
    const archive = zipSync({ 'b.json': strToU8(list), 'a/2026-10-06.txt': strToU8('one') });
    expect(isArchive(archive)).toBe(true);
    expect(read(archive)).toEqual([
      ['lists.zip/a/2026-10-06.txt', 'one'],
      ['lists.zip/b.json', list],
    ]);
  });

  test.each([
    ['../../etc/passwd', 'lists.zip/etc/passwd'],
    ['/etc/passwd', 'lists.zip/etc/passwd'],
    ['..\\..\\evil.txt', 'lists.zip/evil.txt'],
    ['a\u202egpj.txt', 'lists.zip/a⟨U+202E⟩gpj.txt'],
    ['a/../..//b.txt', 'lists.zip/a/b.txt'],
  ])('calls a file %j %s', (name, shown) => {
    expect(read(zipSync({ [name]: strToU8('x') }))).toEqual([[shown, 'x']]);
  });

  test('leaves out what desktops and saved pages put there, and says how much', () => {
    const archive = zipSync({
      '__MACOSX/._a.txt': strToU8('x'),
      '.DS_Store': strToU8('x'),
      'page_files/logo.png': strToU8('x'),
      'page_files/style.css': strToU8('x'),
      'a.txt': strToU8('a'),
    });
    expect(read(archive)).toEqual([
      ['lists.zip', 'left-out: 2 files'],
      ['lists.zip/a.txt', 'a'],
    ]);
  });

  test.each([
    ['cut off', (archive: Uint8Array) => archive.subarray(0, archive.length / 2)],
    ['an office document', () => zipSync({ '[Content_Types].xml': strToU8('x'), 'a.xml': strToU8('x') })],
  ])('that is %s is refused as a whole', (_, change) => {
    const archive = zipSync({ 'a.txt': strToU8('a'.repeat(1000)), 'b.txt': strToU8('b') });
    expect(read(change(archive))).toHaveLength(1);
    expect(read(change(archive))[0]?.[1]).toMatch(/^(?:invalid-archive|not-text): /);
  });

  test('inside an archive is refused, and costs the others nothing', () => {
    const inner = zipSync({ 'x.txt': strToU8('x') });
    expect(
      read(zipSync({ 'a.txt': strToU8('a'), 'inner.zip': inner })).map(([, what]) => what.slice(0, 15)),
    ).toEqual(['a', 'invalid-archive']);
  });

  test('is read no further than the limit, by what it declares', () => {
    const archive = zipSync({
      'a.txt': strToU8('a'),
      'bomb.txt': new Uint8Array(1000),
      'c.txt': strToU8('c'),
    });
    declareSize(archive, 'bomb.txt', maxFileBytes);
    expect(read(archive)).toEqual([
      ['lists.zip/a.txt', 'a'],
      ['lists.zip/bomb.txt', expect.stringMatching(/^file-too-large: /)],
    ]);
  });
});

describe('A mail', () => {
  const head = 'From: A <a@example.org>\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\n';
  const html = `<html><body><h3><a href="https://huggingface.co/papers/2610.01234">${lamp.title}</a></h3><p>${lamp.abstract}</p></body></html>`;

  test('is read by its text', async () => {
    const text = `Daily Papers\r\n\r\n${lamp.title}\r\n\r\nWe present a lamp that needs no oil. It burns =\r\nlonger than four others.\r\n`;
    const dump = await readMail(
      `${head}Subject: Papers\r\nDate: Tue, 06 Oct 2026 23:30:00 -0700\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${text}`,
    );
    expect(dump.entries).toMatchObject([lamp]);
    expect(dump).toMatchObject({ file: 'list.eml', date: '2026-10-06', dateFrom: "the mail's date" });
  });

  test('is read by its HTML where that says more, and dated by its subject', async () => {
    const dump = await readMail(
      `${head}Subject: =?utf-8?Q?Papers_of_Oct_5=2C_2026?=\r\nDate: Tue, 06 Oct 2026 06:00:00 +0000\r\nContent-Type: multipart/alternative; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nSee the HTML.\r\n--x\r\nContent-Type: text/html\r\n\r\n${html}\r\n--x--\r\n`,
    );
    expect(dump.entries).toMatchObject([{ ...lamp, arxivId: '2610.01234' }]);
    expect(dump).toMatchObject({ layout: 'saved-html', date: '2026-10-05', dateFrom: "the mail's subject" });
  });

  test('is read by the list attached to it', async () => {
    const attached = Buffer.from(list).toString('base64');
    const dump = await readMail(
      `${head}Subject: Papers\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nAttached.\r\n--x\r\nContent-Type: application/json; name="a.json"\r\nContent-Disposition: attachment; filename="a.json"\r\nContent-Transfer-Encoding: base64\r\n\r\n${attached}\r\n--x--\r\n`,
    );
    expect(dump.entries).toMatchObject([{ ...lamp, arxivId: '2610.01234' }]);
  });

  test('a letter about nothing gives no paper, and says so', async () => {
    const dump = await readMail(`${head}Subject: Hello\r\n\r\nDear all, see you on Monday.\r\n`);
    expect(dump.entries).toEqual([]);
    expect(dump.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  });

  test.each([
    [
      'a note of the address above a list',
      `Title: Daily Papers\nURL Source: https://huggingface.co/papers\n\n${lamp.title}\n\n${lamp.abstract}\n`,
    ],
    ['a list of labels', `Title: ${lamp.title}\nDate: 2026-10-06\n\n${lamp.abstract}\n`],
  ])('%s is none', async (_, text) => {
    expect(await readMail(text)).not.toMatchObject({ dateFrom: expect.stringContaining('mail') });
  });
});

function read(archive: Uint8Array): readonly (readonly [string, string])[] {
  return [...readArchive(archive, 'lists.zip')].map((member) => [
    member.file,
    member.kind === 'read'
      ? new TextDecoder().decode(member.bytes)
      : `${member.diagnostic.code}: ${member.diagnostic.message}`.slice(
          0,
          member.diagnostic.severity === 'info' ? 17 : 60,
        ),
  ]);
}

function readMail(text: string): ReturnType<typeof readDump> {
  return readDump(strToU8(text), 'list.eml');
}

/** Writes another size into the central directory: what a bomb does. */
function declareSize(archive: Uint8Array, name: string, size: number): void {
  const at = Buffer.from(archive.buffer).lastIndexOf(name) - 46;
  new DataView(archive.buffer).setUint32(at + 24, size, true);
}

describe('A text that a browser saved as the page it showed it in', () => {
  const written = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const shown = { ...lamp, title: 'Lamps & Oil: n < m' };

  test.each([
    ['JSON', JSON.stringify([{ title: shown.title, summary: shown.abstract, upvotes: 3 }]), 'public-json'],
    ['plain text', `Title: ${shown.title}\nAbstract: ${shown.abstract}\n`, 'marked-list'],
  ])('is read as that text: %s', async (_, text, layout) => {
    const page = `<html><head><meta name="color-scheme" content="light dark"></head><body><pre style="word-wrap: break-word">${written(text)}</pre><div class="json-formatter-container"></div></body></html>`;
    expect(await readDump(strToU8(page), 'a.html')).toMatchObject({
      layout,
      entries: [{ title: shown.title, abstract: shown.abstract }],
    });
  });

  test('keeps the numbers of its lines', async () => {
    const page = `<!DOCTYPE html>\n<html>\n<body>\n<pre>Title: ${lamp.title}\nAbstract: ${lamp.abstract}\n</pre></body></html>`;
    expect(await readDump(strToU8(page), 'a.html')).toMatchObject({ entries: [{ line: 4 }] });
  });

  test('is none where more than the text stands on the page', () => {
    const page = `<html><body><pre>Title: ${lamp.title}\n</pre><p>A word.</p></body></html>`;
    expect(unwrapShown(strToU8(page))).toBeNull();
  });
});

describe('The answer of a server, with its head above it,', () => {
  const head = 'HTTP/2 200 \r\ncontent-type: application/json\r\ndate: Wed, 11 Mar 2026 09:00:00 GMT\r\n\r\n';
  const moved = 'HTTP/1.1 301 Moved Permanently\r\nlocation: https://papers.example/\r\n\r\n';

  test.each([
    ['JSON', head + list],
    [
      'a text',
      `${head}Title: ${lamp.title}\nURL: https://arxiv.org/abs/2610.01234\nAbstract: ${lamp.abstract}\n`,
    ],
    ['the last, where it was elsewhere', moved + head + list],
    ['below what the publisher says', `---\nsource: "by hand"\n---\n${head}${list}`],
  ])('is read as what stands below that: %s', async (_, text) => {
    expect(await readDump(Buffer.from(text), 'a.txt')).toMatchObject({
      // The moment of a download is no day of a list.
      date: null,
      entries: [{ ...lamp, arxivId: '2610.01234' }],
      diagnostics: [],
    });
  });

  test('keeps the numbers of its lines', async () => {
    const text = `${head}Title: ${lamp.title}\nURL: https://arxiv.org/abs/2610.01234\nAbstract: ${lamp.abstract}\n`;
    expect((await readDump(Buffer.from(text), 'a.txt')).entries).toMatchObject([{ line: 5 }]);
  });
});

describe('A list that an answer quotes', () => {
  const papers = [lamp, { title: 'Which Knots Hold', abstract: `${lamp.abstract} So do knots.` }];
  const quoted = papers.map(({ title, abstract }) => `> ${title}\n>\n> ${abstract}\n>\n`).join('');

  test('is read, and what the answer says is told', async () => {
    const text = `Thank you, Bo!\n\nOn Tuesday Bo wrote:\n\n${quoted}`;
    const answer = `From: a@example.org\nSubject: Re: papers\nDate: Tue, 6 Oct 2026 10:00:00 +0000\n\n${text}`;
    for (const dump of [await readDump(strToU8(text), 'a.txt'), await readMail(answer)])
      expect(dump).toMatchObject({ entries: [{ ...lamp, line: 5 }, papers[1]] });
    expect((await readDump(strToU8(text), 'a.txt')).diagnostics).toContainEqual(
      expect.objectContaining({ code: 'left-out', severity: 'info', line: 1 }),
    );
  });

  test('behind several marks is the same list', async () => {
    const text = quoted.replaceAll(/^>/gm, '>>');
    expect(await readDump(strToU8(text), 'a.txt')).toMatchObject({ entries: papers });
  });

  test('is not looked for where most of the text is the answer’s own', async () => {
    const text = `${'A word of my own.\n'.repeat(9)}\n${quoted}`;
    expect((await readDump(strToU8(text), 'a.txt')).diagnostics.map(({ code }) => code)).not.toContain(
      'left-out',
    );
  });
});

describe('A list in a block of code', () => {
  const block = (inside: string) => `Here it is:\n\n\`\`\`json\n${inside}\n\`\`\`\n\nMore tomorrow.\n`;

  test('is read as what stands there, by the lines of the file', async () => {
    const dump = await readDump(strToU8(block(`[\n${list.slice(1, -1)}\n]`)), 'a.md');
    expect(dump).toMatchObject({ layout: 'public-json', entries: [lamp] });
  });

  test('is none where the block holds a program', async () => {
    const dump = await readDump(strToU8(block('print("A lamp that needs no oil. It burns.")')), 'a.md');
    expect(dump.entries).toEqual([]);
  });
});

test('A notebook is read by what its cells printed', async () => {
  const lines = [`Title: ${lamp.title}\n`, `Abstract: ${lamp.abstract}\n`, '\n'];
  const cells = [
    { cell_type: 'code', source: ['show()'], outputs: [{ name: 'stdout', text: [...lines, ...lines] }] },
  ];
  const notebook = JSON.stringify({ cells, nbformat: 4 }, null, 1);
  expect(await readDump(strToU8(notebook), 'a.ipynb')).toMatchObject({ entries: [lamp, lamp] });
});

test('A page that a browser saved as a mail is of the day in its address, not of that on which it was saved', async () => {
  const saved = (address: string) =>
    readMail(
      `From: <Saved by Blink>\nSnapshot-Content-Location: ${address}\nSubject: Papers\nDate: Thu, 8 Oct 2026 10:00:00 +0200\nMIME-Version: 1.0\nContent-Type: text/plain\n\nTitle: ${lamp.title}\nAbstract: ${lamp.abstract}\n\nTitle: ${lamp.title}\nAbstract: ${lamp.abstract}\n`,
    );
  expect((await saved('https://huggingface.co/papers/date/2026-10-07')).date).toBe('2026-10-07');
  expect((await saved('https://example.org/papers')).date).toBeNull();
});

describe('A compressed file', () => {
  const packed = gzipSync(strToU8(list));

  test('is read as what it holds', async () => {
    expect(await readDump(packed, '2026-10-06.json.gz')).toMatchObject({
      layout: 'public-json',
      date: '2026-10-06',
      entries: [lamp],
      diagnostics: [],
    });
  });

  test('that is damaged is called so', async () => {
    const broken = packed.slice();
    broken.fill(0xff, 12, 60);
    expect(await readDump(broken, 'a.gz')).toMatchObject({
      entries: [],
      diagnostics: [{ code: 'not-text', severity: 'error' }],
    });
  });

  test('is unpacked no further than its limit', () => {
    const bomb = gzipSync(new Uint8Array(4_000_000));
    expect(unpackGzip(bomb, 1_000_000)).toBeNull();
    expect(unpackGzip(bomb, 4_000_000)).toHaveLength(4_000_000);
  });
});

test('Messages of a chat that was exported are read by their text, whose links have their words behind a bar', async () => {
  const messages = [1, 2].map((at) => ({
    type: 'message',
    text: `<https://arxiv.org/abs/2610.0123${at}|${lamp.title} ${at}>\n${lamp.abstract} ${'It is lit again each night. '.repeat(8).trim()}`,
  }));
  expect((await readDump(Buffer.from(JSON.stringify(messages)), 'a.json')).entries).toMatchObject(
    [1, 2].map((at) => ({ title: `${lamp.title} ${at}`, arxivId: `2610.0123${at}` })),
  );
});

describe('Messages of a chat that was exported have their titles in bold,', () => {
  const abstract = `${lamp.abstract} ${'It is lit again each night. '.repeat(8).trim()}`;
  const found = [1, 2].map((at) => ({ title: `${lamp.title} ${at}`, abstract, arxivId: `2610.0123${at}` }));
  const send = (write: (at: number) => object) => [1, 2].map((at) => ({ type: 'message', ...write(at) }));

  test.each([
    [
      'between stars, as Slack writes them',
      send((at) => ({
        text: `*${lamp.title} ${at}*\n<https://huggingface.co/papers/2610.0123${at}>\n${abstract}`,
      })),
    ],
    [
      'between stars, with their address, as Slack writes them',
      send((at) => ({ text: `*<https://arxiv.org/abs/2610.0123${at}|${lamp.title} ${at}>*\n${abstract}` })),
    ],
    [
      'in pieces, as Telegram writes them',
      send((at) => {
        const pieces = [
          { type: 'bold', text: `${lamp.title} ${at}` },
          `\n\n${abstract}\n\n`,
          { type: 'link', text: `https://arxiv.org/abs/2610.0123${at}` },
        ];
        return { text: pieces, text_entities: pieces };
      }),
    ],
  ])('%s', async (_, messages) => {
    for (const indent of [0, 1]) {
      const bytes = Buffer.from(JSON.stringify({ messages }, null, indent));
      expect(await readDump(bytes, 'a.json')).toMatchObject({ entries: found });
    }
  });
});

test('The addresses in JSON stand behind no words, however its lines look', async () => {
  const messages = [1, 2, 3].map((at) => ({
    user: 'ada',
    text: `Have a look:\n<https://huggingface.co/papers/2610.0123${at}>\n${lamp.abstract}`,
  }));
  const { entries, diagnostics } = await readDump(Buffer.from(JSON.stringify(messages, null, 1)), 'a.json');
  expect(entries).toEqual([]);
  expect(diagnostics).toMatchObject([{ severity: 'error' }]);
});

describe('What the publisher says above a file', () => {
  const front = '---\ndate: "2026-03-11"\n---\n';
  const papers = `[{"title":"${lamp.title}","abstract":"${lamp.abstract}"}]`;
  const mail = (encoding: string, text: string) =>
    `From: A <a@example.org>\nMIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: ${encoding}\n\n${text}`;
  const page = `# Daily Papers\n\n### [${lamp.title}](https://huggingface.co/papers/2610.01234)\n\n${lamp.abstract}\n`;

  test.each([
    [
      'a mail',
      mail(
        'quoted-printable',
        `Daily Papers\n\n${lamp.title}\n\n${lamp.abstract.replace('needs', 'nee=\nds')}\n`,
      ),
    ],
    ['a mail whose text is packed', mail('base64', Buffer.from(papers).toString('base64'))],
    ['a page that shows a text', `<html><body><pre>${papers}</pre></body></html>`],
    ['an answer', `On Monday Bo wrote:\n\n> Daily Papers\n>\n> ${lamp.title}\n>\n> ${lamp.abstract}\n`],
    ['a note', `Here they are:\n\n\`\`\`json\n${papers}\n\`\`\`\n`],
    ['what a crawling service answers', JSON.stringify({ data: { markdown: page.repeat(2) } })],
  ])('that is %s holds, and hides nothing of it', async (_, text) => {
    const alone = await readDump(strToU8(text), 'list');
    const below = await readDump(strToU8(front + text), 'list');
    expect(below.date).toBe('2026-03-11');
    expect(alone.entries.length).toBeGreaterThan(0);
    const said = ({ entries }: typeof alone) => entries.map(({ title, abstract }) => [title, abstract]);
    expect(said(below)).toEqual(said(alone));
  });

  test.each([
    ['blanks behind the lines that close it', '--- \ndate: 2026-03-11\n--- \n'],
    ['a blank line below it', '---\ndate: 2026-03-11\n---\n\n'],
    ['a field without a value', '---\ndate: 2026-03-11\nsource:\n---\n'],
    ['a comment', '---\n# A Wednesday.\ndate: 2026-03-11\n---\n'],
    ['a list', '---\ndate: 2026-03-11\ntags:\n  - clocks\n---\n'],
    ['a byte order mark', '\uFEFF---\ndate: 2026-03-11\n---\n'],
  ])('is understood with %s, as it is above a list', async (_, front) => {
    for (const text of [
      mail('base64', Buffer.from(papers).toString('base64')),
      `<html><body><pre>${papers}</pre></body></html>`,
      JSON.stringify({ data: { markdown: page.repeat(2) } }),
    ]) {
      const { date, entries } = await readDump(Buffer.from(front + text), 'list');
      expect(date).toBe('2026-03-11');
      expect(entries[0]).toMatchObject({ title: lamp.title, abstract: lamp.abstract });
    }
  });
});
