// What is longer than anything that a paper says of itself: a file that lost its line ends, or was made to end a build.
// It is refused here, at the door: later readers look for words and formulas letter by letter, and a word of millions of
// letters takes more room than there is.
import { type Facts, makeFacts } from '../../paper/facts.ts';
import { counted } from '../../text/counted.ts';
import { quote } from '../../text/quote.ts';
import type { Finding } from '../layout.ts';
import { maxTextLength } from '../limits.ts';
import { roles } from '../records/roles.ts';
import type { Entry } from '../types.ts';

/** The entry without facts that are endless; null where its title or its abstract is. What goes is reported. */
export function withoutEndless(entry: Entry, findings: Finding[], longest = maxTextLength): Entry | null {
  const { line, place, title, abstract } = entry;
  const isEndless = (what: string, value: unknown, effect: string): boolean => {
    const length = lengthOf(value);
    if (length <= longest) return false;
    const seen = `The ${what} of ${quote(title)} has ${counted(length, 'character')}`;
    const message = `${seen}, more than any paper's; ${effect} left out. Correct it, or save the page again.`;
    findings.push({ code: 'text-too-long', line, place, message });
    return true;
  };
  const entryIs = 'the entry is';
  if (isEndless('title', title, entryIs) || isEndless('abstract', abstract, entryIs)) return null;
  const known: Facts = entry;
  const facts = makeFacts((name) =>
    isEndless(`field with the ${roles[name].word}`, known[name], 'it is') ? null : known[name],
  );
  return { ...entry, ...facts };
}

/** Of a text, or of all in a list. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return Array.isArray(value) ? value.reduce((sum: number, item) => sum + lengthOf(item), 0) : 0;
}
