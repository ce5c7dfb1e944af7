// "Report this": an issue in the publisher's repository, filled in with the paper and where it came
// from. The publisher names the repository in content/site.md; without it there is no link.
import type { JSX } from 'preact';
import { useSite } from '../../src/site/context.ts';
import type { PaperPage } from '../../src/site/kinds/paper.ts';

/** Servers refuse addresses of much more than 8 kB; encoding may triple a letter. */
const longestText = 1800;

export function ReportLink({ paper }: { readonly paper: PaperPage }): JSX.Element | null {
  const { config, absolute, href } = useSite();
  const { repository } = config;
  if (repository === null) return null;
  const places = paper.listings
    .map(({ file, line, place }) => `- \`${file}\`, ${place ?? `line ${line}`}`)
    .join('\n');
  const body = [
    'What is wrong?\n\n',
    `Paper: ${absolute(paper.url) ?? href(paper.url)}`,
    `Listed in:\n${places}`,
    `As scraped:\n\n${quoted(paper.scrapedTitle)}\n>\n${quoted(cut(paper.scrapedAbstract))}`,
    `To correct it in the site: content/papers/${paper.slug}.md`,
  ].join('\n\n');
  const query = new URLSearchParams({ title: `Report: ${cut(paper.title.plain, 200)}`, body });
  return (
    <a href={`${repository.replace(/\/$/, '')}/issues/new?${query}`} rel="noopener">
      Report this
    </a>
  );
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

function cut(text: string, length = longestText): string {
  return text.length <= length ? text : `${text.slice(0, length)} …`;
}
