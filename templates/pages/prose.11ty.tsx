// A page that the publisher wrote: about, and whatever else stands in content/pages.
import { useSite } from '../../src/site/context.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import { ownLanguage } from '../../src/site/language.ts';
import type { ProseView as Item } from '../../src/site/views/index.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { Raw } from '../components/Raw.tsx';

export default function ProsePage({ item }: PageProps<Item>) {
  const own = ownLanguage(useSite().config.language);
  return (
    <Layout
      title={item.title}
      description={item.description}
      lang={own}
      url={item.url}
      hasMath={item.body.hasMath}
    >
      <article class="sheet" lang={own}>
        <Heading title={item.title} />
        <Raw as="div" class="prose print-addresses" html={item.body.html} />
      </article>
    </Layout>
  );
}
