// All digests, newest first.

import { useHref } from '../../src/site/context.ts';
import type { DigestsPage as Item } from '../../src/site/kinds/digests.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import { counted } from '../components/counted.ts';
import { DigestList } from '../components/DigestList.tsx';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { PageNumbers } from '../components/Turning.tsx';

export default function DigestsPage({ item }: PageProps<Item>) {
  const { totals, periods } = item.subject;
  return (
    <Layout title="Digests" description="All digests, newest first." url={item.url} section="digests">
      <div class="sheet">
        <Heading
          title="Digests"
          lead={`${counted(totals.digests, 'digest')} with ${counted(totals.entries, 'entry', 'entries')}, newest first; ${counted(totals.papers, 'paper')} once repeats are folded.`}
        />
        {item.number === 1 && <Periods groups={periods} />}
        <DigestList digests={item.items} />
        <PageNumbers urls={item.urls} number={item.number} />
      </div>
    </Layout>
  );
}

const labels = { month: 'By month', week: 'By week', day: 'By day' } as const;

function Periods({ groups }: { readonly groups: Item['subject']['periods'] }) {
  const href = useHref();
  return groups.map(
    ({ kind, periods }) =>
      periods.length > 0 && (
        <nav key={kind} class="periods small quiet" aria-label={labels[kind]}>
          <span class="quiet-label">{labels[kind]}</span>{' '}
          <ul class="cluster">
            {periods.map((period) => (
              <li key={period.url}>
                <a href={href(period.url)}>{period.title}</a>
              </li>
            ))}
          </ul>
        </nav>
      ),
  );
}
