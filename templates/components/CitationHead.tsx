// What Google Scholar and Zotero read of a paper, and its card for previews of links: only what is known of it. The
// abstract's beginning stands once, as the page's description.
import type { JSX } from 'preact';
import { arxivPdfUrl, arxivUrl } from '../../src/paper/arxiv.ts';
import { doiUrl } from '../../src/paper/doi.ts';
import type { Facts } from '../../src/paper/facts.ts';
import { citedFacts } from '../../src/paper/from-facts.ts';
import { cardUrl } from '../../src/site/cards/card.ts';
import { useSite } from '../../src/site/context.ts';
import { citationDate, citationDoi } from '../../src/site/exports/citation-record.ts';
import type { PaperPage } from '../../src/site/kinds/paper.ts';
import { JsonLd } from './JsonLd.tsx';

export function CitationHead({ paper }: { readonly paper: PaperPage }): JSX.Element {
  const { config, absolute } = useSite();
  const { facts, topics, url } = paper;
  const { authors, arxivId } = facts;
  const title = paper.title.unicode;
  const doi = citationDoi(facts);
  const date = citationDate(facts);
  const day =
    date === null ? null : [date.year, two(date.month), ...(date.day === null ? [] : [two(date.day)])];
  const page = absolute(url);
  const card = config.cards ? absolute(cardUrl(paper)) : null;
  // A title alone says no more than the page's own.
  const known = {
    ...(authors === null ? {} : { author: authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(day === null ? {} : { datePublished: day.join('-') }),
    ...identityOf(facts),
    ...(page === null ? {} : { url: page }),
  };
  return (
    <>
      <meta name="citation_title" content={title} />
      {authors?.map((author) => (
        <meta key={author} name="citation_author" content={author} />
      ))}
      {day !== null && <meta name="citation_publication_date" content={day.join('/')} />}
      {doi !== null && <meta name="citation_doi" content={doi} />}
      {arxivId !== null && <meta name="citation_arxiv_id" content={arxivId} />}
      {arxivId !== null && <meta name="citation_pdf_url" content={arxivPdfUrl(arxivId)} />}
      {citedFacts(facts).map(({ meta, text }) => (
        <meta key={meta} name={meta} content={text} />
      ))}
      {page !== null && <meta name="citation_abstract_html_url" content={page} />}
      {topics.length > 0 && (
        <meta name="citation_keywords" content={topics.map((topic) => topic.title).join('; ')} />
      )}
      {card !== null && <meta property="og:image" content={card} />}
      {card !== null && <meta name="twitter:card" content="summary_large_image" />}
      {Object.keys(known).length > 0 && (
        <JsonLd
          data={{ '@context': 'https://schema.org', '@type': 'ScholarlyArticle', headline: title, ...known }}
        />
      )}
    </>
  );
}

/** By which those who index papers know it from others. */
function identityOf({ arxivId, doi }: Facts): { readonly sameAs?: string; readonly identifier?: string } {
  if (arxivId !== null) return { sameAs: arxivUrl(arxivId), identifier: `arXiv:${arxivId}` };
  return doi === null ? {} : { sameAs: doiUrl(doi), identifier: `doi:${doi}` };
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
