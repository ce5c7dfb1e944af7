// A title, whose compounds are not broken at their hyphens.
import type { JSX } from 'preact';
import { compoundsOf } from '../../src/site/render/compounds.ts';

export function Title({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {compoundsOf(text).map(({ text: run, isWhole }, index) =>
        isWhole ? (
          <span key={index} class="compound">
            {run}
          </span>
        ) : (
          run
        ),
      )}
    </>
  );
}
