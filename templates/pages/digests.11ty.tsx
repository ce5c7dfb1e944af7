// All digests: the last months as calendars, the years, and lists without a whole date.
import { useHref } from '../../src/site/context.ts';
import type { DigestsPage as Item } from '../../src/site/kinds/digests.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import { counted, figures } from '../../src/text/counted.ts';
import { Calendars } from '../components/Calendar.tsx';
import { DigestList } from '../components/DigestList.tsx';
import { FeedHead, Follow } from '../components/Follow.tsx';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';

export default function DigestsPage({ item }: PageProps<Item>) {
  const { totals, calendar, years, others, periods } = item;
  return (
    <Layout
      title="Digests"
      description="All digests, by day."
      url="/digests/"
      section="digests"
      head={<FeedHead url="/digests/" title="Digest by digest" />}
    >
      <div class="sheet">
        <Heading title="Digests" lead={summary(totals)} />
        {calendar.length > 0 && (
          <div class="wide">
            <Calendars months={calendar} level={2} />
          </div>
        )}
        {years.length > 0 && <Years years={years} />}
        {others.length > 0 && (
          <section class={calendar.length > 0 ? 'part' : undefined}>
            {calendar.length > 0 && <h2>Without a whole date</h2>}
            <DigestList digests={others} level={calendar.length > 0 ? 3 : 2} />
          </section>
        )}
        {periods.length > 0 && <Periods periods={periods} />}
        <Follow url="/digests/" />
      </div>
    </Layout>
  );
}

function Years({ years }: { readonly years: Item['years'] }) {
  const href = useHref();
  return (
    <section class="part wide years quiet">
      {years.map((year) => (
        <div key={year.url}>
          <h2>
            <a href={href(year.url)}>{year.title}</a>
          </h2>
          <ul class="leaders columns">
            {year.months.map((month) => (
              <li key={month.url}>
                <a href={href(month.url)} lang={month.lang}>
                  {month.title}
                </a>
                <span class="count">{figures(month.count)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Periods({ periods }: { readonly periods: Item['periods'] }) {
  const href = useHref();
  return (
    <nav class="periods small quiet" aria-label="Digests by day and month">
      <span class="quiet-label">Together</span>{' '}
      <ul class="cluster">
        {periods.map((period) => (
          <li key={period.url}>
            <a href={href(period.url)} lang={period.lang}>
              {period.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where no paper was listed twice there is nothing to fold. */
function summary({ digests, entries, papers }: Item['totals']): string {
  const lists = counted(digests, 'digest');
  return entries === papers
    ? `${lists} with ${counted(papers, 'paper')}.`
    : `${lists} with ${counted(entries, 'entry', 'entries')}; ${counted(papers, 'paper')} once repeats are folded.`;
}
