// A diagnostic as every command prints it, in the form of compilers, which editors turn into links; and how many there are.
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { counted } from '../text/counted.ts';
import { escapeInvisible } from '../text/quote.ts';

/** `content/dumps/march.txt:214: warning: No abstract follows … [title-without-abstract]` */
export function formatDiagnostic({ file, line, severity, message, code }: Diagnostic): string {
  const place = line === null ? file : `${file}:${line}`;
  return `${escapeInvisible(place)}: ${severity}: ${escapeInvisible(message)} [${code}]`;
}

/** `0 errors, 1 warning, 2 notes` */
export function formatSeverities({ error, warning, info }: Readonly<Record<Severity, number>>): string {
  return [counted(error, 'error'), counted(warning, 'warning'), counted(info, 'note')].join(', ');
}
