// Served for an address that leads nowhere.
import { useSite } from '../../src/site/context.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { SearchLine } from '../components/SearchLine.tsx';

export default function NotFoundPage() {
  const { assets, href } = useSite();
  const script = assets.scripts['not-found'];
  return (
    <Layout
      title="Not found"
      description="Nothing is at this address."
      url="/404.html"
      head={script !== undefined && <script type="module" src={href(script)} />}
    >
      <div class="sheet">
        <Heading title="Nothing is at this address" />
        <p>
          The address was perhaps mistyped, or what it named is no longer part of this archive. Look for it by
          its words, or in the <a href={href('/digests/')}>digests</a> and{' '}
          <a href={href('/topics/')}>topics</a>.
        </p>
        <SearchLine />
      </div>
    </Layout>
  );
}
