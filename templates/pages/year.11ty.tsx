// A year: its most voted papers, its topics' ways, what is new, who was listed most, and its months.
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { YearPage as Item } from '../../src/site/kinds/year.ts';
import type { TopicRefView } from '../../src/site/views/index.ts';
import { counted } from '../../src/text/counted.ts';
import { Calendars } from '../components/Calendar.tsx';
import { anyMath } from '../components/Contents.tsx';
import { Heading } from '../components/Heading.tsx';
import { Highlights } from '../components/Highlights.tsx';
import { Layout } from '../components/Layout.tsx';
import { Leaders, Part } from '../components/Ranked.tsx';
import { TopicLink } from '../components/TopicLink.tsx';
import { Turning } from '../components/Turning.tsx';

export default function YearPage({ item: year }: PageProps<Item>) {
  const { months, voted, rising, falling } = year;
  return (
    <Layout
      title={year.title}
      description={`${counted(year.count, 'paper')} first listed in ${year.title}.`}
      url={year.url}
      section="digests"
      hasMath={anyMath(voted)}
    >
      <div class="sheet">
        <Heading
          title={year.title}
          trail={[{ title: 'Digests', url: '/digests/' }]}
          meta={`${counted(months.length, 'month')}; ${counted(year.count, 'paper')} listed for the first time`}
        />
        <nav class="wide" aria-label="Months">
          <Leaders items={months} />
        </nav>
        <Highlights of={year}>
          <Topics title="Topics that rose" topics={rising} />
          <Topics title="Topics that fell" topics={falling} />
        </Highlights>
        <Part title="Days">
          <Calendars months={months} level={3} />
        </Part>
        <Turning label="Years" previous={year.previous} next={year.next} words={['Earlier', 'Later']} />
      </div>
    </Layout>
  );
}

function Topics({ title, topics }: { readonly title: string; readonly topics: readonly TopicRefView[] }) {
  if (topics.length === 0) return null;
  return (
    <Part title={title}>
      <ul class="cluster quiet">
        {topics.map((topic) => (
          <li key={topic.slug}>
            <TopicLink topic={topic} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
