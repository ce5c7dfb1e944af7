// What a reader without network sees for a page that was not kept.
import { useHref } from '../../src/site/context.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';

export default function OfflinePage() {
  const href = useHref();
  return (
    <Layout title="Offline" description="This page was not kept for reading offline." url="/offline/">
      <div class="sheet">
        <Heading
          title="You are offline"
          lead="This page was not kept. What you have read before is here, and so is the newest digest."
        />
        <p>
          <a href={href('/')}>The first page</a>, and your <a href={href('/reading-list/')}>reading list</a>.
        </p>
      </div>
    </Layout>
  );
}
