import { onePage, type PageProps } from '../../src/site/pages.ts';
import { Layout } from '../components/Layout.tsx';

export const data = onePage('/report/');

export default function ReportPage({ site }: PageProps<'once'>) {
  return (
    <Layout title="Build report" description="What became of every dump" url="/report/">
      <h1>Build report</h1>
      <ul>
        {site.report.dumps.map((dump) => (
          <li key={dump.file}>
            {dump.file}: {dump.entries} entries, {dump.papers} papers, {dump.merged} repeats
          </li>
        ))}
      </ul>
    </Layout>
  );
}
