// Keeps a compound whole where a title breaks: "Pruning and low-" over "rank compression" reads badly beside
// empty room. Whoever sets the class decides how; a compound that is wider than the line still breaks.
import { asSafeHtml, type SafeHtml } from '../safe-html.ts';

/** Between spaces, letters or digits on both sides of a hyphen. */
const compound = /[\p{L}\p{N}]-[\p{L}\p{N}]/u;

/** A title's runs of text, and whether each is a compound; joined they are the title. */
export function compoundsOf(title: string): readonly { readonly text: string; readonly isWhole: boolean }[] {
  return title
    .split(/(\s+)/)
    .filter((text) => text !== '')
    .map((text) => ({ text, isWhole: compound.test(text) }));
}

/** The same in a title's HTML. What touches a tag (a formula, an emphasis) stays as it is. */
export function keepCompounds(html: SafeHtml): SafeHtml {
  if (!html.includes('-')) return html;
  return asSafeHtml(
    html.replace(/<[^>]*>|[^<]+/g, (piece, at: number) => {
      if (piece.startsWith('<')) return piece;
      const [before, after] = [at > 0, at + piece.length < html.length];
      const runs = piece.split(/(\s+)/);
      return runs
        .map((run, i) => {
          const touches = (before && i === 0) || (after && i === runs.length - 1);
          return touches || !compound.test(run) ? run : `<span class="compound">${run}</span>`;
        })
        .join('');
    }),
  );
}
