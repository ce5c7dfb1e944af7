// An answer in a line: how many papers have all that was asked, what was taken for a slip, what an order
// could not go by.
import type { OrderName } from '../../../src/paper/choices.ts';
import type { Answer, Hit } from '../../../src/search/ask/ask.ts';
import { counted, figures } from '../../../src/text/counted.ts';

/** `unknown` is the order that was asked for and that no paper has a place in. */
export function describeAnswer(
  hits: readonly Hit[],
  answer: Answer | null,
  unknown: OrderName | null,
): string {
  const said = [
    countPapers(hits, answer?.ofAuthor ?? new Set()),
    ...(answer?.mended ?? []).map(({ typed, meant }) => `“${typed}” was taken for “${meant}”`),
  ];
  if (unknown === 'date') said.push('no paper here has a whole date, so that the newest cannot be told');
  else if (unknown !== null) said.push(`no paper here has ${unknown}`);
  const line = said.join('; ');
  return hits.length === 0 ? `${line}.` : line;
}

function countPapers(hits: readonly Hit[], ofAuthor: ReadonlySet<number>): string {
  if (hits.length === 0) return 'No paper was found; asking for less may find some';
  const whole = hits.filter(({ by }) => by === 'all');
  const all = whole.length;
  const own = whole.filter(({ paper }) => ofAuthor.has(paper)).length;
  const apart = hits.filter(({ by }) => by === 'apart').length;
  if (apart > 0) {
    const first =
      all === 0
        ? 'No paper was seen with these words in this order'
        : listed(countWhole(all, own, ' with these words in this order'));
    return `${first}; ${counted(apart, 'paper')} with ${all > 0 && all === own ? 'these words' : 'them'}, perhaps apart`;
  }
  const rest = hits.length - all;
  const ways = [
    ...(hits.some(({ by }) => by === 'most') ? ['with most of the words'] : []),
    ...(hits.some(({ by }) => by === 'meaning') ? ['near in meaning'] : []),
  ];
  const some = ways.join(' or ');
  const first = countWhole(all, own, own === 0 ? '' : ' with these words');
  if (rest === 0) return listed(first);
  // One word may have been asked for.
  const none = some === 'near in meaning' ? 'No paper says it so' : 'No paper has all of these words';
  if (all === 0) return `${none}; ${counted(rest, 'paper')} ${some}`;
  return listed([...first, `${figures(rest)} ${some}`]);
}

/** `own` of them are by an author whose name was asked; the others are those with … */
function countWhole(all: number, own: number, having: string): readonly string[] {
  if (own === 0) return [`${counted(all, 'paper')}${having}`];
  const named = `${counted(own, 'paper')} by an author of this name`;
  return all === own ? [named] : [named, `${figures(all - own)}${having}`];
}

/** `a, b, and c`; `a, and b`. */
function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')}, and ${last}`;
}
