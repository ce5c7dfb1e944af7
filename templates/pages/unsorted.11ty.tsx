import { type PageProps, pageSet } from '../../src/site/pages.ts';
import { Layout } from '../components/Layout.tsx';
import { anyMath, PaperList } from '../components/PaperList.tsx';

export const data = pageSet('unsorted');

export default function UnsortedPage({ item }: PageProps<'unsorted'>) {
  return (
    <Layout
      title="Unsorted"
      description="Papers that fit no topic"
      url={item.url}
      hasMath={anyMath(item.items)}
    >
      <h1>Unsorted</h1>
      <PaperList papers={item.items} />
    </Layout>
  );
}
