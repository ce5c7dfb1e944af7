// All areas with their topics and numbers, at a glance.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import type { AreaView, TopicView } from '../../src/site/view.ts';
import { figures } from './counted.ts';

interface TaxonomyProps {
  readonly areas: readonly AreaView[];
}

export function Taxonomy({ areas }: TaxonomyProps): JSX.Element {
  const href = useHref();
  return (
    <div class="taxonomy quiet wide">
      {areas.map((area) => (
        <section key={area.slug}>
          <h2>
            <a class="topic" data-area={area.slug} href={href(area.url)}>
              {area.title}
            </a>
          </h2>
          <TopicLeaders topics={area.topics} />
        </section>
      ))}
    </div>
  );
}

/** Topics with their numbers of papers, a leader between. */
export function TopicLeaders({ topics }: { readonly topics: readonly TopicView[] }): JSX.Element {
  const href = useHref();
  return (
    <ul class="leaders">
      {topics.map((topic) => (
        <li key={topic.slug}>
          <a href={href(topic.url)}>{topic.title}</a>
          <span class="count">{figures(topic.papers.length)}</span>
        </li>
      ))}
    </ul>
  );
}
