// All digests, newest first.

import { useHref } from '../../src/site/context.ts';
import { type PageProps, pageSet } from '../../src/site/pages.ts';
import type { PeriodView } from '../../src/site/view.ts';
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
        {item.number === 1 && <Periods periods={site.periods} />}
        <DigestList digests={item.items} />
        <PageNumbers urls={item.urls} number={item.number} />
      </div>
    </Layout>
  );
}

const kinds = [
  { kind: 'month', label: 'By month' },
  { kind: 'week', label: 'By week' },
  { kind: 'day', label: 'By day' },
] as const;
/** Of each kind: the rest is reached from one to the next. */
const shownPeriods = 12;

function Periods({ periods }: { readonly periods: readonly PeriodView[] }) {
  const href = useHref();
  return kinds.map(({ kind, label }) => {
    const own = periods.filter((period) => period.kind === kind).slice(0, shownPeriods);
    if (own.length === 0) return null;
    return (
      <nav key={kind} class="periods small quiet" aria-label={label}>
        <span class="quiet-label">{label}</span>{' '}
        <ul class="cluster">
          {own.map((period) => (
            <li key={period.url}>
              <a href={href(period.url)}>{period.title}</a>
            </li>
          ))}
        </ul>
      </nav>
    );
  });
}
