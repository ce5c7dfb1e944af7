// The page of one paper: read where title, id and abstract are plain, refused by its name else.
import { describe, expect, test } from 'vitest';
import { readText } from './invented.ts';

const abstract =
  'We plan ferries by asking the tide. On three invented coasts the plan saves a fifth of the fuel, and it never strands a boat.';
const ferry = { title: 'Ferry Plans: Asking the Tide', abstract: abstract, arxivId: '2609.10001' };
const likeIt =
  '- [A Plan for Barges and Tides](https://huggingface.co/papers/2608.00001) (2026)\n- [Buoys That Learn Slowly](https://huggingface.co/papers/2608.00002) (2026)';

describe('The page of one paper', () => {
  test('is read as that paper where a browser copied its text', () => {
    const text = `Papers\narxiv:2609.10001\n\nFerry Plans: Asking the Tide\n\nPublished on Sep 3\n · Submitted by\n quillfish on Sep 4\nUpvote\n12\n+4\nAuthors:\nAda Quill\n,\nBo Fern\nAbstract\nA plan for ferries.\n\nAI-generated summary\n\n${abstract}\n\nView arXiv page\nView PDF\nCommunity\nquillfish\nPaper author\nModels citing this paper\n0\n`;
    expect(readText(text)).toMatchObject({
      layout: 'paper-page',
      entries: [{ ...ferry, publishedOn: '--09-03', upvotes: 12, authors: ['Ada Quill', 'Bo Fern'] }],
      diagnostics: [],
    });
  });

  test('is that paper alone, whatever the community links to', () => {
    const text = `# ${ferry.title}\n\narxiv:2609.10001\n\n## Abstract\n\n${abstract}\n\n### Community\n\n${likeIt}\n\n## Models citing this paper 0\n`;
    expect(readText(text)).toMatchObject({ layout: 'paper-page', entries: [ferry], diagnostics: [] });
  });

  test.each([
    ['a browser', ''],
    ['a tool that closes empty elements in their tags', '<svg viewBox="0 0 24 24"/>'],
    ['a tool that closes others so, which HTML does not know,', '<style/>p { color: red }</style>'],
  ])('is read where %s saved it', (_, icon) => {
    const text = `<!DOCTYPE html><html><head><title>Paper page - ${ferry.title}</title><meta property="og:url" content="https://huggingface.co/papers/2609.10001"></head><body><main>${icon}<h1>${ferry.title}</h1><div>Authors: <span>Ada Quill</span>, <span>Bo Fern</span></div><h2>Abstract</h2><p>${abstract}</p><a href="https://arxiv.org/abs/2609.10001">View arXiv page</a><h3>Community</h3><ul><li><a href="https://huggingface.co/papers/2608.00001">A Plan for Barges and Tides</a></li></ul></main></body></html>`;
    expect(readText(text)).toMatchObject({ layout: 'paper-page', entries: [ferry], diagnostics: [] });
  });

  test.each([
    ['its abstract', `# ${ferry.title}\n\narxiv:2609.10001\n\n## Abstract\n\n### Community\n\n${likeIt}\n`],
    ['its id', `# ${ferry.title}\n\n## Abstract\n\n${abstract}\n\n### Community\n\nFirst!\n`],
    ['its title', `arxiv:2609.10001\n\n## Abstract\n\n${abstract}\n\n### Community\n\nFirst!\n`],
  ])('without %s is refused by what it is, and no heading of it becomes a paper', (_, text) => {
    const dump = readText(text);
    expect(dump).toMatchObject({ entries: [], diagnostics: [{ code: 'no-papers', severity: 'error' }] });
    expect(dump.diagnostics[0]?.message).toContain('the page of one paper');
  });
});

describe('A clipper’s note of one paper', () => {
  const front = (more = '', source = 'https://huggingface.co/papers/2609.10001') =>
    `---\ntitle: "Paper page - ${ferry.title}"\nsource: "${source}"\nauthor:\n  - "[[Ada Quill]]"\n  - "[[people/Bo Fern|Bo Fern]]"\npublished: 2026-09-03\ncreated: 2026-09-07\n${more}tags:\n  - "clippings"\n---\n`;
  const all = { ...ferry, publishedOn: '2026-09-03', authors: ['Ada Quill', 'Bo Fern'] };
  const second =
    'We thank the swans. Without them no ferry would have gone anywhere in that long and windy winter.';

  test.each([
    ['alone', abstract],
    ['below the title', `# ${ferry.title}\n\n${abstract}\n`],
    ['below its heading, above notes', `## Abstract\n\n${abstract}\n\n## Notes\n\n${second}\n`],
    [
      'behind its label, in a quotation',
      `[View PDF](https://arxiv.org/pdf/2609.10001)\n\n> Abstract:${abstract}\n\nComments: 12 pages\n`,
    ],
    ['in a box, below one’s own words', `${second}\n\n> [!abstract]\n> ${abstract}\n`],
    [
      'above links',
      `## Abstract\n\n${abstract}\n\n[View arXiv page](https://arxiv.org/abs/2609.10001) [Add to collection](https://huggingface.co/login?next=%2Fpapers%2F2609.10001)\n`,
    ],
    ['below a machine’s', `## Abstract\n\n${second}\n\nAI-generated summary\n\n${abstract}\n`],
    ['with a reader’s marks', abstract.replace(/On .* fuel,/, '==$&==')],
    ['above what the page says besides', `## Abstract\n\n${abstract}\n\n### Community\n\n${likeIt}\n`],
  ])('has its abstract %s', (_, body) => {
    const dump = readText(front() + body);
    expect(dump).toMatchObject({ layout: 'paper-page', entries: [all] });
    expect(dump.diagnostics.filter(({ code }) => code !== 'unrecognised-line')).toEqual([]);
  });

  test('has its abstract in the description, where that is one and the note calls nothing so', () => {
    const said = front(`description: >-\n  ${abstract}\n`);
    expect(readText(said).entries).toMatchObject([all]);
    expect(readText(`${said}${second}\n`)).toMatchObject({
      entries: [all],
      diagnostics: [{ code: 'unrecognised-line' }],
    });
    expect(readText(`${said}## Abstract\n\n${second}\n`).entries).toMatchObject([{ abstract: second }]);
  });

  test('is told of further paragraphs, which may be its own', () => {
    for (const more of [second, 'I read it on the train to the coast.'])
      expect(readText(`${front()}${abstract}\n\n${more}\n`)).toMatchObject({
        entries: [all],
        diagnostics: [{ code: 'unrecognised-line', line: 14 }],
      });
  });

  test.each([
    [
      'a phrase of the site',
      'description: "Join the discussion on this paper page, and on many others. It is free for everybody who likes."\n',
      '',
    ],
    [
      'cut',
      'description: "We plan ferries by asking the tide. On three invented coasts the plan saves a fifth of …"\n',
      '',
    ],
    ['a remark of few words', '', 'Read on the train. I like it.\n'],
  ])('has no abstract in what is %s, and is told by its title', (_, more, body) => {
    const { entries, diagnostics } = readText(front(more) + body);
    expect(entries).toEqual([]);
    expect(diagnostics.slice(0, 2)).toMatchObject([
      { code: 'title-without-abstract', line: 2 },
      { code: 'no-papers' },
    ]);
  });

  test('may say the id by itself', () => {
    const text = `---\ntitle: ${JSON.stringify(ferry.title)}\nauthors:\n  - Ada Quill\n  - Bo Fern\narxiv: 2609.10001\n---\n\n## Abstract\n\n${abstract}\n`;
    expect(readText(text)).toMatchObject({ entries: [{ ...all, publishedOn: null }], diagnostics: [] });
  });

  test('of a paper that only its publisher has is known by its DOI', () => {
    const { entries } = readText(front('', 'https://doi.org/10.5555/lamps.17') + abstract);
    expect(entries).toMatchObject([{ ...all, arxivId: null, doi: '10.5555/lamps.17' }]);
  });

  test('is none where it is of a whole list, or several papers stand below', () => {
    const list = `## [${ferry.title}](https://huggingface.co/papers/2609.10001)\n\n${abstract}\n\n## [Quiet Swans](https://huggingface.co/papers/2609.10002)\n\n${second}\n`;
    for (const source of [
      'https://huggingface.co/papers/2609.10001',
      'https://huggingface.co/papers/date/2026-09-03',
    ])
      expect(readText(front('', source) + list)).toMatchObject({
        layout: 'linked-markdown',
        entries: [{ title: ferry.title }, { title: 'Quiet Swans' }],
      });
  });
});
