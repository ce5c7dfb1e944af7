// The build report for readers: what became of every dump, and of the formulas.
import type { Diagnostic } from '../../diagnostic.ts';
import type { Digest } from '../../library/types.ts';
import type { DumpReportView, ReportView } from '../view.ts';
import { digestRef, type ViewContext } from './context.ts';

export interface ReportSources {
  /** Of content that is no dump: corrections, topics. */
  readonly diagnostics: readonly Diagnostic[];
  readonly unsortedTerms: ReportView['unsortedTerms'];
}

export function viewReport(context: ViewContext, { diagnostics, unsortedTerms }: ReportSources): ReportView {
  const { library } = context;
  const files = new Set(library.digests.map((digest) => digest.dump.file));
  const all = [...library.diagnostics, ...diagnostics];
  const firstSeen = countFirstSeen(context);
  return {
    dumps: library.digests
      .toSorted((one, other) => (one.dump.file < other.dump.file ? -1 : 1))
      .map((digest) => viewDump(context, digest, firstSeen.get(digest) ?? 0, all)),
    diagnostics: all.filter(({ file }) => !files.has(file)),
    formulas: countFormulas(context),
    unsortedTerms,
  };
}

function viewDump(
  context: ViewContext,
  digest: Digest,
  papers: number,
  all: readonly Diagnostic[],
): DumpReportView {
  const { file, layout, lines, entries, parts, diagnostics } = digest.dump;
  return {
    file,
    layout,
    digest: digestRef(context, digest),
    lines,
    entries: entries.length,
    papers,
    merged: entries.length - papers,
    unrecognised: parts.filter((part) => part.kind === 'unrecognised').length,
    diagnostics: [...new Set([...diagnostics, ...all.filter((diagnostic) => diagnostic.file === file)])],
  };
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
