import { useHref } from '../../src/site/context.ts';
import { type PageProps, pageSet } from '../../src/site/pages.ts';
import { Layout } from '../components/Layout.tsx';

export const data = pageSet('areas');

export default function AreaPage({ item: area }: PageProps<'areas'>) {
  const href = useHref();
  return (
    <Layout title={area.title} description={area.title} url={area.url}>
      <h1>{area.title}</h1>
      <ul>
        {area.topics.map((topic) => (
          <li key={topic.slug}>
            <a href={href(topic.url)}>{topic.title}</a>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
