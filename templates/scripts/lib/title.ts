// A paper's title, whose compounds are not broken at their hyphens, as on pages (templates/components/Title.tsx).
import { compoundsOf } from '../../../src/site/render/compounds.ts';
import { make } from './make.ts';

/** `write` makes what stands for a run of its text. */
export function titleNodes(
  title: string,
  write: (text: string) => string | Node = (text) => text,
): readonly (string | Node)[] {
  return compoundsOf(title).map(({ text, isWhole }) =>
    isWhole ? make('span', { className: 'compound' }, write(text)) : write(text),
  );
}
