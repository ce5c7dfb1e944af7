// The closing summary of a build, and the diagnostics a publisher should act on.
import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { BuildResult } from '../pipeline/build-site.ts';
import { counted } from '../text/counted.ts';
import { formatDiagnostic, formatSeverities } from './diagnostic-line.ts';

/** More than this would scroll the summary away; the build report has them all. */
const mostShown = 20;

/** Plain lines; `seconds` is the whole build's time. */
export function formatSummary(
  { totals, pages, diagnostics, toldBefore, notices }: BuildResult,
  seconds: number,
  out: string,
): string {
  const counts = [
    counted(totals.entries, 'entry', 'entries'),
    counted(totals.papers, 'paper'),
    counted(totals.digests, 'digest'),
    counted(totals.topics, 'topic'),
    counted(pages, 'page'),
  ];
  const written = `${out}/: ${counts.join(', ')} in ${seconds.toFixed(1)} s`;
  const told = formatDiagnostics(diagnostics, toldBefore);
  const found = formatSeverities(countSeverities(diagnostics));
  return [...told, ...notices, written, found].join('\n');
}

/** For programs: one line of JSON. Processor time and memory are the building process's own. */
export function formatFigures(
  { totals, pages }: BuildResult,
  seconds: Readonly<Record<string, number>>,
  cpuSecondsByPhase: Readonly<Record<string, number>>,
): string {
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const { user, system } = process.cpuUsage();
  const cpuSeconds = Math.round((user + system) / 1e4) / 100;
  return JSON.stringify({
    ...totals,
    pages,
    seconds: rounded(seconds),
    cpuSecondsByPhase: rounded(cpuSecondsByPhase),
    cpuSeconds,
    peakMegabytes,
  });
}

function rounded(seconds: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(seconds).map(([phase, value]) => [phase, Math.round(value * 100) / 100]),
  );
}

/**
 * Errors first, then by file and line; what a publisher need not act on (info) is only counted, and so are warnings that
 * the last build gave: the build report has them, and those of a new dump must not stand behind them.
 */
function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  toldBefore: ReadonlySet<Diagnostic>,
): readonly string[] {
  const worthShowing = diagnostics.filter(({ severity }) => severity !== 'info').toSorted(byWeight);
  const news = worthShowing.filter((each) => each.severity === 'error' || !toldBefore.has(each));
  const left = news.length - mostShown;
  const old = worthShowing.length - news.length;
  return [
    ...news.slice(0, mostShown).map(formatDiagnostic),
    ...(left > 0 ? [`… and ${left} more; ${inReport}`] : []),
    ...(old > 0 ? [`As after the last build: ${counted(old, 'warning')}; ${inReport}`] : []),
  ];
}

const inReport = 'the build report has them all (/report/).';

function countSeverities(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function byWeight(one: Diagnostic, other: Diagnostic): number {
  return (
    weight[one.severity] - weight[other.severity] ||
    (one.file < other.file ? -1 : one.file > other.file ? 1 : (one.line ?? 0) - (other.line ?? 0))
  );
}
