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
    countPapers(hits),
    ...(answer?.mended ?? []).map(({ typed, meant }) => `“${typed}” was taken for “${meant}”`),
  ];
  if (unknown === 'date') said.push('no paper here has a whole date, so that the newest cannot be told');
  else if (unknown !== null) said.push(`no paper here has ${unknown}`);
  const line = said.join('; ');
  return hits.length === 0 ? `${line}.` : line;
}

function countPapers(hits: readonly Hit[]): string {
  if (hits.length === 0) return 'No paper was found; asking for less may find some';
  const all = hits.filter(({ by }) => by === 'all').length;
  const apart = hits.filter(({ by }) => by === 'apart').length;
  if (apart > 0) {
    const whole =
      all === 0
        ? 'No paper was seen with these words in this order'
        : `${counted(all, 'paper')} with these words in this order`;
    return `${whole}; ${counted(apart, 'paper')} with them, perhaps apart`;
  }
  const rest = hits.length - all;
  const ways = [
    ...(hits.some(({ by }) => by === 'most') ? ['with most of the words'] : []),
    ...(hits.some(({ by }) => by === 'meaning') ? ['near in meaning'] : []),
  ];
  const some = ways.join(' or ');
  if (rest === 0) return counted(all, 'paper');
  // One word may have been asked for.
  const none = some === 'near in meaning' ? 'No paper says it so' : 'No paper has all of these words';
  if (all === 0) return `${none}; ${counted(rest, 'paper')} ${some}`;
  return `${counted(all, 'paper')}, and ${figures(rest)} ${some}`;
}
