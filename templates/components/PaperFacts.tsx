// What is known of a paper beyond its text, below its title: authors on lines of their own, then the rest on one.
import type { ComponentChildren, JSX } from 'preact';
import type { FactName } from '../../src/paper/facts.ts';
import { linesOf } from '../../src/paper/from-facts.ts';
import { useSite } from '../../src/site/context.ts';
import type { NameView, PaperView } from '../../src/site/views/index.ts';
import { dateLanguage } from '../../src/site/views/parts.ts';
import { figures } from '../../src/text/counted.ts';
import { Name } from './Name.tsx';
import { Own } from './Own.tsx';

type Known = Pick<PaperView, 'facts' | 'authorNames' | 'organisation'>;

export function hasFacts({ facts, authorNames }: Known): boolean {
  return authorNames !== null || linesOf(facts, 'page').length > 0;
}

export function PaperFacts({ paper }: { readonly paper: Known }): JSX.Element {
  const { config } = useSite();
  const { authorNames, organisation } = paper;
  const lines = linesOf(paper.facts, 'page', config.dates)
    .filter(({ fact }) => !(fact === 'authors' && authorNames !== null))
    .map(({ fact, text, dated }) => {
      if (isOrganisation(fact, organisation)) return <Name name={organisation} />;
      if (dated === undefined) return text;
      return (
        <span class="compound">
          {dated.before} <Own lang={dateLanguage(config.dates)}>{dated.date}</Own>
        </span>
      );
    });
  return (
    <>
      {authorNames !== null && <Authors names={authorNames} />}
      {authorNames !== null && lines.length > 0 && <span class="visually-hidden"> · </span>}
      {separated(lines, '\u00a0· ')}
    </>
  );
}

function isOrganisation(fact: FactName, organisation: NameView | null): organisation is NameView {
  return fact === 'organization' && organisation !== null;
}

/** Of more than so many authors the first few stand for all: five hundred names are three screens. */
const mostAuthors = 20;
const firstAuthors = 10;

function Authors({ names }: { readonly names: readonly NameView[] }) {
  const links = names.map((name) => <Name key={name.name} name={name} />);
  if (names.length <= mostAuthors) return <span class="authors">{separated(links, ', ')}</span>;
  return (
    <span class="authors">
      {separated(links.slice(0, firstAuthors), ', ')}{' '}
      <details>
        <summary>and {figures(names.length - firstAuthors)} others</summary>{' '}
        {separated(links.slice(firstAuthors), ', ')}
      </details>
    </span>
  );
}

/** `Ada Lovelace, Paul Erdős`; of more than a few the first, `and 536 others`. */
export function authorsInBrief(names: readonly string[]): string {
  if (names.length <= mostAuthors) return names.join(', ');
  return `${names.slice(0, firstAuthors).join(', ')} and ${figures(names.length - firstAuthors)} others`;
}

function separated(parts: readonly ComponentChildren[], by: string): readonly ComponentChildren[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [by, part]));
}
