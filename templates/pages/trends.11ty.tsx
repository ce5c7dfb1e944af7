// What rises and what falls, month by month.
import { useHref } from '../../src/site/context.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { TrendsPage as Item, TermTrend, TopicTrend } from '../../src/site/kinds/trends.ts';
import { counted } from '../../src/text/counted.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { Part } from '../components/Ranked.tsx';
import { ShareChart, TimeSpan } from '../components/ShareChart.tsx';
import { TopicLink } from '../components/TopicLink.tsx';

export default function TrendsPage({ item }: PageProps<Item>) {
  return (
    <Layout
      title="Trends"
      description="Topics and terms over the months: what rises, what falls, and the papers behind it."
      url="/trends/"
      section="topics"
    >
      <div class="sheet">
        <Heading
          title="Trends"
          trail={[{ title: 'Topics', url: '/topics/' }]}
          lead={
            <>
              Shares of the papers first listed in each of {counted(item.months.length, 'month')},{' '}
              <TimeSpan of={item.months} />. A topic or a term stands here if its share rose or fell by more
              than chance would move it.
            </>
          }
        />
        <Topics title="Topics that rise" topics={item.risingTopics} />
        <Terms title="Terms that rise" terms={item.risingTerms} />
        <Topics title="Topics that fall" topics={item.fallingTopics} />
        <Terms title="Terms that fall" terms={item.fallingTerms} />
      </div>
    </Layout>
  );
}

function Topics({ title, topics }: { readonly title: string; readonly topics: readonly TopicTrend[] }) {
  if (topics.length === 0) return null;
  return (
    <Part title={title}>
      <ul class="trends plain quiet">
        {topics.map((topic) => (
          <li key={topic.slug}>
            <h3>
              <TopicLink topic={topic} /> <span class="count">{counted(topic.papers, 'paper')}</span>
            </h3>
            <ShareChart share={topic.share} area={topic.area} isOfMany />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Terms({ title, terms }: { readonly title: string; readonly terms: readonly TermTrend[] }) {
  const href = useHref();
  if (terms.length === 0) return null;
  return (
    <Part title={title}>
      <ul class="trends plain quiet">
        {terms.map((term) => (
          <li key={term.url}>
            <h3>
              <a href={href(term.url)}>{term.title}</a>{' '}
              <span class="count">{counted(term.papers, 'paper')}</span>
            </h3>
            <ShareChart share={term.share} isOfMany />
          </li>
        ))}
      </ul>
    </Part>
  );
}
