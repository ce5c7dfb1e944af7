// Findings to diagnostics: in order, and not more than a person can use, since a broken file may have a million of one
// kind; each with how bad it is.
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { capitalised } from '../text/capitalised.ts';
import type { Finding } from './layout.ts';
import { maxFindingsPerCode } from './limits.ts';

/** By line, what concerns the whole file first; of each code the first thousand, then how many more. `lines` are the file's. */
export function toDiagnostics(
  findings: readonly Finding[],
  file: string,
  lines: number,
): readonly Diagnostic[] {
  const counts = new Map<Finding['code'], number>();
  const kept = findings
    .toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
    .filter(({ code }) => {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      return count <= maxFindingsPerCode;
    });
  const rest = [...counts]
    .filter(([, count]) => count > maxFindingsPerCode)
    .map(([code, count]) => reportRest(code, count - maxFindingsPerCode));
  return [...kept, ...rest].map((finding) => toDiagnostic(finding, file, lines));
}

/** A place that a line does not tell begins the message; where the whole list stands on one line, that says nothing. */
function toDiagnostic(
  { code, line = null, message, place = null }: Finding,
  file: string,
  lines: number,
): Diagnostic {
  const found = { code, severity: severities[code] ?? 'warning', file, line, message };
  if (place === null) return found;
  return { ...found, line: lines < manyLines ? null : line, message: `${capitalised(place)}: ${message}` };
}

function reportRest(code: Finding['code'], more: number): Finding {
  return {
    code,
    message: `It is so at ${more} more places, which are not listed. Correct the first ones, then check again.`,
  };
}

/** Where no paper can be read, an error. */
const severities: Readonly<Partial<Record<Finding['code'], Severity>>> = {
  'file-too-large': 'error',
  'front-matter-invalid': 'error',
  'front-matter-refused': 'error',
  'invalid-json': 'error',
  'invalid-row': 'error',
  'invalid-xml': 'error',
  'layout-lost-text': 'error',
  'no-papers': 'error',
  'not-text': 'error',
  'text-too-long': 'error',
  'unknown-layout': 'error',
  'control-characters': 'info',
  'fields-read': 'info',
  'mojibake-repaired': 'info',
  'zero-width-marks': 'info',
};
// One, and what stands below its end.
const manyLines = 3;
