import { describe, expect, test } from 'vitest';
import type { PaperItem } from '../../src/site/kinds/paper.ts';
import PaperPage from '../../templates/pages/paper.11ty.tsx';
import { render } from './render.ts';
import { explained, link, paperItem, paperRow, rich } from './samples.ts';

const page = (changes: Partial<PaperItem> = {}) => render(<PaperPage item={{ ...paperItem, ...changes }} />);

describe("a paper's page", () => {
  test('has one h1, the title', () => {
    expect(page().match(/<h1/g)).toHaveLength(1);
    expect(page()).toContain('<h1>Sparse Flows</h1>');
  });

  test('links each look-up', () => {
    expect(page()).toContain('href="https://arxiv.org/search/?query=Sparse+Flows"');
  });

  test('shows no head over links that it does not have', () => {
    expect(page()).not.toContain('>Code<');
    expect(page({ code: [link('github.com/a/b', 'https://github.com/a/b')] })).toContain('>Code<');
  });

  test('says nothing of authors, dates and votes that the dump does not say', () => {
    expect(page()).not.toContain('class="meta"');
    expect(page({ facts: { ...paperItem.facts, upvotes: 1, authorsCount: 3 } })).toContain(
      '3 authors\u00a0· 1\u00a0vote',
    );
  });

  test('names the words that put it under a topic', () => {
    expect(page()).toContain('kernel, norm');
  });

  test('shows the text as scraped, its markup as text', () => {
    const html = page({ scrapedAbstract: '<img src=x onerror=alert(1)>' });
    expect(html).toContain('&lt;img src=x onerror=alert(1)>');
    expect(html).toContain('content/dumps/flows.txt, line 12');
  });

  test('names the marks that reorder it, as scraped too', () => {
    const html = page({ scrapedTitle: '\u202eevil\u202c' });
    expect(html).toContain('⟨U+202E⟩evil⟨U+202C⟩');
    expect(html).not.toMatch(/[\u202a-\u202e]/);
  });

  test('asks for the stylesheet of formulas only when it has one', () => {
    expect(page()).not.toContain('/assets/math.css');
    expect(page({ abstract: { ...rich('x'), hasMath: true } })).toContain('/assets/math.css');
  });

  test('leads back to the digest when it has no topic', () => {
    const html = page({ primary: null, topics: [] });
    expect(html).toMatch(/aria-label="Breadcrumbs".*href="\/digests\/flows\/"/s);
  });

  test('names the topic of a neighbour only where it is not the paper’s own', () => {
    const listed = (slug: string) => {
      const primary = paperRow.primary === null ? null : { ...paperRow.primary, slug };
      const html = page({ neighbours: [{ paper: { ...paperRow, primary }, because: [] }] });
      return html.slice(html.indexOf('Near it'));
    };
    expect(listed('sampling')).toContain('class="topic"');
    expect(listed(paperRow.primary?.slug ?? '')).not.toContain('class="topic"');
  });

  test('has neighbours only when there are some', () => {
    expect(page()).not.toContain('class="contents');
    expect(page({ neighbours: [{ paper: paperRow, because: ['kernel'] }] })).toContain('class="contents');
  });

  test('says whose words a note is', () => {
    expect(page()).not.toContain('note');
    expect(page({ note: rich('The sea is a word here.') })).toMatch(
      /<h2>Publisher’s note<\/h2>.*The sea is a word here\./s,
    );
  });

  test('keeps another abstract beside its own', () => {
    const other = { text: rich('Another text.'), digest: { title: 'Old', url: '/digests/old/' } };
    expect(page({ otherAbstracts: [other] })).toContain('Another text.');
  });

  test('explains acronyms by the paper itself, or by the archive', () => {
    const text = rich('A graph neural net (GNN) beats an RNN. A GNN is small.');
    const html = page({ abstract: explained(text, [['rnn', 'recurrent net']]) });
    expect(html).toContain('an <abbr title="recurrent net" translate="no">RNN</abbr>');
    expect(html).toContain('<abbr title="graph neural net" translate="no">GNN</abbr> is small');
  });
});
