// Papers as a table of contents: number, title, the abstract's beginning, topic.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import type { PaperRefView } from '../../src/site/view.ts';
import { List } from './List.tsx';
import { Raw } from './Raw.tsx';
import { TopicLink } from './TopicLink.tsx';

interface ContentsProps {
  readonly papers: readonly PaperRefView[];
  /** Number of the first paper, 1-based; numbers are shown only when it is given. */
  readonly from?: number;
  /** Level of the titles: one below the heading that the list stands under. */
  readonly level?: 2 | 3;
  /** Titles and topics alone. */
  readonly titlesOnly?: boolean;
  /** Left out where every paper has the same. */
  readonly topics?: boolean;
}

export function Contents(props: ContentsProps): JSX.Element {
  const { papers, from, level = 2, titlesOnly = false, topics = true } = props;
  const href = useHref();
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <List as="ol" class={titlesOnly ? 'contents titles quiet' : 'contents quiet'} start={from}>
      {papers.map((paper, index) => (
        <li key={paper.slug}>
          <div class="entry-text">
            <Title>
              <a href={href(paper.url)}>
                <Raw html={paper.title.html} />
              </a>
            </Title>
            {!titlesOnly && <Raw as="p" class="teaser" html={paper.teaser.html} />}
          </div>
          <EntryMeta
            paper={paper}
            ordinal={from === undefined ? null : from + index}
            topic={topics ? paper.primary : null}
          />
        </li>
      ))}
    </List>
  );
}

interface EntryMetaProps {
  readonly paper: PaperRefView;
  readonly ordinal: number | null;
  readonly topic: PaperRefView['primary'];
}

function EntryMeta({ paper, ordinal, topic }: EntryMetaProps): JSX.Element | null {
  const { publishedOn } = paper;
  if (ordinal === null && topic === null && publishedOn === null) return null;
  return (
    <p class="entry-meta">
      {ordinal !== null && <span class="ordinal">{ordinal}</span>}
      {topic !== null && <TopicLink topic={topic} />}
      {publishedOn !== null && (
        <>
          {' '}
          <time dateTime={publishedOn.datetime}>{publishedOn.label}</time>
        </>
      )}
    </p>
  );
}

/** Whether a list needs KaTeX's stylesheet. */
export function anyMath(papers: readonly PaperRefView[]): boolean {
  return papers.some((paper) => paper.title.hasMath || paper.teaser.hasMath);
}
