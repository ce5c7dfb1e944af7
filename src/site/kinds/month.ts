// A month: its most voted papers, what rose and fell against the months before, what was seen for the
// first time, who was listed most, and all days.
import { compareWithBefore, moved } from '../../trends/index.ts';
import type { Counted } from '../views/count-each.ts';
import type { RefView, TopicRefView } from '../views/parts.ts';
import type { SiteView } from '../views/site.ts';
import { type CalendarMonth, calendarOf } from './calendar.ts';
import { editionUrl } from './edition.ts';
import type { PageKind } from './kind.ts';
import { beside } from './paged.ts';
import { periodsOf } from './period.ts';
import { type SpanPage, showSpan, topicBySlug } from './span.ts';
import { type MonthRecord, monthRef, timeOf, yearRef } from './time.ts';

export interface ChangedTopic extends Counted<TopicRefView> {
  /** Of the month's papers, and of those of the months before; 0 to 1. */
  readonly share: number;
  readonly shareBefore: number;
}

export interface MonthPage extends SpanPage<ChangedTopic> {
  readonly year: RefView;
  readonly calendar: CalendarMonth;
  /** Of each of its lists the page with whole abstracts, the oldest first; a day may have several. */
  readonly editions: readonly string[];
  /** In which the month's lists stand, with all papers of each: the last one may be the next month's too. */
  readonly weeks: readonly Counted<RefView>[];
}

const shown = { papers: 10, terms: 16, organisations: 10 };
const shownTopics = 6;

export const monthKind: PageKind<MonthPage> = {
  name: 'month',
  at: '/digests/',
  indexed: true,
  pages: (site) => {
    const { months } = timeOf(site);
    return months.map((record, at) => ({
      url: monthRef(site, record.month).url,
      item: () => ({
        ...monthRef(site, record.month),
        year: yearRef(record.month.slice(0, 4)),
        ...showSpan(site, [record], shown),
        ...changedTopics(site, record),
        calendar: calendarOf(site, record),
        editions: record.digests.map(({ url }) => editionUrl(url)).reverse(),
        weeks: weeksOf(site, record.month),
        ...beside(months, at, ({ month }) => monthRef(site, month)),
      }),
    }));
  },
};

function weeksOf(site: SiteView, month: string): MonthPage['weeks'] {
  return periodsOf(site)
    .filter(
      ({ kind, digests }) => kind === 'week' && digests.some(({ date }) => date?.value.startsWith(month)),
    )
    .map(({ title, lang, url, papers }) => ({ title, lang, url, count: papers.length }))
    .reverse();
}

function changedTopics(site: SiteView, { month }: MonthRecord): Pick<MonthPage, 'rising' | 'falling'> {
  const changes = compareWithBefore(timeOf(site).topics, month);
  return moved(changes, shownTopics, ({ key, count, share, shareBefore }) => {
    const topic = topicBySlug(site).get(key);
    return topic && { ...topic, count, share, shareBefore };
  });
}
