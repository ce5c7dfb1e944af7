import { type PageProps, pageSet } from '../../src/site/pages.ts';
import { Layout } from '../components/Layout.tsx';
import { anyMath, PaperList } from '../components/PaperList.tsx';

export const data = pageSet('topics');

export default function TopicPage({ item }: PageProps<'topics'>) {
  const topic = item.subject;
  return (
    <Layout title={topic.title} description={topic.scope} url={item.url} hasMath={anyMath(item.items)}>
      <h1>{topic.title}</h1>
      <PaperList papers={item.items} />
    </Layout>
  );
}
