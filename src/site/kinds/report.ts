// The build report for readers: what became of every dump, and of the formulas.

import type { Diagnostic } from '../../diagnostic.ts';
import type { Dump } from '../../dump/types.ts';
import { groupBy } from '../../group-by.ts';
import type { Digest } from '../../library/types.ts';
import { digestRef, type ViewContext } from '../views/context.ts';
import type { RefView } from '../views/parts.ts';
import type { Totals } from '../views/site.ts';
import { onePage } from './kind.ts';

export interface DumpReportView {
  readonly file: string;
  readonly layout: string | null;
  readonly digest: RefView | null;
  /** `2026-10-05, by "date" of the list`, or what else is known of its day. */
  readonly day: string;
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
  /** Terms that the latest papers without a topic share: candidates for a new topic. */
  readonly unsortedTerms: readonly { readonly term: string; readonly papers: number }[];
}

export interface ReportPage extends ReportView {
  readonly totals: Totals;
}

export const reportKind = onePage(
  'report',
  '/report/',
  ({ sources, totals }): ReportPage => ({ ...viewReport(sources), totals }),
);

export function viewReport(context: ViewContext): ReportView {
  const { library, dumps, diagnostics, unsortedTerms } = context;
  const files = new Set(dumps.map((dump) => dump.file));
  const digests = new Map(library.digests.map((digest) => [digest.dump.file, digest]));
  const bySlug = new Map<string, Digest>(library.digests.map((digest) => [digest.slug, digest]));
  const all = [...library.diagnostics, ...diagnostics];
  const byFile = groupBy(all, ({ file }) => file);
  const firstSeen = countFirstSeen(context);
  return {
    dumps: dumps
      .toSorted((one, other) => (one.file < other.file ? -1 : 1))
      .map((dump) => {
        const own = digests.get(dump.file);
        // A dump that another stands for is in that one's digest.
        const digest = own ?? bySlug.get(library.addresses.get(dump.file)?.at(-1) ?? '') ?? null;
        const papers = own === undefined ? 0 : (firstSeen.get(own) ?? 0);
        return viewDump(context, dump, digest, papers, byFile.get(dump.file) ?? []);
      }),
    diagnostics: all.filter(({ file }) => !files.has(file)),
    formulas: countFormulas(context),
    unsortedTerms,
  };
}

function viewDump(
  context: ViewContext,
  dump: Dump,
  digest: Digest | null,
  papers: number,
  told: readonly Diagnostic[],
): DumpReportView {
  const { file, layout, lines, entries, parts, diagnostics } = dump;
  return {
    file,
    layout,
    digest: digest === null ? null : digestRef(context, digest),
    day: dayOf(dump),
    lines,
    entries: entries.length,
    papers,
    merged: entries.length - papers,
    unrecognised: parts.filter((part) => part.kind === 'unrecognised').length,
    diagnostics: [...new Set([...diagnostics, ...told])],
  };
}

/** The day of a dump's list, and who says it. */
function dayOf({ date, dateFrom, added }: Dump): string {
  if (date !== null) return `${date.replace(/^--/, '')} from ${dateFrom ?? 'the page'}`;
  return added === null ? 'not known' : `not known; added ${added}`;
}

/** Papers that each dump brought, when the dumps are read in the order of their names. */
function countFirstSeen({ library }: ViewContext): ReadonlyMap<Digest, number> {
  const seen = new Set<string>();
  const counts = new Map<Digest, number>();
  for (const digest of library.digests.toSorted((one, other) => (one.dump.file < other.dump.file ? -1 : 1))) {
    const before = seen.size;
    for (const slug of digest.papers) seen.add(slug);
    counts.set(digest, seen.size - before);
  }
  return counts;
}

function countFormulas({ library, texts }: ViewContext): ReportView['formulas'] {
  let rebuilt = 0;
  let doubtful = 0;
  let fallenBack = 0;
  for (const paper of library.papers) {
    for (const counts of [texts.countFormulas(paper.title), texts.countFormulas(paper.abstract)]) {
      rebuilt += counts.rebuilt + counts.doubtful;
      doubtful += counts.doubtful;
      fallenBack += counts.fallenBack;
    }
  }
  return { rebuilt, doubtful, fallenBack };
}
