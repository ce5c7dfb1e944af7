// Papers as a table of contents: number, title, the abstract's beginning, topic.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import type { ListedPaperView, PaperRefView } from '../../src/site/views/index.ts';
import { directionOf } from './direction.ts';
import { EntryMargin, EntryTitle } from './Entry.tsx';
import { Raw } from './Raw.tsx';

interface ContentsProps {
  readonly papers: readonly (PaperRefView | ListedPaperView)[];
  /** Number of the first paper, 1-based; numbers are shown only when it is given. */
  readonly from?: number;
  readonly level?: 2 | 3;
  /** Titles and topics alone. */
  readonly titlesOnly?: boolean;
  /** Left out where every paper has the same. */
  readonly topics?: boolean;
  /** The page that the list is on, where its papers would name it again. */
  readonly of?: string;
  /** The digest whose whole list this is: readers may sort and filter it. */
  readonly digest?: { readonly edition: string };
}

export function Contents(props: ContentsProps): JSX.Element {
  const { papers, from, level = 2, titlesOnly = false, topics = true, of, digest } = props;
  const href = useHref();
  return (
    <ol
      class={titlesOnly ? 'contents titles quiet' : 'contents quiet'}
      start={from}
      data-digest={digest === undefined ? undefined : ''}
      data-abstracts={digest === undefined ? undefined : href(digest.edition)}
    >
      {papers.map((paper, index) => (
        <li
          key={paper.slug}
          data-topic={digest === undefined ? undefined : paper.primary?.slug}
          data-votes={digest === undefined ? undefined : paper.upvotes || undefined}
        >
          <div class="entry-text">
            <EntryTitle paper={paper} level={level} />
            {!titlesOnly && (
              <Raw as="p" class="teaser" dir={directionOf(paper.teaser.html)} html={paper.teaser.html} />
            )}
          </div>
          <EntryMargin
            paper={paper}
            ordinal={from === undefined ? null : from + index}
            showTopic={topics}
            of={of}
          />
        </li>
      ))}
    </ol>
  );
}

/** Whether a list needs KaTeX's stylesheet. */
export function anyMath(papers: readonly PaperRefView[]): boolean {
  return papers.some((paper) => paper.title.hasMath || paper.teaser.hasMath);
}
