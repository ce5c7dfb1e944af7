import { type PageProps, pageSet } from '../../src/site/pages.ts';
import { Layout } from '../components/Layout.tsx';
import { Raw } from '../components/Raw.tsx';

export const data = pageSet('prose');

export default function ProsePage({ item }: PageProps<'prose'>) {
  return (
    <Layout title={item.title} description={item.description} url={item.url} hasMath={item.body.hasMath}>
      <h1>{item.title}</h1>
      <Raw as="div" html={item.body.html} />
    </Layout>
  );
}
