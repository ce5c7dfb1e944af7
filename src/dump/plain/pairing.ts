// Which lines are titles and which abstracts: the assignment that explains the whole list best.
//
// In a sound list titles and abstracts alternate. Where a line is missing or doubled, reading on in
// alternation would shift every later pair, so each line is scored by its own form (../score-abstract.ts) and
// a break of the alternation costs `breakCost`. The cheapest assignment of the whole list is found by
// dynamic programming over two states, in time and memory linear in the number of lines.
import { scoreAbstract } from '../score-abstract.ts';

export type Role = 'title' | 'abstract';

/** The role of each text, in order, of which there are at most so many. `assignRoles(['A Title', 'We show this. It holds.'], 2)`. */
export function assignRoles(texts: Iterable<string>, most: number): (index: number) => Role {
  // Which of the two came before a title (1), and before an abstract (2), where they alternate.
  const came = new Uint8Array(most);
  let count = 0;
  // Cost of the cheapest assignment so far that ends in a title, and in an abstract.
  let title = breakCost;
  let abstract = 0;
  for (const text of texts) {
    const score = scoreAbstract(text);
    const titleAfterAbstract = abstract <= title + breakCost;
    const abstractAfterTitle = title <= abstract + breakCost;
    const nextTitle = (titleAfterAbstract ? abstract : title + breakCost) + Math.max(0, score);
    const nextAbstract = (abstractAfterTitle ? title : abstract + breakCost) + Math.max(0, -score);
    came[count++] = (titleAfterAbstract ? 1 : 0) | (abstractAfterTitle ? 2 : 0);
    title = nextTitle;
    abstract = nextAbstract;
  }
  return traceBack(came.subarray(0, count), title + breakCost < abstract);
}

/** Walks back from the last line's cheaper state. */
function traceBack(came: Uint8Array, endsInTitle: boolean): (index: number) => Role {
  const roles = new Uint8Array(came.length);
  let isAbstract = !endsInTitle;
  for (let index = came.length - 1; index >= 0; index--) {
    roles[index] = isAbstract ? 1 : 0;
    const alternated = ((came[index] ?? 0) & (isAbstract ? 2 : 1)) !== 0;
    if (alternated) isAbstract = !isAbstract;
  }
  return (index) => (roles[index] === 1 ? 'abstract' : 'title');
}

// Two titles or two abstracts in a row. Dearer than any title's evidence against itself (scores go
// down to -4), so that a terse but sound list still alternates; far cheaper than taking a sound
// abstract for a title (up to 10).
const breakCost = 4;
