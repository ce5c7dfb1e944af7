// A month, a week or a day of digests, and their papers with repeats folded.

import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { PeriodPage as Item } from '../../src/site/kinds/period.ts';
import { anyMath, Contents } from '../components/Contents.tsx';
import { counted } from '../components/counted.ts';
import { DigestList } from '../components/DigestList.tsx';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { PageNumbers, Turning } from '../components/Turning.tsx';

export default function PeriodPage({ item }: PageProps<Item>) {
  const { subject: period, items, number, urls } = item;
  return (
    <Layout
      title={number > 1 ? `${period.title}, page ${number}` : period.title}
      description={`${counted(period.count, 'paper')} of ${period.title}.`}
      url={item.url}
      section="digests"
      hasMath={anyMath(items)}
    >
      <div class="sheet">
        <Heading
          title={period.title}
          trail={[{ title: 'Digests', url: '/digests/' }]}
          meta={`${counted(period.digests.length, 'digest')}, ${counted(period.count, 'paper')} once repeats are folded`}
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
