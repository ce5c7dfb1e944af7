// A paper's abstract as pages show it: its acronyms explained, and its names left as they are by whoever translates.
// It stands on the paper's own page and in the edition of each digest that lists it, which are made one after the other.
import { untranslated } from '../render/untranslated.ts';
import type { PaperView } from '../views/paper.ts';
import type { RichText } from '../views/parts.ts';
import { richText } from '../views/text.ts';

/** Abstracts that are kept, and the characters of the longest: of a busy day all, in a few megabytes. */
const [mostKept, longestKept] = [512, 20_000];

const kept = new Map<PaperView, RichText>();

export function shownAbstract(paper: PaperView): RichText {
  const known = kept.get(paper);
  if (known !== undefined) return known;
  const made = untranslated(richText(paper.abstract));
  if (made.html.length > longestKept) return made;
  if (kept.size >= mostKept) kept.clear();
  kept.set(paper, made);
  return made;
}
