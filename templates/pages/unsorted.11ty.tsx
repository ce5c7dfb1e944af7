// Papers that fit no topic.

import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { UnsortedPage as Item } from '../../src/site/kinds/unsorted.ts';
import { anyMath, Contents } from '../components/Contents.tsx';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { PageTurns } from '../components/Turning.tsx';

export default function UnsortedPage({ item }: PageProps<Item>) {
  const { items } = item;
  return (
    <Layout
      title="Unsorted"
      description="Papers that fit none of the topics."
      url={item.url}
      section="topics"
      hasMath={anyMath(items)}
    >
      <div class="sheet">
        <Heading
          title="Unsorted"
          trail={[{ title: 'Topics', url: '/topics/' }]}
          lead={
            items.length === 0
              ? 'Every paper has found a topic.'
              : 'No topic speaks for these papers strongly enough, and none is forced on them.'
          }
        />
        {items.length > 0 && (
          <div class="wide">
            <Contents papers={items} topics={false} />
          </div>
        )}
        <PageTurns turns={item.turns} url={item.url} />
      </div>
    </Layout>
  );
}
