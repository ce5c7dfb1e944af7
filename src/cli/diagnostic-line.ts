// A diagnostic as every command prints it: in the form of compilers, which editors turn into links.
import type { Diagnostic } from '../diagnostic.ts';
import { escapeInvisible } from '../text/quote.ts';

/** `content/dumps/march.txt:214: warning: No abstract follows … [title-without-abstract]` */
export function formatDiagnostic({ file, line, severity, message, code }: Diagnostic): string {
  const place = line === null ? file : `${file}:${line}`;
  return `${escapeInvisible(place)}: ${severity}: ${escapeInvisible(message)} [${code}]`;
}
