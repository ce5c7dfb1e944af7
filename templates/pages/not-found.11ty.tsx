import { onePage } from '../../src/site/pages.ts';
import { Layout } from '../components/Layout.tsx';

export const data = onePage('/404.html');

export default function NotFoundPage() {
  return (
    <Layout title="Not found" description="There is no such page" url="/404.html">
      <h1>There is no such page</h1>
    </Layout>
  );
}
