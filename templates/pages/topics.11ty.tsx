// The whole taxonomy at a glance.

import { useHref } from '../../src/site/context.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { TopicsPage as Item } from '../../src/site/kinds/topics.ts';
import { counted } from '../../src/text/counted.ts';
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
              {item.count === 0
                ? 'No paper of this archive is about a known topic yet.'
                : `${counted(item.count, 'topic')} in ${counted(item.areas.length, 'area')}. A paper can stand under several.`}
              {item.unsorted > 0 && (
                <>
                  {' '}
                  <a href={href('/topics/unsorted/')}>{counted(item.unsorted, 'paper')}</a>{' '}
                  {item.unsorted === 1 ? 'fits' : 'fit'} none.
                </>
              )}
            </>
          }
        />
        <nav class="wide quiet small other-ways" aria-label="Other ways through the papers">
          <ul class="cluster">
            {item.ways.map(({ title, url }) => (
              <li key={url}>
                <a href={href(url)}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <Taxonomy areas={item.areas} />
      </div>
    </Layout>
  );
}
