import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/paper/dates.ts';
import { nothingKnown } from '../../src/paper/from-facts.ts';
import { formatMessage } from '../../src/site/exports/mail.ts';
import { formatMail, type PlainMail } from '../../src/site/exports/mail-text.ts';
import { type MailPaperView, viewMail } from '../../src/site/exports/mail-view.ts';
import { encodedWords, quotedPrintable } from '../../src/site/exports/quoted-printable.ts';
import type { DigestView } from '../../src/site/views/digest.ts';
import type { PaperView } from '../../src/site/views/paper.ts';
import type { ScrapedText } from '../../src/site/views/parts.ts';

const digest = {
  slug: 'd',
  theme: null,
  isPlaced: true,
  title: 'Kernels and pruning',
  url: '/digests/d/',
  date: null,
  count: 2,
};
const paper: MailPaperView = {
  title: 'On ℓ₂ '.repeat(20).trim(),
  url: '/papers/a/',
  topic: 'Pruning',
  teaser: null,
};
const plain: PlainMail = {
  siteTitle: 'Offprint',
  language: 'en',
  base: 'https://example.org',
  mail: { digest, left: 3, papers: [paper] },
};

test('a plain mail names the digest, its papers and what it leaves out', () => {
  const text = formatMail(plain);
  expect(text).toMatch(/^Offprint: Kernels and pruning\n2 papers\nhttps:\/\/example.org\/digests\/d\/\n\n/);
  expect(text).toContain('[Pruning]\nhttps://example.org/papers/a/');
  expect(text).toContain('And 3 more');
});

test('a mail says the day once, and what the digest is about', () => {
  const value = parseDate('2026-08-19');
  if (value === null) throw new Error('It is a date.');
  const date = { value, label: '19 August 2026', datetime: '2026-08-19' };
  const said = (title: string) =>
    formatMail({
      ...plain,
      mail: { ...plain.mail, digest: { ...digest, title, theme: 'Agents and MoE', date } },
    })
      .split('\n')
      .slice(0, 2);
  expect(said('19 August 2026')).toEqual(['Offprint: 19 August 2026', 'Agents and MoE; 2 papers']);
  expect(said('Spring list')).toEqual(['Offprint: Spring list', '19 August 2026, Agents and MoE; 2 papers']);
});

test('its lines are at most 72 characters long', () => {
  for (const line of formatMail(plain).split('\n')) expect(line.length).toBeLessThanOrEqual(72);
});

describe('a whole message', () => {
  test('is read back by a mail reader, text and HTML, formulas in Unicode', async () => {
    const mail = await PostalMime.parse(formatMessage(plain));
    expect(mail.subject).toBe('Offprint: Kernels and pruning');
    expect(mail.text?.replace(/\r\n/g, '\n').trim()).toBe(formatMail(plain).trim());
    expect(mail.html).toContain('On ℓ₂');
    expect(mail.html).toContain('href="https://example.org/papers/a/"');
  });

  test('has no line above 76 octets, none that ends a mail, and only ASCII', () => {
    const title = `${'x'.repeat(400)} ${'神'.repeat(200)} = . From `;
    const message = formatMessage({ ...plain, mail: { ...plain.mail, papers: [{ ...paper, title }] } });
    for (const line of message.split('\r\n')) {
      expect(line.length).toBeLessThanOrEqual(76);
      expect(line).toMatch(/^[\t\x20-\x7e]*$/);
      expect(line).not.toMatch(/^(?:\.$|From )|[ \t]$/);
    }
    expect(message).not.toMatch(/(?<!\r)\n/);
  });

  test('has the headers it means to have, whatever the digest is called', async () => {
    const title = 'x\r\nBcc: victim@example.org\r\n\r\nHello 神経 =?utf-8?Q?x?=';
    const message = formatMessage({ ...plain, mail: { ...plain.mail, digest: { ...digest, title } } });
    const { headers, subject } = await PostalMime.parse(message);
    expect(headers.map(({ key }) => key)).toEqual(['subject', 'mime-version', 'content-type']);
    expect(subject).toContain('Hello 神経');
  });

  test.each([
    [
      'in English',
      'A long title of a paper on kernels and graphs that goes on',
      'We show that kernels hold.',
    ],
    ['in Chinese', '一篇關於核方法與圖神經網路的很長的論文標題'.repeat(6), '我們證明核方法成立。'.repeat(40)],
    ['of a megabyte', 'x'.repeat(1_000_000), 'y '.repeat(500_000)],
    ['of many formulas', '𝔼[‖x‖²] ≤ ε '.repeat(30), '∑ᵢ xᵢ '.repeat(100)],
  ])('of 300 papers %s stays below 100 kB and says what it leaves out', async (_, title, abstract) => {
    const mail = viewMail(digestOf(Array.from({ length: 300 }, (_, at) => paperOf(at, title, abstract))));
    const message = formatMessage({ ...plain, mail });
    expect(message.length).toBeLessThan(100_000);
    expect(mail.papers.length).toBeGreaterThan(5);
    expect(mail.papers.length + mail.left).toBe(300);
    expect((await PostalMime.parse(message)).text).toContain(`And ${mail.left} more`);
    expect(mail.papers[0]?.title).not.toMatch(/[\ud800-\udbff]$/);
  });
});

test('quoted-printable gives its text back', () => {
  const texts = [
    'a = b',
    'blank at the end ',
    'tab\t',
    '.',
    'From here',
    '神'.repeat(100),
    '=3D',
    '',
    'a\nb',
  ];
  for (const text of texts) expect(read(quotedPrintable(text))).toBe(text.replace(/\n/g, '\r\n'));
});

test('a header is ASCII in short words', () => {
  for (const line of encodedWords('神'.repeat(60)).split('\r\n')) {
    expect(line.trim()).toMatch(/^=\?utf-8\?Q\?[A-Z0-9=]+\?=$/i);
    expect(line.length).toBeLessThanOrEqual(76);
  }
});

function read(encoded: string): string {
  const octets = encoded
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(octets, 'latin1').toString();
}

function textOf(unicode: string): ScrapedText {
  return { unicode, plain: unicode, runs: [], hasMath: false, html: '' as ScrapedText['html'] };
}

function digestOf(papers: readonly PaperView[]): DigestView {
  return { ...digest, file: 'd.txt', count: papers.length, papers, topics: [] };
}

function paperOf(at: number, title: string, abstract: string): PaperView {
  const slug = `paper-${at}`;
  return {
    slug,
    url: `/papers/${slug}/`,
    title: textOf(title),
    abstract: textOf(abstract),
    primary: null,
    facts: nothingKnown,
  } as PaperView;
}
