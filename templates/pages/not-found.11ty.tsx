// Served for an address that leads nowhere.
import { useHref } from '../../src/site/context.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';

export default function NotFoundPage() {
  const href = useHref();
  return (
    <Layout title="Not found" description="Nothing is at this address." url="/404.html">
      <div class="sheet">
        <Heading title="Nothing is at this address" />
        <p>
          A permalink of a paper never changes, so the address was probably mistyped. Try the{' '}
          <a href={href('/digests/')}>digests</a> or the <a href={href('/topics/')}>topics</a>.
        </p>
      </div>
    </Layout>
  );
}
