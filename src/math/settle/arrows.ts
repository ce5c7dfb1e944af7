// The arrow between two names: `EgotoExo` was `Ego$\to$Exo`.
//
// `to` amid letters is part of a word far more often (`AutoML`, `CytoNet`, `OctoTools`), so both names must be known from
// elsewhere in the text: as words, the other way round, or as an acronym of capitals.
import type { Sign } from './signs.ts';

/** The names of arrows between such names, ascending. Linear in the text. */
export function findArrows(text: string): readonly Sign[] {
  const found = glued.test(text) ? [...text.matchAll(between)] : [];
  if (found.length === 0) return [];
  const words = new Set(text.match(/[A-Za-z\d]+/g));
  return found.flatMap(({ index, 0: whole, groups: { from = '', to = '' } = {} }) => {
    const isTurned = words.has(`${to}to${from}`);
    const isFrom = acronym.test(from) || words.has(from);
    const isTo = acronym.test(to) || words.has(to);
    if (!isTurned && !(isFrom && isTo)) return [];
    const start = index + from.length;
    return [{ start, end: start + whole.length - from.length, tex: '\\to' }];
  });
}

/** What follows the sign may be before another: `2Dto4Dto2D`. */
const between =
  /(?:(?<![A-Za-z\\/@.\d-])|(?<=[A-Z\d]to))(?<from>[A-Z\d][A-Za-z\d]{1,15}?)to(?=(?<to>[A-Z\d][A-Za-z\d]{1,15}?)(?:to[A-Z\d]|(?![A-Za-z\d])))/g;
/** Few texts hold so much of it. */
const glued = /to[A-Z\d]/;
const acronym = /^[A-Z]{2,6}$/;
