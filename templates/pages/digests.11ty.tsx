// All digests, newest first.
import { type PageProps, pageSet } from '../../src/site/pages.ts';
import { counted } from '../components/counted.ts';
import { DigestList } from '../components/DigestList.tsx';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { PageNumbers } from '../components/Turning.tsx';

export const data = pageSet('digestIndex');

export default function DigestsPage({ site, item }: PageProps<'digestIndex'>) {
  const { totals } = site;
  return (
    <Layout title="Digests" description="All digests, newest first." url={item.url} section="digests">
      <div class="sheet">
        <Heading
          title="Digests"
          lead={`${counted(totals.digests, 'digest')} with ${counted(totals.entries, 'entry', 'entries')}, newest first; ${counted(totals.papers, 'paper')} once repeats are folded.`}
        />
        <DigestList digests={item.items} />
        <PageNumbers urls={item.urls} number={item.number} />
      </div>
    </Layout>
  );
}
