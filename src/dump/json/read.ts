// The papers found in JSON to entries, and the account of the text around them.
import { makeEntry } from '../entry.ts';
import type { Finding } from '../layout.ts';
import type { Ledger } from '../ledger.ts';
import { reportAbstract, reportTitle } from '../report.ts';
import type { Source } from '../source.ts';
import type { Entry, PartKind } from '../types.ts';
import { unwrap } from '../unwrap.ts';
import { type PaperRecord, parsePaper } from './paper.ts';
import type { PaperSpan, Scan } from './scan.ts';

export interface JsonReading {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the papers of a scan of `json` and marks them in the ledger. `toSource` turns an offset in
 * `json` into one in the source; it is asked in rising order.
 */
export function readPapers(
  source: Source,
  ledger: Ledger,
  json: string,
  scan: Scan,
  toSource: (offset: number) => number,
): JsonReading {
  const entries: Entry[] = [];
  const findings: Finding[] = [];
  for (const span of scan.papers) {
    const titleAt = markPaper(ledger, span, toSource);
    const line = source.lineAt(titleAt) + 1;
    const paper = parsePaper(json.slice(span.start, span.end));
    if (paper === null) {
      findings.push(reportBroken(line));
      continue;
    }
    for (const name of paper.bad) findings.push(reportField(line, name));
    const entry = toEntry(paper, line, findings);
    if (entry !== null) entries.push(entry);
  }
  return { entries, findings };
}

/** Marks the paper, its title and its abstract; returns where the title stands in the source. */
function markPaper(
  ledger: Ledger,
  { start, end, title, abstract }: PaperSpan,
  toSource: (offset: number) => number,
): number {
  const texts: { kind: PartKind; start: number; end: number }[] = [];
  if (title !== null) texts.push({ kind: 'title', ...title });
  if (abstract !== null) texts.push({ kind: 'abstract', ...abstract });
  texts.sort((one, other) => one.start - other.start);
  let titleAt = -1;
  let from = toSource(start);
  const first = from;
  for (const text of texts) {
    const textStart = toSource(text.start);
    const textEnd = toSource(text.end);
    ledger.mark('meta', from, textStart);
    ledger.mark(text.kind, textStart, textEnd);
    if (text.kind === 'title') titleAt = textStart;
    from = textEnd;
  }
  ledger.mark('meta', from, toSource(end));
  return titleAt === -1 ? first : titleAt;
}

function toEntry(paper: PaperRecord, line: number, findings: Finding[]): Entry | null {
  const title = unwrap(paper.title ?? '');
  const abstract = unwrap(paper.abstract ?? '');
  if (title !== '' && abstract !== '') return makeEntry({ line, title, abstract, ...paper.fields });
  if (title !== '') findings.push(reportTitle(line, title, REMEDY));
  else if (abstract !== '') findings.push(reportAbstract(line, abstract, REMEDY));
  else findings.push(reportBroken(line));
  return null;
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
    severity: 'error',
    line,
    message: 'The JSON is broken here; the paper around it may be missing. Download the list again.',
  };
}

function reportField(line: number, name: string): Finding {
  return {
    code: 'invalid-field',
    severity: 'warning',
    line,
    message: `"${name}" of this paper does not hold what the list promises and is left out. Download the list again, or correct it.`,
  };
}

const REMEDY = 'Complete the object, or delete it.';
