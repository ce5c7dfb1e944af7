// Keeps a compound whole where a title breaks: "Pruning and low-" over "rank compression" reads badly beside
// empty room. Whoever sets the class decides how; a compound that is wider than the line still breaks. And a
// dash between two spaces ends a line rather than begin one: "Scaling Laws" over "– A Survey" reads as a list; and
// "Scaling Laws: A" over "Survey" reads as an answer to nothing.
import { asSafeHtml, type SafeHtml } from '../safe-html.ts';

/** Between spaces, letters or digits on both sides of a hyphen. */
const compound = /[\p{L}\p{N}]-[\p{L}\p{N}]/u;

/** A longer one fills most of a phone's line of a title: kept whole it would leave the line before it empty. */
const mostLetters = 18;

/** Where a line may end. */
const room = /([^\S\u00a0]+)/;

/** A title's runs of text, and whether each is a compound; joined they are the title, its dashes tied. */
export function compoundsOf(title: string): readonly { readonly text: string; readonly isWhole: boolean }[] {
  return tie(title)
    .split(room)
    .filter((text) => text !== '')
    .map((text) => ({ text, isWhole: isWhole(text) }));
}

/** The same in a title's HTML. What touches a tag (a formula, an emphasis) stays as it is, and so does MathML. */
export function keepCompounds(html: SafeHtml): SafeHtml {
  if (!/[-–—:]/.test(html)) return html;
  return asSafeHtml(
    html.replace(/<math\b[\s\S]*?<\/math>|<[^>]*>|[^<]+/g, (piece, at: number) => {
      if (piece.startsWith('<')) return piece;
      const [before, after] = [at > 0, at + piece.length < html.length];
      const runs = tie(piece).split(room);
      return runs
        .map((run, i) => {
          const touches = (before && i === 0) || (after && i === runs.length - 1);
          return touches || !isWhole(run) ? run : `<span class="compound">${run}</span>`;
        })
        .join('');
    }),
  );
}

function isWhole(run: string): boolean {
  return run.length <= mostLetters && compound.test(run);
}

/** `Laws – A Survey`: no line ends before the dash, nor on an article that begins what follows it. */
function tie(text: string): string {
  return text.replace(/ (?=[–—] )/g, '\u00a0').replace(/([:–—] (?:An?|The)) /g, '$1\u00a0');
}
