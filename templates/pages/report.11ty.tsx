// What became of every dump, told as an editor would.

import { useHref } from '../../src/site/context.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { DumpReportView, ReportPage as Item } from '../../src/site/kinds/report.ts';
import { counted, figures } from '../../src/text/counted.ts';
import { setMarks } from '../../src/text/quote.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { Notes } from '../components/Notes.tsx';

export default function ReportPage({ item: report }: PageProps<Item>) {
  return (
    <Layout title="Report" description="What was read, merged and left out, and why." url="/report/">
      <div class="sheet">
        <Heading title="What was read, and what was left out" lead={summary(report)} />
        <div class="flow">
          <Formulas report={report} />
          <Remarks report={report} />
          <Candidates report={report} />
        </div>
        <section class="wide part">
          <h2 id="dumps">Dumps</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys. */}
          <section class="account" aria-labelledby="dumps" tabIndex={0}>
            <DumpTable dumps={report.dumps} />
          </section>
        </section>
      </div>
    </Layout>
  );
}

function summary({ totals, dumps }: Item): string {
  const lines = dumps.reduce((sum, dump) => sum + dump.lines, 0);
  return `${counted(lines, 'line')} of ${counted(dumps.length, 'dump')} gave ${counted(totals.entries, 'entry', 'entries')}, ${totals.papers === totals.entries ? 'each a paper of its own' : `which are ${counted(totals.papers, 'paper')} once repeats are folded`}.`;
}

interface Column {
  readonly title: string;
  readonly of: (dump: DumpReportView) => number;
  /** Left out where it is nothing for every dump. */
  readonly isRare?: true;
}

const columns: readonly Column[] = [
  { title: 'Lines', of: ({ lines }) => lines },
  { title: 'Entries', of: ({ entries }) => entries },
  { title: 'New', of: ({ papers }) => papers },
  { title: 'Repeats', of: ({ merged }) => merged, isRare: true },
  { title: 'Left out', of: ({ unrecognised }) => unrecognised, isRare: true },
];

function DumpTable({ dumps }: { readonly dumps: readonly DumpReportView[] }) {
  const href = useHref();
  const shown = columns.filter(({ of, isRare }) => isRare !== true || dumps.some((dump) => of(dump) > 0));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Dump</th>
          <th scope="col" class="layout">
            Layout
          </th>
          <th scope="col" class="layout">
            Day
          </th>
          {shown.map(({ title }) => (
            <th key={title} scope="col" class="number">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dumps.map((dump) => (
          <tr key={dump.file}>
            <td>
              {dump.digest === null ? (
                dump.file
              ) : (
                <a href={href(dump.digest.url)} lang={dump.digest.lang}>
                  {dump.digest.title}
                </a>
              )}
            </td>
            <td class="layout">{dump.layout ?? 'not recognised'}</td>
            <td class="layout">{setMarks(dump.day)}</td>
            {shown.map(({ title, of }) => (
              <td key={title} class="number">
                {figures(of(dump))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Formulas({ report }: { readonly report: Item }) {
  const { rebuilt, doubtful, fallenBack } = report.formulas;
  if (rebuilt + fallenBack === 0) return null;
  return (
    <>
      <h2>Formulas</h2>
      <p>
        {counted(rebuilt, 'formula', 'formulas')} rebuilt from text that the scrape had damaged.{' '}
        {doubtful > 0 &&
          `In ${figures(doubtful)} the reading is uncertain: ${doubtful === 1 ? 'it carries' : 'they carry'} a fine dotted line, and the text as scraped is one click away. `}
        {fallenBack === 0
          ? 'All could be set.'
          : `${counted(fallenBack, 'other')} could not be set and ${fallenBack === 1 ? 'stands as it' : 'stand as they'} came.`}
      </p>
    </>
  );
}

function Remarks({ report }: { readonly report: Item }) {
  const own = report.dumps.flatMap((dump) => dump.diagnostics);
  const all = [...own, ...report.diagnostics];
  return (
    <>
      <h2>Remarks</h2>
      {all.length === 0 ? <p>None: every line found its place.</p> : <Notes diagnostics={all} />}
    </>
  );
}

function Candidates({ report }: { readonly report: Item }) {
  if (report.unsortedTerms.length === 0) return null;
  return (
    <>
      <h2>Words without a topic</h2>
      <p>The latest papers that fit no topic share these; each may be a topic that is missing.</p>
      <ul class="cluster">
        {report.unsortedTerms.map(({ term, papers }) => (
          <li key={term}>
            {term} <span class="count">{figures(papers)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
