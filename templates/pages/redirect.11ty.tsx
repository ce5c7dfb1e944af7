// A permalink that was given once: it leads to where the paper is now, without script.

import { useHref } from '../../src/site/context.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { RedirectPage as Item } from '../../src/site/kinds/redirect.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';

export default function RedirectPage({ item }: PageProps<Item>) {
  const to = useHref()(item.to);
  return (
    <Layout
      title="Moved"
      description="This page has another address now."
      url={item.url}
      head={<meta http-equiv="refresh" content={`0; url=${to}`} />}
    >
      <div class="sheet">
        <Heading title="This page has moved" />
        <p>
          It is now at <a href={to}>{to}</a>.
        </p>
      </div>
    </Layout>
  );
}
