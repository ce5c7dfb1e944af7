import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { parseDate, plainDates } from '../../src/paper/dates.ts';
import { nothingKnown } from '../../src/paper/from-facts.ts';
import { PageContext, type PageFrame } from '../../src/site/context.ts';
import type { HttpUrl } from '../../src/text/types.ts';
import { CitationHead } from '../../templates/components/CitationHead.tsx';
import { JsonLd } from '../../templates/components/JsonLd.tsx';
import { ReportLink } from '../../templates/components/ReportLink.tsx';
import { paperPage as paper, rich } from './samples.ts';

const frame: PageFrame = {
  config: {
    title: 'Offprint',
    description: '',
    origin: 'https://example.org',
    pathPrefix: '/repo/',
    repository: 'https://github.com/me/papers' as HttpUrl,
    folder: 'sources/mine',
    language: 'en',
    dates: plainDates,
    cards: false,
    nav: [],
    footer: null,
  },
  assets: { styles: '', ownStyles: null, mathStyles: '', scripts: {} },
  isIndexed: true,
};
const inSite = (element: preact.JSX.Element) =>
  render(<PageContext.Provider value={frame}>{element}</PageContext.Provider>);

describe('citation data', () => {
  test('names what is known', () => {
    const known = {
      ...paper,
      facts: {
        ...nothingKnown,
        authors: ['Ada Lovelace'],
        arxivId: '2403.01774',
        publishedOn: parseDate('2024-03-05'),
      },
    };
    const html = inSite(<CitationHead paper={known} />);
    expect(html).toContain('<meta name="citation_author" content="Ada Lovelace"/>');
    expect(html).toContain('<meta name="citation_publication_date" content="2024/03/05"/>');
    expect(html).toContain('<meta name="citation_doi" content="10.48550/arXiv.2403.01774"/>');
    expect(html).toContain('content="https://example.org/repo/papers/');
    expect(html).toContain('"@type":"ScholarlyArticle","headline"');
  });

  test('names the paper by its publisher’s DOI where it has no number on arXiv', () => {
    const html = inSite(
      <CitationHead paper={{ ...paper, facts: { ...nothingKnown, doi: '10.5555/lamps.17' } }} />,
    );
    expect(html).toContain('<meta name="citation_doi" content="10.5555/lamps.17"/>');
    expect(html).toContain('"sameAs":"https://doi.org/10.5555/lamps.17","identifier":"doi:10.5555/lamps.17"');
  });

  test('says nothing of what is not', () => {
    const html = inSite(<CitationHead paper={paper} />);
    for (const name of ['citation_author', 'publication_date', 'doi', 'arxiv', 'datePublished'])
      expect(html).not.toContain(name);
  });

  test('structures no data where the title is all there is', () => {
    const nowhere = { ...frame, config: { ...frame.config, origin: null } };
    const html = render(
      <PageContext.Provider value={nowhere}>
        <CitationHead paper={paper} />
      </PageContext.Provider>,
    );
    expect(html).toContain('citation_title');
    expect(html).not.toContain('ScholarlyArticle');
  });

  test('leaves the beginning of the abstract to the page’s description, where it stands already', () => {
    expect(inSite(<CitationHead paper={paper} />)).not.toContain(paper.teaser);
  });

  test('structured data cannot close its element', () => {
    const html = render(<JsonLd data={{ name: '</script><script>alert(1)</script>' }} />);
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(JSON.parse(html.replace(/^<script[^>]*>|<\/script>$/g, ''))).toEqual({
      name: '</script><script>alert(1)</script>',
    });
  });
});

describe('a report', () => {
  test('is an issue in the repository with the place and the text as scraped', () => {
    const html = inSite(<ReportLink paper={paper} />);
    const address = new URL((/href="([^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&'));
    expect(address.pathname).toBe('/me/papers/issues/new');
    expect(address.searchParams.get('body')).toContain(paper.scrapedAbstract);
    expect(address.searchParams.get('body')).toContain(
      `To correct it in the site: sources/mine/papers/${paper.slug}.md`,
    );
  });

  test('keeps its address short however long the text', () => {
    const html = inSite(
      <ReportLink paper={{ ...paper, title: rich('x'.repeat(9999)), scrapedAbstract: 'é'.repeat(9999) }} />,
    );
    expect(html.length).toBeLessThan(16_000);
  });

  test('is not offered without a repository', () => {
    expect(render(<ReportLink paper={paper} />)).toBe('');
  });
});
