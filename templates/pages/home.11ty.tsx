import { useHref } from '../../src/site/context.ts';
import { onePage, type PageProps } from '../../src/site/pages.ts';
import { Layout } from '../components/Layout.tsx';

export const data = onePage('/');

export default function HomePage({ site }: PageProps<'once'>) {
  const href = useHref();
  const { config, totals, digests } = site;
  return (
    <Layout title={config.title} description={config.description} url="/">
      <h1>{config.title}</h1>
      <p>
        {totals.papers} papers, {totals.digests} digests, {totals.topics} topics.
      </p>
      <ul>
        {digests.slice(0, 10).map((digest) => (
          <li key={digest.slug}>
            <a href={href(digest.url)}>{digest.title}</a>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
