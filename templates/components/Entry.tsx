// The parts of a paper's entry in a list: its title, and what stands in the margin beside it.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import type { PaperRefView } from '../../src/site/views/index.ts';
import { Raw } from './Raw.tsx';
import { TopicLink } from './TopicLink.tsx';

interface EntryTitleProps {
  readonly paper: PaperRefView;
  /** Level of the heading: one below that of the list. */
  readonly level: 2 | 3;
}

export function EntryTitle({ paper, level }: EntryTitleProps): JSX.Element {
  const href = useHref();
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <Title>
      <a href={href(paper.url)}>
        <Raw html={paper.title.html} dir="auto" />
      </a>
    </Title>
  );
}

interface EntryMarginProps {
  readonly paper: PaperRefView;
  readonly ordinal?: number | null;
  readonly showTopic?: boolean;
}

/** Number, topic and date, as far as they are known; nothing where none is. */
export function EntryMargin(props: EntryMarginProps): JSX.Element | null {
  const { paper, ordinal = null, showTopic = true } = props;
  const { publishedOn } = paper;
  const topic = showTopic ? paper.primary : null;
  if (ordinal === null && topic === null && publishedOn === null) return null;
  return (
    <p class="entry-margin">
      {ordinal !== null && <span class="ordinal">{ordinal}</span>}
      {topic !== null && <TopicLink topic={topic} />}{' '}
      {publishedOn !== null && <time dateTime={publishedOn.datetime}>{publishedOn.label}</time>}
    </p>
  );
}
