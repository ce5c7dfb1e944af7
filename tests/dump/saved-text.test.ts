// Pages with the addresses of their links, as a browser saves them "as text" and as text browsers print them.
import { describe, expect, test } from 'vitest';
import { readDump } from '../../src/dump/index.ts';
import { readText } from './invented.ts';

const tide = {
  arxivId: '2609.20001',
  title: 'Ask the Tide: Ferry Plans That Never Strand a Boat, Whatever the Passengers on Deck Shout',
  abstract:
    'We plan ferries by asking the tide. On three invented coasts the plan saves a fifth of the fuel, and it never strands a boat, whatever the passengers shout. A high-quality ledger of the tide suffices. Code: https://github.com/example/ferries.',
};
const knots = {
  arxivId: '2609.20002',
  title: 'Which Knots Hold?',
  abstract:
    'Knots are proofs that a rope can check. We list those with nine crossings and show that four of them come undone. In particular, we find that 1) short ropes help, and 2) colours do not.',
};
const names = ['Ada Quill', 'Bo van der Fern', 'Cy Gale'];
const read = (text: string) => readDump(Buffer.from(text), 'a.txt');

const list = `Hugging Face's logo Hugging Face <https://huggingface.co/>

  * Models <https://huggingface.co/models>
  * Log In <https://huggingface.co/login>

Subscribe <https://huggingface.co/login?next=%2Fpapers>


  Daily Papers <https://huggingface.co/papers>

by AK <https://huggingface.co/akhaliq> and the research community
Sep 25
101
<https://huggingface.co/login?next=%2Fpapers%2F2609.20001>


      Ask the Tide: Ferry Plans That Never Strand a Boat, Whatever the
      Passengers on Deck Shout <https://huggingface.co/papers/2609.20001>

We plan ferries by asking the tide. On three invented coasts the plan saves a
fifth of the fuel, and it never strands a boat, whatever the passengers shout. A
high-quality ledger of the tide suffices. Code:
https://github.com/example/ferries.

<https://huggingface.co/papers/2609.20001>
northlabNorth Lab <https://huggingface.co/northlab>
·
Sep 24
2 <https://huggingface.co/papers/2609.20001#community>
7
<https://huggingface.co/login?next=%2Fpapers%2F2609.20002>


      Which Knots Hold? <https://huggingface.co/papers/2609.20002>

Knots are proofs that a rope can check. We list those with nine crossings and
show that four of them come undone. In particular, we find that 1) short ropes
help, and 2) colours do not.

<https://huggingface.co/papers/2609.20002>

  * 1 author

<https://huggingface.co/papers/2609.20002>
·
Sep 23
Previous <https://huggingface.co/papers/date/2026-09-23>
`;

const page = `Papers <https://huggingface.co/papers>
arxiv:2609.20001


  Ask the Tide: Ferry Plans That Never Strand a Boat, Whatever the Passengers on
  Deck Shout

Published on Sep 24
· Submitted by
ada <https://huggingface.co/ada>
northlab North Lab <https://huggingface.co/northlab>
Upvote
101
<https://huggingface.co/login?next=%2Fpapers%2F2609.20001>

  * +97

Authors: Ada Quill <https://huggingface.co/ada>, Bo van der Fern
<https://huggingface.co/bo>, Cy Gale,


    Abstract

We plan ferries <https://huggingface.co/papers?q=ferries> by asking the tide. On
three invented coasts the plan saves a fifth of the fuel, and it never strands a
boat, whatever the passengers shout. A high-quality ledger of the tide suffices.
Code: https://github.com/example/ferries.

View arXiv page <https://arxiv.org/abs/2609.20001> View PDF
<https://arxiv.org/pdf/2609.20001> GitHub 19 <https://github.com/example/boats>


      Community

ada <https://huggingface.co/ada> Paper submitter Sep 25
`;

const listing = `      Showing new listings for Friday, 25 September 2026

Total of 2 entries
Showing up to 2000 entries per page: fewer
<https://arxiv.org/list/cs.CL/new?skip=0&show=1000> | more | all


      New submissions (showing 1 of 1 entries)

[1] arXiv:2609.20001 <https://arxiv.org/abs/2609.20001> [pdf
<https://arxiv.org/pdf/2609.20001>, html <https://arxiv.org/html/2609.20001v1>,
other <https://arxiv.org/format/2609.20001>]
    Title: Ask the Tide: Ferry Plans That Never Strand a Boat, Whatever the
    Passengers on Deck Shout
    Ada Quill <https://arxiv.org/search/cs?searchtype=author&query=Quill,+A>, Bo
    van der Fern <https://arxiv.org/search/cs?searchtype=author&query=Fern,+B>,
    Cy Gale <https://arxiv.org/search/cs?searchtype=author&query=Gale,+C>
    Comments: 12 pages
    Subjects: Computation and Language (cs.CL); Robotics (cs.RO)

    We plan ferries by asking the tide. On three invented coasts the plan saves
    a fifth of the fuel, and it never strands a boat, whatever the passengers
    shout. A high-quality ledger of the tide suffices. Code:
    https://github.com/example/ferries.


      Cross submissions (showing 1 of 1 entries)

[2] arXiv:2609.20002 <https://arxiv.org/abs/2609.20002> (cross-list from
math.GT) [pdf <https://arxiv.org/pdf/2609.20002>, html
<https://arxiv.org/html/2609.20002v1>, other <https://arxiv.org/format/2609.20002>]
    Title: Which Knots Hold?
    Cy Gale <https://arxiv.org/search/cs?searchtype=author&query=Gale,+C>
    Subjects: Computation and Language (cs.CL)

    Knots are proofs that a rope can check. We list those with nine crossings
    and show that four of them come undone. In particular, we find that 1) short
    ropes help, and 2) colours do not.

Total of 2 entries
  * About <https://info.arxiv.org/about>
`;

const abs = `Cornell University <https://www.cornell.edu/>


  Computer Science > Computation and Language

*arXiv:2609.20001* (cs)
[Submitted on 24 Sep 2026 (v1), last revised 25 Sep 2026 (this version, v2)]


  Title:Ask the Tide: Ferry Plans That Never Strand a Boat, Whatever the
  Passengers on Deck Shout

Authors:Ada Quill
<https://arxiv.org/search/cs?searchtype=author&query=Quill,+A>, Bo van der Fern
<https://arxiv.org/search/cs?searchtype=author&query=Fern,+B>, Cy Gale
<https://arxiv.org/search/cs?searchtype=author&query=Gale,+C>
View PDF <https://arxiv.org/pdf/2609.20001>

    Abstract:We plan ferries by asking the tide. On three invented coasts the
    plan saves a fifth of the fuel, and it never strands a boat, whatever the
    passengers shout. A high-quality ledger of the tide suffices. Code:
    https://github.com/example/ferries.

Comments:	12 pages


    Submission history

From: Ada Quill [view email <https://arxiv.org/show-email/1/2609.20001>]
`;

const venue = `OpenReview.net <https://openreview.net/>


          * Ask the Tide: Ferry Plans That Never Strand a Boat, Whatever the
            Passengers on Deck Shout <https://openreview.net/forum?id=aBc0>
            <https://openreview.net/pdf?id=aBc0>

    Ada Quill <https://openreview.net/profile?id=~Ada_Quill1>, Bo van der Fern
    <https://openreview.net/profile?id=~Bo_van_der_Fern1>, Cy Gale
    <https://openreview.net/profile?id=~Cy_Gale1>
      o Published: 22 Jan 2026, Last Modified: 01 Mar 2026
      o Readers: Everyone
    Hide details <https://openreview.net/group?id=River.org/2026/Conference#>
    *Keywords:* ferries, tides
    *Abstract:*

    We plan ferries by asking the tide. On three invented coasts the plan saves
    a fifth of the fuel, and it never strands a boat, whatever the passengers
    shout. A high-quality ledger of the tide suffices. Code:
    https://github.com/example/ferries.

    *Primary Area:* rivers
    *Submission Number:* 10


          * Which Knots Hold? <https://openreview.net/forum?id=aBc1>
            <https://openreview.net/pdf?id=aBc1>

    Cy Gale <https://openreview.net/profile?id=~Cy_Gale1>
      o Readers: Everyone
    *Abstract:*

    Knots are proofs that a rope can check. We list those with nine crossings
    and show that four of them come undone. In particular, we find that 1) short
    ropes help, and 2) colours do not.

    *Submission Number:* 11
`;

const papers = {
  'the list': {
    text: list,
    entries: [
      { ...tide, upvotes: 101, organization: 'North Lab', publishedOn: '--09-24' },
      { ...knots, upvotes: 7, authorsCount: 1, publishedOn: '--09-23' },
    ],
  },
  'one paper of the list': {
    text: page,
    entries: [
      {
        ...tide,
        authors: names,
        upvotes: 101,
        organization: 'North Lab',
        publishedOn: '--09-24',
        githubUrl: 'https://github.com/example/boats',
        githubStars: 19,
      },
    ],
  },
  'a listing of arXiv': {
    text: listing,
    entries: [
      { ...tide, authors: names },
      { ...knots, authors: ['Cy Gale'] },
    ],
  },
  'one paper at arXiv': { text: abs, entries: [{ ...tide, authors: names, publishedOn: '2026-09-24' }] },
  'a venue at OpenReview': {
    text: venue,
    entries: [
      { ...tide, arxivId: null, authors: names },
      { ...knots, arxivId: null, authors: ['Cy Gale'] },
    ],
  },
};

describe.each(Object.entries(papers))('A page that a browser saved as text, %s', (_, { text, entries }) => {
  test.each([
    ['as it is', (written: string) => written],
    ['with CRLF', (written: string) => written.replaceAll('\n', '\r\n')],
    ['below front matter', (written: string) => `---\nadded: 2026-09-25\n---\n${written}`],
    ['with single blank lines', (written: string) => written.replace(/\n{3,}/g, '\n\n')],
  ])('has each paper whole, without addresses or what stands around it, %s', async (_, change) => {
    const dump = await read(change(text));
    expect(dump.entries).toMatchObject(entries);
    expect(dump.diagnostics).toEqual([]);
  });
});

test('A page saved as text tells its day, and at which line of the file a paper stands', async () => {
  expect(await read(list)).toMatchObject({ date: '--09-25', entries: [{ line: 17 }, { line: 34 }] });
  expect(await read(listing)).toMatchObject({ date: '2026-09-25' });
});

test('A title of arXiv ends above its names where the address of the first is on the line below it', async () => {
  const names = `    Cristina van der Fern
    <https://arxiv.org/search/cs?searchtype=author&query=Fern,+C>, Di Lark
    <https://arxiv.org/search/cs?searchtype=author&query=Lark,+D>`;
  const title = 'Greedy Growing of Harbour Bells for High-Resolution Ringing by Tides';
  const text = listing.replace(/Title: Which Knots Hold\?\n.*$/m, `Title: ${title}\n${names}`);
  expect((await read(text)).entries[1]).toMatchObject({
    title,
    authors: ['Cristina van der Fern', 'Di Lark'],
  });
});

test('A page saved as text that shows titles alone is told of as what it is, with a way to the abstracts', async () => {
  const gallery = list.replace(/(papers\/2609\.2000\d>)\n\n[WK][^<]*(?=\n\n<)/g, '$1\n\n· 3 authors');
  const { entries, diagnostics } = await read(gallery);
  expect(entries).toEqual([]);
  const message = diagnostics.find(({ severity }) => severity === 'error')?.message;
  expect(message).toContain('a list of papers without abstracts');
  expect(message).toContain('id_list=2609.20001,2609.20002,');
});

describe('A text browser’s page with numbers for its links', () => {
  const references = [...Array(30).keys()].map((at) => `  ${at + 1}. https://example.org/${at + 1}`);
  const numbered = (text: string, hrefs: Readonly<Record<number, string>>) =>
    `${text}\nReferences\n\n${references.map((line, at) => (hrefs[at + 1] === undefined ? line : `  ${at + 1}. ${hrefs[at + 1]}`)).join('\n')}\n`;

  test('has the title of one paper whole, and no number of a link in its abstract', async () => {
    const text = numbered(
      `   [1]Papers
   [2]Daily
   [3]Weekly
   [4]Monthly
   [5]Home
   arxiv:2609.20001

                    Ask the Tide: Ferry Plans That Never Strand a Boat,
                    Whatever the Passengers on Deck Shout

   Published on Sep 24
   [6]northlab North Lab
   Authors: [7]Ada Quill, [8]Bo van der Fern, Cy Gale

Abstract

   We plan [9]ferries by asking the tide. On three invented coasts the plan
   saves a fifth of the fuel, and it never strands a boat, whatever the
   passengers shout. A high-quality ledger of the tide suffices. Code:
   https://github.com/example/ferries.

   [10]View arXiv page [11]View PDF

   Community
`,
      { 6: 'https://huggingface.co/northlab', 10: 'https://arxiv.org/abs/2609.20001' },
    );
    expect(await read(text)).toMatchObject({
      layout: 'paper-page',
      entries: [{ ...tide, authors: names, organization: 'North Lab' }],
      diagnostics: [],
    });
  });

  test('has papers of a listing whose first line is wrapped', async () => {
    const text = numbered(
      `   [21]About
   [22]Help
   [23]Contact
   [24]Donate
   [25]Login

   [1] [2]arXiv:2609.20001 [[3]pdf, [4]other]
       Title: Ask the Tide: Ferry Plans That Never Strand a Boat, Whatever
       the Passengers on Deck Shout
       [5]Ada Quill, [6]Bo van der Fern, [7]Cy Gale
       Subjects: Computation and Language (cs.CL)

       We plan ferries by asking the tide. On three invented coasts the plan
       saves a fifth of the fuel, and it never strands a boat, whatever the
       passengers shout. A high-quality ledger of the tide suffices. Code:
       https://github.com/example/ferries.

   [2] [8]arXiv:2609.20002 (cross-list from math.GT) [[9]pdf, [10]html,
   [11]other]
       Title: Which Knots Hold?
       [12]Cy Gale
       Subjects: Computation and Language (cs.CL)

       Knots are proofs that a rope can check. We list those with nine
       crossings and show that four of them come undone. In particular, we
       find that 1) short ropes help, and 2) colours do not.
`,
      {},
    );
    expect((await read(text)).entries).toMatchObject([
      { ...tide, authors: names },
      { ...knots, authors: ['Cy Gale'] },
    ]);
  });
});

test('The text of a mail has its titles in bold, their addresses behind them', async () => {
  const items = [tide, knots].map(
    ({ title, abstract, arxivId }) =>
      `*${title}* <https://arxiv.org/abs/${arxivId}>\n${names.join(', ')}\n\n${abstract}\n\nRead more <https://example.org/${arxivId}>\n\n`,
  );
  const { entries } = await read(`Good morning, here is your list.\n\n${items.join('')}`);
  expect(entries).toMatchObject([tide, knots].map((paper) => ({ ...paper, authors: names })));
});

test('Addresses in brackets are left to files whose own they are', async () => {
  const rows = [tide, knots, { ...tide, title: 'Lamps' }].map(
    ({ title, abstract }, at) => `"${title}","${abstract}",<https://arxiv.org/abs/2609.2000${at + 1}>`,
  );
  const text = `title,abstract,url\n${rows.join('\n')}\n`;
  expect((await read(text)).entries).toEqual(readText(text).entries);
});
