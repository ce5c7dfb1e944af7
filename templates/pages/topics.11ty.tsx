import { useHref } from '../../src/site/context.ts';
import { onePage, type PageProps } from '../../src/site/pages.ts';
import { Layout } from '../components/Layout.tsx';

export const data = onePage('/topics/');

export default function TopicsPage({ site }: PageProps<'once'>) {
  const href = useHref();
  return (
    <Layout title="Topics" description="All topics" url="/topics/">
      <h1>Topics</h1>
      <ul>
        {site.areas.map((area) => (
          <li key={area.slug}>
            <a href={href(area.url)}>{area.title}</a>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
