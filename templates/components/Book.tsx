// The place of the button that makes a list an e-book, in the reader's browser; nothing without scripts.
import type { JSX } from 'preact';
import { useSite } from '../../src/site/context.ts';

interface BookProps {
  /** Pages that hold the papers' whole abstracts. */
  readonly editions?: readonly string[];
  /** Pages that list the papers, whose own pages hold theirs. */
  readonly lists?: readonly string[];
  /** How many papers the whole list has, which its pages may be too many for. */
  readonly papers?: number;
  /** Whether the papers are those that the reader starred. */
  readonly isStarred?: boolean;
}

/** Pages of a long list that go into one book: 200 papers. */
const mostLists = 4;

export function Book({
  editions = [],
  lists = [],
  papers,
  isStarred = false,
}: BookProps): JSX.Element | null {
  const { assets, href } = useSite();
  const script = assets.scripts.book;
  if (script === undefined) return null;
  const joined = (urls: readonly string[]) => (urls.length === 0 ? undefined : urls.map(href).join(' '));
  return (
    <span
      id="book"
      data-script={href(script)}
      data-editions={joined(editions)}
      data-lists={joined(lists.slice(0, mostLists))}
      data-papers={papers}
      data-starred={isStarred ? '' : undefined}
    />
  );
}
