// The foot of a mail is no paper, and a paper that is called like one is no foot.
import { describe, expect, test } from 'vitest';
import { isMailFooter } from '../../src/dump/mail-foot.ts';
import { list, type Paper, papers, readText } from './invented.ts';

test.each([
  'You are receiving this because you subscribed to Lists of Papers.',
  'You’re receiving this daily email as a reader of Lists.',
  'You received this message because you are subscribed to the group.',
  'Unsubscribe',
  'Unsubscribe here.',
  'Unsubscribe at https://lists.example/out',
  'To unsubscribe from this list, write to list@example.org.',
  'If you no longer wish to receive these mails, click here.',
  'Update your preferences | Unsubscribe',
  'This email was sent to ada@example.org.',
  'Sent to ada@example.org by Lists of Papers',
  '© 2026 Lists of Papers. All rights reserved.',
])('%s stands at the foot of a mail', (text) => expect(isMailFooter(text)).toBe(true));

test('The sender’s name below two dashes is no paper', () => {
  const written = list(({ title, abstract }) => `${title}\n\n${abstract}\n\n`);
  const dump = readText(`${written}--\nBo Fern\nLamplighter, North Lab\n`);
  expect(dump).toMatchObject({ diagnostics: [] });
  expect(dump.entries.map(({ title }) => title)).toEqual(papers.map(({ title }) => title));
});

test('Two dashes above another paper sign nothing', () => {
  const written = papers.map(({ title, abstract }) => `${title}\n\n${abstract}\n`).join('--\n');
  expect(readText(written).entries).toHaveLength(papers.length);
});

const titles = [
  'Unsubscribe Me: Learning to Forget',
  'Update Your Preferences: Online RLHF',
  'Change Your Preferences: Aligning Models Anew',
  'You Are Receiving This Wrong: Noise in Channels',
  'If You No Longer Want to Receive: Silent Channels',
  'This Message Was Sent by Angels: Provenance of Texts',
  '© 2024: Copyright of Generated Text',
];

const layouts = {
  links: ({ title, arxivId, abstract }: Paper) =>
    `## [${title}](https://huggingface.co/papers/${arxivId})\n\n${abstract}\n\n`,
  labels: ({ title, abstract }: Paper) => `## ${title}\n\n**Abstract:** ${abstract}\n\n`,
  cards: ({ title, abstract }: Paper) =>
    `Upvote\n\n12\n\n${title}\n\n${abstract}\n\n·\n2 authors\n·\nMar 11\n\n`,
  addresses: ({ title, arxivId, abstract }: Paper) =>
    `${title}\nhttps://huggingface.co/papers/${arxivId}\n\n${abstract}\n\n`,
  paragraphs: ({ title, abstract }: Paper) => `${title}\n\n${abstract}\n\n`,
};

describe.each(Object.entries(layouts))('In a list of %s', (_, write) => {
  test.each(titles)('a paper may be called “%s”', (title) => {
    for (const called of [0, 1, 2]) {
      const own = papers.map((paper, at) => (at === called ? { ...paper, title } : paper));
      expect(readText(own.map(write).join(''))).toMatchObject({
        entries: own.map((paper) => ({ title: paper.title, abstract: paper.abstract })),
        diagnostics: [],
      });
    }
  });
});

describe.each([
  ['of links of Markdown', layouts.links],
  ['of headings above labels', layouts.labels],
])('In a list %s', (_, write) => {
  test.each(['unsubscribe from this list', 'unsubscribe', 'to unsubscribe, click on a bell, and sleep.'])(
    'an abstract goes on in a line that reads “%s”',
    (line) => {
      const abstractOf = ({ abstract }: Paper, gap: string) =>
        `${abstract} Readers who wake before the sun tend to${gap}${line}`;
      expect(
        readText(list((paper) => write({ ...paper, abstract: abstractOf(paper, '\n') }))).entries,
      ).toMatchObject(papers.map((paper) => ({ title: paper.title, abstract: abstractOf(paper, ' ') })));
    },
  );
});

describe.each(Object.entries(layouts))('Below a list in %s', (_, write) => {
  test.each([
    'You are receiving this because you subscribed to Lists of Papers.',
    'To unsubscribe from this list, write to list@example.org.',
    '© 2026 Lists of Papers. All rights reserved.',
  ])('the foot of a mail is nobody’s abstract: %s', (foot) => {
    expect(readText(`${list(write)}${foot}\nUnsubscribe\n`)).toMatchObject({
      entries: papers.map(({ title, abstract }) => ({ title, abstract })),
      diagnostics: [],
    });
  });
});

const sender = {
  'on one line': 'Lists of Papers, 123 Main Street, Suite 100, Springfield, CA 94107, USA',
  'and rights':
    '© 2026 Lists of Papers. All rights reserved.\nLists of Papers, 123 Main Street, Suite 100, CA 94107, USA',
};
const why = 'You are receiving this because you subscribed to Lists of Papers.';

describe.each([
  ['links', layouts.links],
  ['addresses', layouts.addresses],
])('Below a list of %s', (_, write) => {
  test.each(Object.entries(sender))('the sender’s address is in the foot: %s', (_, address) => {
    expect(readText(`${list(write)}${why}\n\n${address}\n\nUnsubscribe\n`).entries).toMatchObject(
      papers.map(({ title, abstract }) => ({ title, abstract })),
    );
  });
});

test.each(Object.entries(layouts))('In a file of two mails the first has its foot, too: %s', (_, write) => {
  const mail = `${list(write)}${why}\nUnsubscribe\n\n`;
  const abstracts = papers.map(({ abstract }) => abstract);
  const read = readText(mail + mail).entries;
  expect(read.map(({ abstract }) => abstract)).toEqual([...abstracts, ...abstracts]);
});

test('The foot of a mail that was saved as a page is nobody’s abstract', () => {
  const written = papers.map(
    ({ title, arxivId, abstract }) =>
      `<h3><a href="https://arxiv.org/abs/${arxivId}">${title}</a></h3><p>${abstract}</p>`,
  );
  const page = `<html><body>${written.join('\n')}\n<p>${why}</p><p>Unsubscribe</p></body></html>`;
  expect(readText(page).entries).toMatchObject(papers.map(({ title, abstract }) => ({ title, abstract })));
});

test('Words of an abstract are no foot where its lines are wrapped', () => {
  const wrapped = (text: string) => text.replace(/(.{50,70}) /g, '$1\n');
  const text = list(
    ({ title, abstract }) =>
      `${title}\n\n${wrapped(abstract)} Too many mails make a reader press\nunsubscribe from lists that were chosen with care, and we ask how many\nof them regret it.\n\n`,
  );
  expect(readText(text).entries.map(({ abstract }) => abstract.slice(-60))).toEqual(
    papers.map(() => 'were chosen with care, and we ask how many of them regret it.'.slice(-60)),
  );
});
