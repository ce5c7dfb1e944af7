// The lines that fit nowhere, each run of them told once.

import { quote } from '../text/quote.ts';
import type { Finding } from './layout.ts';
import type { Source } from './source.ts';
import type { Part } from './types.ts';

/** Parts must cover the source from its beginning. */
export function reportUnrecognised(source: Source, parts: readonly Part[]): readonly Finding[] {
  const findings: Finding[] = [];
  let offset = 0;
  for (const { kind, text } of parts) {
    if (kind === 'unrecognised') {
      const indent = text.length - text.trimStart().length;
      const line = source.lineAt(offset + indent) + 1;
      const shown = text.slice(indent, indent + 200).split(/[\r\n]/, 1)[0] ?? '';
      findings.push({
        code: 'unrecognised-line',
        line,
        message: `${quote(shown.trim())} fits nowhere in the list and is left out. Delete it, or mend the lines around it.`,
      });
    }
    offset += text.length;
  }
  return findings;
}
