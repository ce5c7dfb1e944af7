// A month, at a glance: its days, what was voted for, what rose and fell, what is new, who was listed.
import { useHref } from '../../src/site/context.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { ChangedTopic, MonthPage as Item } from '../../src/site/kinds/month.ts';
import { counted } from '../../src/text/counted.ts';
import { Book } from '../components/Book.tsx';
import { Days } from '../components/Calendar.tsx';
import { anyMath } from '../components/Contents.tsx';
import { Heading } from '../components/Heading.tsx';
import { Highlights } from '../components/Highlights.tsx';
import { Layout } from '../components/Layout.tsx';
import { Leaders, Part } from '../components/Ranked.tsx';
import { TopicLink } from '../components/TopicLink.tsx';
import { Turning } from '../components/Turning.tsx';

export default function MonthPage({ item: month }: PageProps<Item>) {
  const { calendar, editions, voted, rising, falling, weeks } = month;
  return (
    <Layout
      title={month.title}
      description={`${counted(month.count, 'paper')} first listed in ${month.title}: the most voted, and what rose and fell.`}
      url={month.url}
      section="digests"
      hasMath={anyMath(voted)}
    >
      <div class="sheet">
        <Heading
          title={month.title}
          lang={month.lang}
          trail={[{ title: 'Digests', url: '/digests/' }, month.year]}
          meta={`${counted(editions.length, 'digest')}; ${counted(month.count, 'paper')} listed for the first time`}
        />
        <section class="month-days quiet" aria-label="Days">
          <Days month={calendar} />
        </section>
        <Highlights of={month}>
          <Changes title="Topics that rose" topics={rising} />
          <Changes title="Topics that fell" topics={falling} />
        </Highlights>
        <Part title="By week">
          <Leaders items={weeks} />
        </Part>
        <p class="follow small quiet screen-only wide scripted">
          <span class="quiet-label">Take along</span> <Book editions={editions} />
        </p>
        <Turning label="Months" previous={month.previous} next={month.next} words={['Earlier', 'Later']} />
      </div>
    </Layout>
  );
}

/** Against the three months before. */
function Changes({ title, topics }: { readonly title: string; readonly topics: readonly ChangedTopic[] }) {
  const href = useHref();
  if (topics.length === 0) return null;
  return (
    <Part title={title}>
      <div class="account">
        <table class="changes quiet">
          <caption>Shares of this month’s papers, and of those of up to three months before.</caption>
          <thead>
            <tr>
              <th scope="col">Topic</th>
              <th scope="col" class="number">
                Papers
              </th>
              <th scope="col" class="number">
                Share
              </th>
              <th scope="col" class="number">
                Before
              </th>
            </tr>
          </thead>
          <tbody>
            {topics.map((topic) => (
              <tr key={topic.slug}>
                <td>
                  <TopicLink topic={topic} />
                </td>
                <td class="number">
                  <a href={href(topic.url)}>{topic.count}</a>
                </td>
                <td class="number">{percent(topic.share)}</td>
                <td class="number">{percent(topic.shareBefore)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
