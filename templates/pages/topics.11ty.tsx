// The whole taxonomy at a glance.

import { useHref } from '../../src/site/context.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { TopicsPage as Item } from '../../src/site/kinds/topics.ts';
import { counted } from '../components/counted.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { Taxonomy } from '../components/Taxonomy.tsx';

export default function TopicsPage({ item }: PageProps<Item>) {
  const href = useHref();
  return (
    <Layout
      title="Topics"
      description="Every area and topic, with its papers."
      url="/topics/"
      section="topics"
    >
      <div class="sheet">
        <Heading
          title="Topics"
          lead={
            <>
              {counted(item.count, 'topic')} in {counted(item.areas.length, 'area')}. A paper can stand under
              several. The same papers stand on one map in the <a href={href('/atlas/')}>atlas</a>, and by
              what they name in the <a href={href('/terms/')}>terms</a>.
              {item.unsorted > 0 && (
                <>
                  {' '}
                  <a href={href('/topics/unsorted/')}>{counted(item.unsorted, 'paper')}</a> fit none.
                </>
              )}
            </>
          }
        />
        <Taxonomy areas={item.areas} />
      </div>
    </Layout>
  );
}
