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

  test('is read where a browser saved it', () => {
    const text = `<!DOCTYPE html><html><head><title>Paper page - ${ferry.title}</title><meta property="og:url" content="https://huggingface.co/papers/2609.10001"></head><body><main><h1>${ferry.title}</h1><div>Authors: <span>Ada Quill</span>, <span>Bo Fern</span></div><h2>Abstract</h2><p>${abstract}</p><a href="https://arxiv.org/abs/2609.10001">View arXiv page</a><h3>Community</h3><ul><li><a href="https://huggingface.co/papers/2608.00001">A Plan for Barges and Tides</a></li></ul></main></body></html>`;
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
