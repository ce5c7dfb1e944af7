// The papers found in JSON to entries, and the account of the text around them.

import { makeEntry } from '../../paper/entry.ts';
import type { Coverage } from '../coverage.ts';
import type { Finding } from '../layout.ts';
import { type Account, reportFields } from '../records/account.ts';
import { agreeOnDay, type ListDay } from '../records/day.ts';
import { namePlace } from '../records/place.ts';
import type { PaperRecord } from '../records/read.ts';
import { readDate } from '../records/values.ts';
import { reportAbstract, reportTitle } from '../report.ts';
import type { Source } from '../source.ts';
import type { Entry, PartKind } from '../types.ts';
import { unwrap } from '../unwrap.ts';
import { parsePaper } from './paper.ts';
import type { PaperSpan, Scan } from './scan.ts';

export interface JsonReading {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  readonly day: ListDay | null;
}

/**
 * Reads the papers of a scan of `json` and marks them in the coverage. `toSource` turns an offset in
 * `json` into one in the source; it is asked in rising order.
 */
export function readPapers(
  source: Source,
  coverage: Coverage,
  json: string,
  scan: Scan,
  toSource: (offset: number) => number,
): JsonReading {
  const entries: Entry[] = [];
  const findings: Finding[] = [];
  const accounts: Account[] = [];
  const days: PaperRecord[] = [];
  for (const [index, span] of scan.papers.entries()) {
    const titleAt = markPaper(coverage, span, toSource);
    const line = source.lineAt(titleAt) + 1;
    const paper = parsePaper(json.slice(span.start, span.end), span.key);
    const place = namePlace(index, scan.papers.length, paper?.fields.arxivId ?? null);
    const at = (finding: Finding): void => void findings.push({ ...finding, place });
    if (paper === null) {
      at(reportBroken(line));
      continue;
    }
    accounts.push(paper.account);
    days.push(paper);
    for (const name of paper.bad) at(reportField(line, name));
    const title = unwrap(paper.title ?? '');
    const abstract = paper.abstract ?? '';
    if (title !== '' && abstract !== '')
      entries.push(makeEntry({ line, place, title, abstract, ...paper.fields }));
    else if (title !== '') at(reportTitle(line, title, remedy));
    else if (abstract !== '') at(reportAbstract(line, abstract, remedy));
    else at(reportBroken(line));
  }
  const fields = reportFields(accounts);
  const stated = scan.dates.flatMap(({ name, text }) => {
    const date = readDate(json.slice(text.start, text.end));
    return date === null
      ? []
      : [{ date, from: name === null ? 'the name of the list' : `"${name}" of the list` }];
  });
  const { day, findings: doubts } = agreeOnDay(stated, days);
  return { entries, findings: [...findings, ...doubts, ...(fields === null ? [] : [fields])], day };
}

/** Marks the paper, its title and its abstract; returns where the title stands in the source. */
function markPaper(
  coverage: Coverage,
  { start, end, title, abstract }: PaperSpan,
  toSource: (offset: number) => number,
): number {
  const texts: { kind: PartKind; start: number; end: number }[] = [];
  if (title !== null) texts.push({ kind: 'title', start: title.start, end: title.end });
  if (abstract !== null) texts.push({ kind: 'abstract', start: abstract.start, end: abstract.end });
  texts.sort((one, other) => one.start - other.start);
  let titleAt = -1;
  let from = toSource(start);
  const first = from;
  for (const text of texts) {
    const textStart = toSource(text.start);
    const textEnd = toSource(text.end);
    coverage.mark('meta', from, textStart);
    coverage.mark(text.kind, textStart, textEnd);
    if (text.kind === 'title') titleAt = textStart;
    from = textEnd;
  }
  coverage.mark('meta', from, toSource(end));
  return titleAt === -1 ? first : titleAt;
}

/** Findings for the places where the text stopped being JSON. */
export function reportErrors(
  source: Source,
  scan: Scan,
  toSource: (offset: number) => number,
): readonly Finding[] {
  return scan.errors.map((offset) => reportBroken(source.lineAt(toSource(offset)) + 1));
}

function reportBroken(line: number): Finding {
  return {
    code: 'invalid-json',
    line,
    message: 'The JSON is broken here; the paper around it may be missing. Download the list again.',
  };
}

function reportField(line: number, name: string): Finding {
  return {
    code: 'invalid-field',
    line,
    message: `"${name}" of this paper does not hold what the list promises and is left out. Download the list again, or correct it.`,
  };
}

const remedy = 'Complete the object, or delete it.';
