// What a layout finds while it reads: what each piece of the text is, the papers, and what there is to tell. A paper is an
// entry where a title stands with its abstract, else a word of what is missing.
import { makeEntry } from '../paper/entry.ts';
import type { Span } from '../text/types.ts';
import { type Coverage, openCoverage, type Unclaimed } from './coverage.ts';
import type { Finding, Reading } from './layout.ts';
import { reportAbstract, reportTitle } from './report.ts';
import type { Source } from './source.ts';
import { splitId } from './title-id.ts';
import type { Entry, PartKind } from './types.ts';

/** What was read of one paper; null where a text of it was not found. */
export interface ReadPaper extends Partial<Omit<Entry, 'title' | 'abstract'>> {
  readonly line: number;
  readonly title: string | null;
  readonly abstract: string | null;
}

export class PaperList {
  readonly entries: Entry[] = [];
  readonly findings: Finding[] = [];
  readonly coverage: Coverage;

  /** `unclaimed` is what nothing is marked as; `remedy` tells what to do in a file of this kind where a text is missing. */
  constructor(
    source: Source,
    unclaimed?: Unclaimed,
    private readonly remedy?: string,
  ) {
    this.coverage = openCoverage(source, unclaimed);
  }

  /** Says what a piece of the text is; pieces come in order. */
  mark(kind: PartKind, { start, end }: Span): void {
    this.coverage.mark(kind, start, end);
  }

  /** False for what has neither title nor abstract: that is yet to be told. */
  add({ title: written, abstract, ...known }: ReadPaper): boolean {
    const { line, place = null } = known;
    const { title, arxivId } = written === null ? { title: null, arxivId: null } : splitId(written);
    if (title !== null && abstract !== null)
      this.entries.push(makeEntry({ title, abstract, ...known, arxivId: known.arxivId ?? arxivId }));
    else if (title !== null) this.findings.push({ ...reportTitle(line, title, this.remedy), place });
    else if (abstract !== null) this.findings.push({ ...reportAbstract(line, abstract, this.remedy), place });
    return title !== null || abstract !== null;
  }

  /** One by one: a call takes no hundred thousand. */
  tell(findings: Iterable<Finding>): void {
    for (const finding of findings) this.findings.push(finding);
  }

  /** Says more of the paper read last. */
  setLast(known: Partial<Entry>): void {
    const last = this.entries.pop();
    if (last !== undefined) this.entries.push({ ...last, ...known });
  }

  /** All of it, once the whole text is read; `day` is the list's own, and who says so. */
  finish(day: Pick<Reading, 'date' | 'dateFrom'> | null = null): Reading {
    const { entries, findings, coverage } = this;
    return { parts: coverage.close(), entries, findings, date: null, ...day };
  }
}
