// A topic's name, with the mark of its area.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import type { TopicRefView } from '../../src/site/views/index.ts';
import { Title } from './Title.tsx';

interface TopicLinkProps {
  readonly topic: TopicRefView;
  /** A chip filters the list of its page, where a script runs. */
  readonly isChip?: boolean;
}

export function TopicLink({ topic, isChip = false }: TopicLinkProps): JSX.Element {
  const href = useHref();
  return (
    <a
      class="topic"
      data-area={topic.area}
      data-topic={isChip ? topic.slug : undefined}
      href={href(topic.url)}
    >
      <Title text={topic.title} />
    </a>
  );
}
