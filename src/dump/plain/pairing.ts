// Which lines are titles and which abstracts: the assignment that explains the whole list best.
//
// In a sound list titles and abstracts alternate. Where a line is missing or doubled, reading on in
// alternation would shift every later pair, so each line is scored by its own form (../score-abstract.ts) and
// a break of the alternation costs `breakCost`. The cheapest assignment of the whole list is found by
// dynamic programming over two states, in time and memory linear in the number of lines.
import { scoreAbstract } from '../score-abstract.ts';

export type Role = 'title' | 'abstract';

/** The role of each text, in order. `assignRoles(['A Title', 'We show this. It holds.'])`. */
export function assignRoles(texts: Iterable<string>): (index: number) => Role {
  const came = new ByteList();
  // Cost of the cheapest assignment so far that ends in a title, and in an abstract.
  let title = breakCost;
  let abstract = 0;
  for (const text of texts) {
    const score = scoreAbstract(text);
    const titleAfterAbstract = abstract <= title + breakCost;
    const abstractAfterTitle = title <= abstract + breakCost;
    const nextTitle = (titleAfterAbstract ? abstract : title + breakCost) + Math.max(0, score);
    const nextAbstract = (abstractAfterTitle ? title : abstract + breakCost) + Math.max(0, -score);
    came.push((titleAfterAbstract ? 1 : 0) | (abstractAfterTitle ? 2 : 0));
    title = nextTitle;
    abstract = nextAbstract;
  }
  return traceBack(came, title + breakCost < abstract);
}

/** Walks back from the last line's cheaper state. */
function traceBack(came: ByteList, endsInTitle: boolean): (index: number) => Role {
  const roles = new Uint8Array(came.length);
  let isAbstract = !endsInTitle;
  for (let index = came.length - 1; index >= 0; index--) {
    roles[index] = isAbstract ? 1 : 0;
    const alternated = (came.at(index) & (isAbstract ? 2 : 1)) !== 0;
    if (alternated) isAbstract = !isAbstract;
  }
  return (index) => (roles[index] === 1 ? 'abstract' : 'title');
}

/** A list of bytes that grows. */
class ByteList {
  length = 0;
  #bytes = new Uint8Array(1024);

  push(byte: number): void {
    if (this.length === this.#bytes.length) {
      const larger = new Uint8Array(this.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.length++] = byte;
  }

  at(index: number): number {
    return this.#bytes[index] ?? 0;
  }
}

// Two titles or two abstracts in a row. Dearer than any title's evidence against itself (scores go
// down to -4), so that a terse but sound list still alternates; far cheaper than taking a sound
// abstract for a title (up to 10).
const breakCost = 4;
