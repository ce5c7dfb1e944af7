// All areas with their topics and numbers, at a glance.
import type { JSX } from 'preact';
import { useHref } from '../../src/site/context.ts';
import type { AreaPage } from '../../src/site/kinds/area.ts';
import type { TopicRowView } from '../../src/site/views/index.ts';
import { figures } from '../../src/text/counted.ts';
import { Title } from './Title.tsx';

interface TaxonomyProps {
  readonly areas: readonly AreaPage[];
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
export function TopicLeaders({ topics }: { readonly topics: readonly TopicRowView[] }): JSX.Element {
  const href = useHref();
  return (
    <ul class="leaders quiet">
      {topics.map((topic) => (
        <li key={topic.slug}>
          <a href={href(topic.url)}>
            <Title text={topic.title} />
          </a>
          <span class="count">{figures(topic.count)}</span>
        </li>
      ))}
    </ul>
  );
}
