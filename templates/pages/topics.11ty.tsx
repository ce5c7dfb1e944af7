// The whole taxonomy at a glance.
import { useHref } from '../../src/site/context.ts';
import { onePage, type PageProps } from '../../src/site/pages.ts';
import { counted } from '../components/counted.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { Taxonomy } from '../components/Taxonomy.tsx';

export const data = onePage('/topics/');

export default function TopicsPage({ site }: PageProps<'once'>) {
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
              {counted(site.totals.topics, 'topic')} in {counted(site.areas.length, 'area')}. A paper can
              stand under several. The same papers stand on one map in the <a href={href('/atlas/')}>atlas</a>
              , and by what they name in the <a href={href('/terms/')}>terms</a>.
              {site.unsorted.length > 0 && (
                <>
                  {' '}
                  <a href={href('/topics/unsorted/')}>{counted(site.unsorted.length, 'paper')}</a> fit none.
                </>
              )}
            </>
          }
        />
        <Taxonomy areas={site.areas} />
      </div>
    </Layout>
  );
}
