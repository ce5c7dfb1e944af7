import { useHref } from '../../src/site/context.ts';
import { type PageProps, pageSet } from '../../src/site/pages.ts';
import { Layout } from '../components/Layout.tsx';

export const data = pageSet('digestIndex');

export default function DigestsPage({ item }: PageProps<'digestIndex'>) {
  const href = useHref();
  return (
    <Layout title="Digests" description="All digests" url={item.url}>
      <h1>Digests</h1>
      <ul>
        {item.items.map((digest) => (
          <li key={digest.slug}>
            <a href={href(digest.url)}>{digest.title}</a>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
