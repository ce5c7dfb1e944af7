// Diagnostics as an editor's notes: what was seen, where, what to do.
import type { JSX } from 'preact';
import type { Diagnostic } from '../../src/diagnostic.ts';

export function Notes({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): JSX.Element {
  return (
    <ul class="notes">
      {diagnostics.map(({ code, file, line, message }) => (
        <li key={`${code} ${file} ${line} ${message}`}>
          {message} <span class="place">{line === null ? file : `${file}, line ${line}`}</span>
        </li>
      ))}
    </ul>
  );
}
