// A page that the publisher wrote: about, and whatever else stands in content/pages.
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { ProseView as Item } from '../../src/site/views/index.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { Raw } from '../components/Raw.tsx';

export default function ProsePage({ item }: PageProps<Item>) {
  return (
    <Layout title={item.title} description={item.description} url={item.url} hasMath={item.body.hasMath}>
      <article class="sheet">
        <Heading title={item.title} />
        <Raw as="div" class="prose" html={item.body.html} />
      </article>
    </Layout>
  );
}
