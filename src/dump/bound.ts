// Findings in order, and not more than a person can use: a broken file may have a million of one kind.
import type { Finding } from './layout.ts';
import { maxFindingsPerCode } from './limits.ts';

/** By line, what concerns the whole file first; of each code the first thousand, then how many more. */
export function boundFindings(findings: readonly Finding[]): readonly Finding[] {
  const counts = new Map<Finding['code'], number>();
  const kept = findings
    .toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
    .filter(({ code }) => {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      return count <= maxFindingsPerCode;
    });
  const rest = [...counts].filter(([, count]) => count > maxFindingsPerCode);
  return [...kept, ...rest.map(([code, count]) => reportRest(code, count - maxFindingsPerCode))];
}

function reportRest(code: Finding['code'], more: number): Finding {
  return {
    code,
    message: `It is so at ${more} more places, which are not listed. Correct the first ones, then check again.`,
  };
}
