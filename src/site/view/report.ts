// What was read, and what was left out.
import type { Diagnostic } from '../../diagnostic.ts';
import type { RefView } from './texts.ts';

export interface DumpReportView {
  readonly file: string;
  readonly layout: string | null;
  readonly digest: RefView | null;
  readonly lines: number;
  readonly entries: number;
  /** Papers first seen in this dump, in the order of files; repeats are the rest. */
  readonly papers: number;
  readonly merged: number;
  readonly unrecognised: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReportView {
  readonly dumps: readonly DumpReportView[];
  readonly diagnostics: readonly Diagnostic[];
  readonly formulas: { readonly rebuilt: number; readonly doubtful: number; readonly fallenBack: number };
  /** Terms that papers without a topic share: candidates for a new topic. */
  readonly unsortedTerms: readonly { readonly term: string; readonly papers: number }[];
}
