// Diagnostics as an editor's notes: what was seen, where, what to do.
import type { JSX } from 'preact';
import type { Diagnostic } from '../../src/diagnostic.ts';

/** Notes on one page: what many broken files have in common is seen in the first ones. */
const mostNotes = 500;

export function Notes({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): JSX.Element {
  return (
    <ul class="notes">
      {diagnostics.slice(0, mostNotes).map(({ code, file, line, message }) => (
        <li key={`${code} ${file} ${line} ${message}`}>
          {message} <span class="place">{line === null ? file : `${file}, line ${line}`}</span>
        </li>
      ))}
      {diagnostics.length > mostNotes && (
        <li>And {diagnostics.length - mostNotes} more, which a build and `offprint check` print.</li>
      )}
    </ul>
  );
}
