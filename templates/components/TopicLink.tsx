// A topic's name, with the mark of its area.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import type { TopicRefView } from '../../src/site/views/index.ts';

export function TopicLink({ topic }: { readonly topic: TopicRefView }): JSX.Element {
  const href = useHref();
  return (
    <a class="topic" data-area={topic.area} href={href(topic.url)}>
      {topic.title}
    </a>
  );
}
