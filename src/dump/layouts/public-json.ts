// The layout `public-json`: the site's public list, `[{"paper": {"id": …, "title": …, "summary": …}}]`,
// the papers alone, one a line, or any JSON that holds such objects.
import { parseDate } from '../date.ts';
import { readPapers, reportErrors } from '../json/read.ts';
import { scanPapers } from '../json/scan.ts';
import type { Layout } from '../layout.ts';
import { openLedger } from '../ledger.ts';
import type { Source } from '../source.ts';

export const publicJson: Layout = {
  name: 'public-json',
  claim: (source) => {
    const from = source.start(source.first);
    const sample = source.text.slice(from, from + SAMPLE);
    const line = source.first + 1;
    if (!/^[\s\uFEFF]{0,200}[[{]/.test(sample)) return { certainty: 0, line, missing: 'no JSON' };
    const { papers } = scanPapers(sample);
    const isWrapped = /"paper"\s{0,20}:\s{0,20}\{/.test(sample);
    const hasTitle =
      papers.some((paper) => paper.title !== null) || (isWrapped && sample.includes('"title"'));
    return {
      certainty: hasTitle ? 0.95 : isWrapped ? 0.4 : 0.2,
      line,
      missing: 'no object with "title" and "summary"',
    };
  },
  read: readPublicJson,
};

function readPublicJson(source: Source): ReturnType<Layout['read']> {
  const { text } = source;
  const from = source.start(source.first);
  const ledger = openLedger(text, from, 'chrome');
  const scan = scanPapers(text, from);
  const same = (offset: number): number => offset;
  const { entries, findings } = readPapers(source, ledger, text, scan, same);
  const date = scan.date === null ? null : parseDate(text.slice(scan.date.start, scan.date.end));
  return {
    parts: ledger.close(),
    entries,
    findings: [...findings, ...reportErrors(source, scan, same)],
    date,
  };
}

const SAMPLE = 1 << 18;
