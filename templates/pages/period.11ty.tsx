// A week of digests, or those of one day of unknown year, and their papers with repeats folded.
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { PeriodPage as Item } from '../../src/site/kinds/period.ts';
import { counted } from '../../src/text/counted.ts';
import { Contents } from '../components/Contents.tsx';
import { DigestList } from '../components/DigestList.tsx';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { Part } from '../components/Ranked.tsx';
import { Turning } from '../components/Turning.tsx';

export default function PeriodPage({ item: period }: PageProps<Item>) {
  const { digests, papers } = period;
  return (
    <Layout
      title={period.title}
      description={`${counted(papers.length, 'paper')} of ${period.title}.`}
      url={period.url}
      section="digests"
      hasMath={papers.some(({ title }) => title.hasMath)}
    >
      <div class="sheet">
        <Heading
          title={period.title}
          lang={period.lang}
          trail={[{ title: 'Digests', url: '/digests/' }]}
          meta={summary(period)}
        />
        <DigestList digests={digests} />
        <Part title="Papers">
          <Contents papers={papers} level={3} titlesOnly />
        </Part>
        <Turning
          label={`By ${period.kind}`}
          previous={period.previous}
          next={period.next}
          words={['Earlier', 'Later']}
        />
      </div>
    </Layout>
  );
}

/** Where no paper was listed twice there is nothing to fold. */
function summary({ digests, papers }: Item): string {
  const listed = digests.reduce((sum, { count }) => sum + count, 0);
  const all = `${counted(digests.length, 'digest')}, ${counted(papers.length, 'paper')}`;
  return listed === papers.length ? all : `${all} once repeats are folded`;
}
