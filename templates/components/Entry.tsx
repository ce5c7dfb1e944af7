// The parts of a paper's entry in a list: its title, and what stands in the margin beside it.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import { keepCompounds } from '../../src/site/render/compounds.ts';
import type { DatedRefView, ListedPaperView, TitledPaperView } from '../../src/site/views/index.ts';
import { counted } from '../../src/text/counted.ts';
import { directionOf } from './direction.ts';
import { Name } from './Name.tsx';
import { Raw } from './Raw.tsx';
import { TopicLink } from './TopicLink.tsx';

interface EntryTitleProps {
  readonly paper: TitledPaperView;
  /** Level of the heading: one below that of the list. */
  readonly level: 2 | 3;
}

export function EntryTitle({ paper, level }: EntryTitleProps): JSX.Element {
  const href = useHref();
  const Level = level === 2 ? 'h2' : 'h3';
  return (
    <Level dir={directionOf(paper.title.html)}>
      <a href={href(paper.url)}>
        <Raw html={keepCompounds(paper.title.html)} />
      </a>
    </Level>
  );
}

interface EntryMarginProps {
  readonly paper: TitledPaperView | ListedPaperView;
  readonly ordinal?: number | null;
  readonly showTopic?: boolean;
  /** Address of a page that need not be named. */
  readonly of?: string | undefined;
}

/** Number, topic, and what else is known of it; nothing where none is known. */
export function EntryMargin(props: EntryMarginProps): JSX.Element | null {
  const { paper, ordinal = null, showTopic = true, of } = props;
  const topic = showTopic ? paper.primary : null;
  const facts = factsOf(paper, of);
  const known = [
    topic === null ? null : <TopicLink key="topic" topic={topic} />,
    facts.length === 0 ? null : (
      <span key="facts" class="entry-facts">
        {spaced(facts)}
      </span>
    ),
  ].filter((part) => part !== null);
  if (ordinal === null && known.length === 0) return null;
  return (
    <p class="entry-margin">
      {ordinal !== null && <span class="ordinal">{ordinal}</span>}
      {spaced(known)}
    </p>
  );
}

/** The day of the list, and its name where that is not the day. */
function ListedIn({ digest }: { readonly digest: DatedRefView }): JSX.Element {
  const href = useHref();
  const { title, date } = digest;
  return (
    <a href={href(digest.url)} lang={date === null ? digest.lang : date.lang}>
      {date === null ? title : <time dateTime={date.datetime}>{date.label}</time>}
    </a>
  );
}

/** The list, votes, organisation, code: each where it is known. No vote is no fact. */
function factsOf(paper: TitledPaperView | ListedPaperView, of: string | undefined): readonly JSX.Element[] {
  const { upvotes, organisation, repository, githubStars } = paper;
  const listed = 'listed' in paper ? paper.listed : null;
  return [
    listed === null ? null : (
      <span key="listed">
        <ListedIn digest={listed} />
      </span>
    ),
    upvotes === null || upvotes === 0 ? null : <span key="votes">{counted(upvotes, 'vote')}</span>,
    organisation === null || organisation.url === of ? null : (
      <span key="organisation">
        <Name name={organisation} />
      </span>
    ),
    repository === null ? null : (
      <span key="code">
        <a href={repository.url}>
          code{githubStars !== null && githubStars > 0 && `, ${counted(githubStars, 'star')}`}
        </a>
      </span>
    ),
  ].filter((fact) => fact !== null);
}

/** The style sets a point between two on one line, and none at a line's end. */
function spaced(parts: readonly JSX.Element[]): readonly (JSX.Element | string)[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [' ', part]));
}
