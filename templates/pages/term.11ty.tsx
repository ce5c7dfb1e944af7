// A term: what it stands for, its share over time, and the papers that use it.

import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { TermPage as Item, TermFront } from '../../src/site/kinds/term.ts';
import { counted, figures } from '../../src/text/counted.ts';
import { anyMath, Contents } from '../components/Contents.tsx';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { Marginalia, Note } from '../components/Marginalia.tsx';
import { ShareChart } from '../components/ShareChart.tsx';
import { Title } from '../components/Title.tsx';
import { PageTurns } from '../components/Turning.tsx';

export default function TermPage({ item }: PageProps<Item>) {
  const { subject: term, front, items, name } = item;
  const papers = front === null ? 'Papers' : counted(front.count, 'paper');
  const said = front === null ? null : meaning(front);
  return (
    <Layout
      title={name === null ? term.title : `${term.title}, ${name}`}
      description={said ?? `${papers} that speak of ${term.title}.`}
      url={item.url}
      section="topics"
      hasMath={anyMath(items)}
    >
      <div class="sheet">
        <Heading
          title={term.title}
          trail={[
            { title: 'Topics', url: '/topics/' },
            { title: 'Terms', url: '/terms/' },
          ]}
          lead={said === null ? undefined : <Title text={said} />}
          meta={front === null ? undefined : aboutTerm(front)}
        />
        {front !== null && front.share !== null && (
          <Marginalia besideTitle>
            <Note title="Share of the papers">
              <ShareChart share={front.share} />
            </Note>
          </Marginalia>
        )}
        <div class="wide" data-preview="">
          <Contents papers={items} />
        </div>
        <PageTurns turns={item.turns} url={item.url} />
      </div>
    </Layout>
  );
}

/** All its papers agree on what it stands for, or none says. */
function isPlain({ expansions: [only, ...others], count }: TermFront): boolean {
  return only === undefined || (others.length === 0 && only.papers >= count);
}

/** One paper's words stand for that paper: how many say so, and of how many, is always said, but where all do. */
function meaning(term: TermFront): string | null {
  const { title, expansions, count } = term;
  const [only, ...others] = expansions;
  if (only === undefined) return null;
  if (isPlain(term)) return `${title}: ${only.text}.`;
  const said = expansions.map(({ text, papers }) => `${text} (${figures(papers)})`).join(', ');
  const all = expansions.reduce((sum, { papers }) => sum + papers, 0);
  const who = `${ofAll(all, count)} ${all === 1 ? 'says' : 'say'}`;
  return others.length === 0
    ? `${who} that ${title} stands for ${only.text}.`
    : `${who} what ${title} stands for: ${said}.`;
}

function ofAll(some: number, all: number): string {
  if (some < all) return `${figures(some)} of ${counted(all, 'paper')}`;
  return all === 2 ? 'Both papers' : `All ${counted(all, 'paper')}`;
}

/** Its kind, and its papers where its meaning does not count them. */
function aboutTerm(term: TermFront): string | undefined {
  const parts = [kindWords[term.kind], isPlain(term) ? counted(term.count, 'paper') : undefined];
  return parts.filter((part) => part !== undefined).join(', ') || undefined;
}

/** What the name is, where that is more than a name. */
const kindWords: Readonly<Record<TermFront['kind'], string | undefined>> = {
  acronym: undefined,
  name: undefined,
  'data set': 'Data set',
  benchmark: 'Benchmark',
};
