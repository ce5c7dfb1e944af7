import { type PageProps, pageSet } from '../../src/site/pages.ts';
import { Layout } from '../components/Layout.tsx';
import { Raw } from '../components/Raw.tsx';

export const data = pageSet('papers');

export default function PaperPage({ item: paper }: PageProps<'papers'>) {
  const hasMath = paper.title.hasMath || paper.abstract.hasMath;
  return (
    <Layout title={paper.title.plain} description={paper.teaser.plain} url={paper.url} hasMath={hasMath}>
      <Raw as="h1" html={paper.title.html} />
      <Raw as="p" html={paper.abstract.html} />
      <details>
        <summary>As scraped</summary>
        <p>{paper.scrapedTitle}</p>
        <p>{paper.scrapedAbstract}</p>
      </details>
    </Layout>
  );
}
