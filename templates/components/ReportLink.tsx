// "Report this": an issue in the publisher's repository, filled in with the paper and where it came
// from. The publisher names the repository in site.md; without it there is no link.
import type { JSX } from 'preact';
import { useSite } from '../../src/site/context.ts';
import type { PaperPage } from '../../src/site/kinds/paper.ts';

/** Servers refuse addresses of much more than 8 kB; a letter of Chinese takes nine characters of one. */
const longestAbstract = 3800;
const longestTitle = 900;
/** Of a paper that stands in thousands of lists the first ones say enough. */
const mostPlaces = 10;

export function ReportLink({ paper }: { readonly paper: PaperPage }): JSX.Element | null {
  const { config, absolute, href } = useSite();
  const { repository, folder } = config;
  if (repository === null) return null;
  const places = paper.listings
    .slice(0, mostPlaces)
    .map(({ file, line, place }) => `- \`${cut(file, 60)}\`, ${place ?? `line ${line}`}`);
  const more = paper.listings.length - places.length;
  if (more > 0) places.push(`- and ${more} more`);
  const body = [
    'What is wrong?\n\n',
    `Paper: ${absolute(paper.url) ?? href(paper.url)}`,
    `Listed in:\n${places.join('\n')}`,
    `As scraped:\n\n${quoted(cut(paper.scrapedTitle, longestTitle))}\n>\n${quoted(cut(paper.scrapedAbstract, longestAbstract))}`,
    `To correct it in the site: ${folder}/papers/${paper.slug}.md`,
  ].join('\n\n');
  const query = new URLSearchParams({ title: `Report: ${cut(paper.title.plain, longestTitle)}`, body });
  return (
    <a class="screen-only" href={`${newIssueUrl(repository)}?${query}`}>
      Report this
    </a>
  );
}

/** Where a repository takes issues. */
export function newIssueUrl(repository: string): string {
  return `${repository.replace(/\/$/, '')}/issues/new`;
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** The beginning that an address has room for. */
function cut(text: string, room: number): string {
  let [end, left] = [0, room];
  for (const letter of text) {
    // A line end brings its mark of a quotation along.
    left -= letter === '\n' ? 7 : new URLSearchParams([[letter, '']]).toString().length;
    if (left < 0) return `${text.slice(0, end)} …`;
    end += letter.length;
  }
  return text;
}
