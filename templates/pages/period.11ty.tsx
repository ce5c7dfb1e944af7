// A month, a week or a day of digests, and their papers with repeats folded.
import { type PageProps, pageSet } from '../../src/site/pages.ts';
import { anyMath, Contents } from '../components/Contents.tsx';
import { counted } from '../components/counted.ts';
import { DigestList } from '../components/DigestList.tsx';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { PageNumbers, Turning } from '../components/Turning.tsx';

export const data = pageSet('periods');

export default function PeriodPage({ item }: PageProps<'periods'>) {
  const { subject: period, items, number, urls } = item;
  return (
    <Layout
      title={number > 1 ? `${period.title}, page ${number}` : period.title}
      description={`${counted(period.papers.length, 'paper')} of ${period.title}.`}
      url={item.url}
      section="digests"
      hasMath={anyMath(items)}
    >
      <div class="sheet">
        <Heading
          title={period.title}
          trail={[{ title: 'Digests', url: '/digests/' }]}
          meta={`${counted(period.digests.length, 'digest')}, ${counted(period.papers.length, 'paper')} once repeats are folded`}
        />
        {number === 1 && <DigestList digests={period.digests} />}
        <section class="part wide">
          <h2>Papers</h2>
          <Contents papers={items} level={3} />
        </section>
        <div>
          <PageNumbers urls={urls} number={number} />
          <Turning
            label={`By ${period.kind}`}
            previous={period.previous}
            next={period.next}
            words={['Earlier', 'Later']}
          />
        </div>
      </div>
    </Layout>
  );
}
