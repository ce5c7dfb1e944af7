// Diagnostics as an editor's notes: what was seen, where, what to do.
import type { JSX } from 'preact';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { figures } from '../../src/text/counted.ts';
import { setMarks } from '../../src/text/quote.ts';

/** Notes on one page: what many broken files have in common is seen in the first ones. */
const mostNotes = 500;

export function Notes({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): JSX.Element {
  return (
    <ul class="notes">
      {byMessage(diagnostics.slice(0, mostNotes)).map(([message, places]) => (
        <li key={message}>
          {setMarks(message)}{' '}
          {places.map((place) => (
            <span key={place} class="place">
              {place}
            </span>
          ))}
        </li>
      ))}
      {diagnostics.length > mostNotes && (
        <li>
          And {figures(diagnostics.length - mostNotes)} more, which a build and <code>offprint check</code>{' '}
          print.
        </li>
      )}
    </ul>
  );
}

/** What is said of several places is said once. */
function byMessage(diagnostics: readonly Diagnostic[]): readonly (readonly [string, readonly string[]])[] {
  const places = new Map<string, Set<string>>();
  for (const { file, line, message } of diagnostics) {
    const own = places.get(message) ?? new Set<string>();
    places.set(message, own.add(line === null ? file : `${file}, line ${line}`));
  }
  return [...places].map(([message, own]) => [message, [...own]]);
}
