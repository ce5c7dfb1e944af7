// What the last build told the publisher, so that this one says first what is new: in an archive of years the new
// dump's faults would stand behind those of the oldest, which are known.
import type { Diagnostic } from '../diagnostic.ts';
import type { Latest } from '../reading/index.ts';
import { nameOf } from './kept.ts';

/** Those of `diagnostics` that the last build told, too. What this one tells is kept in their place. */
export function recallTold(diagnostics: readonly Diagnostic[], kept: Latest): ReadonlySet<Diagnostic> {
  const last = new Set(
    Buffer.from(kept.get() ?? [])
      .toString()
      .split('\n'),
  );
  const names = diagnostics.map(({ code, file, line, message }) =>
    nameOf([code, file, String(line), message]),
  );
  kept.set(Buffer.from(names.join('\n')));
  return new Set(diagnostics.filter((_, at) => last.has(names[at] ?? '')));
}
