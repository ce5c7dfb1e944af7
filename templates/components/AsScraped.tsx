// The text as it came: one click away on every paper, with the place it came from.
import type { JSX } from 'preact';
import type { PaperPage } from '../../src/site/kinds/paper.ts';
import { counted } from '../../src/text/counted.ts';
import { showMarks } from '../../src/text/index.ts';
import { directionOf } from './direction.ts';
import { ReportLink } from './ReportLink.tsx';

export function AsScraped({ paper }: { readonly paper: PaperPage }): JSX.Element {
  const { rebuilt, doubtful } = paper.formulas;
  return (
    <details class="scraped">
      <summary>As scraped</summary>
      <Scraped paper={paper} />
      <p class="origin">
        {places(paper.listings)}.{rebuilt > 0 && ` ${counted(rebuilt, 'formula', 'formulas')} rebuilt`}
        {rebuilt > 0 && (doubtful > 0 ? `, ${doubtful} with doubt (dotted line).` : '.')}{' '}
        <ReportLink paper={paper} />
      </p>
    </details>
  );
}

/** Where it was listed first; a paper may stand in thousands of lists. */
const mostPlaces = 20;

function places(listings: PaperPage['listings']): string {
  const first = listings
    .slice(0, mostPlaces)
    .map(({ file, line, place }) => `${file}, ${place ?? `line ${line}`}`);
  const more = listings.length - first.length;
  return [...first, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

/** What is shown to the letter is not said again; marks that reorder are shown by name here, too. */
function Scraped({ paper }: { readonly paper: PaperPage }): JSX.Element {
  const { title, abstract, scrapedTitle, scrapedAbstract } = paper;
  const others = [
    ...(isShown(title, scrapedTitle) ? [] : [scrapedTitle]),
    ...(isShown(abstract, scrapedAbstract) ? [] : [scrapedAbstract]),
  ];
  if (others.length === 0) return <p>To the letter as it is shown here.</p>;
  return (
    <blockquote>
      {others.map((text) => (
        <p key={text} dir={directionOf(text)}>
          {showMarks(text)}
        </p>
      ))}
    </blockquote>
  );
}

/** A formula’s plain text is the scraped one, but not what is seen of it. */
function isShown({ plain, hasMath }: PaperPage['abstract'], scraped: string): boolean {
  return !hasMath && plain === scraped;
}
