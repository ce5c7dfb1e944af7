// What became of every dump, told as an editor would.

import { useHref } from '../../src/site/context.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import type { DumpReportView, ReportPage as Item } from '../../src/site/kinds/report.ts';
import { counted, figures } from '../../src/text/counted.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { Notes } from '../components/Notes.tsx';

export default function ReportPage({ item: report }: PageProps<Item>) {
  return (
    <Layout title="Report" description="What was read, merged and left out, and why." url="/report/">
      <div class="sheet">
        <Heading title="What was read, and what was left out" lead={summary(report)} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys. */}
        <section class="wide account" aria-label="Dumps" tabIndex={0}>
          <DumpTable dumps={report.dumps} />
        </section>
        <div class="flow part">
          <Formulas report={report} />
          <Remarks report={report} />
          <Candidates report={report} />
        </div>
      </div>
    </Layout>
  );
}

function summary({ totals, dumps }: Item): string {
  const lines = dumps.reduce((sum, dump) => sum + dump.lines, 0);
  return `${counted(lines, 'line')} of ${counted(dumps.length, 'dump')} gave ${counted(totals.entries, 'entry', 'entries')}, which are ${counted(totals.papers, 'paper')} once repeats are folded.`;
}

function DumpTable({ dumps }: { readonly dumps: readonly DumpReportView[] }) {
  const href = useHref();
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
          {['Lines', 'Entries', 'New', 'Repeats', 'Left out'].map((name) => (
            <th key={name} scope="col" class="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dumps.map((dump) => (
          <tr key={dump.file}>
            <td>
              {dump.digest === null ? dump.file : <a href={href(dump.digest.url)}>{dump.digest.title}</a>}
            </td>
            <td class="layout">{dump.layout ?? 'not recognised'}</td>
            <td class="layout">{dump.day}</td>
            {[dump.lines, dump.entries, dump.papers, dump.merged, dump.unrecognised].map((count, column) => (
              <td key={column} class="number">
                {figures(count)}
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
  return (
    <>
      <h2>Formulas</h2>
      <p>
        {counted(rebuilt, 'formula', 'formulas')} rebuilt from text that the scrape had damaged. In{' '}
        {figures(doubtful)} the reading is uncertain: they carry a fine dotted line, and the text as scraped
        is one click away.{' '}
        {fallenBack === 0
          ? 'All could be set.'
          : `${counted(fallenBack, 'other')} could not be set and stand as they came.`}
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
      <p>Papers that fit no topic share these; each may be a topic that is missing.</p>
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
