import { type PageProps, pageSet } from '../../src/site/pages.ts';
import { Layout } from '../components/Layout.tsx';
import { anyMath, PaperList } from '../components/PaperList.tsx';

export const data = pageSet('digests');

export default function DigestPage({ item }: PageProps<'digests'>) {
  const digest = item.subject;
  return (
    <Layout title={digest.title} description={digest.title} url={item.url} hasMath={anyMath(item.items)}>
      <h1>{digest.title}</h1>
      <PaperList papers={item.items} />
    </Layout>
  );
}
