// Whether one paper is what a question asks for: what a publisher's standing questions are answered by when a
// site is built, with the words, forms, formulas and fields of the search page.
import { foldName } from './fold.ts';
import type { Question } from './question.ts';
import type { SearchRecord } from './record.ts';
import { authorTerm, authorWords, recordTerms } from './terms.ts';
import { readWords } from './words.ts';

/** A paper, read once for many questions. */
export interface Matcher {
  readonly record: SearchRecord;
  readonly terms: ReadonlyMap<string, number>;
}

export function createMatcher(record: SearchRecord): Matcher {
  return { record, terms: recordTerms(record).terms };
}

/**
 * It has all that is asked, every phrase word for word, and is of everything named. `isAuthor` tells of a name
 * (`@ada lovelace`) whether the archive has an author of it: what one paper cannot say.
 */
export function matches(
  { record, terms }: Matcher,
  { asked, phrases, fields }: Question,
  isAuthor: (name: string) => boolean = () => false,
): boolean {
  return (
    asked.every(
      ({ ways, isStop }) => isStop || ways.some((way) => way.terms.every((term) => terms.has(term))),
    ) &&
    phrases.every(({ stems, name }) => hasPhrase(record, stems) || (name !== null && terms.has(name))) &&
    fields.every(({ field, value }) => {
      const wanted = foldName(value);
      const isMeant = (name: string): boolean => foldName(name) === wanted;
      if (field === 'topic') return record.topics.some(isMeant);
      if (field === 'organisation') return isMeant(record.filters.organisation ?? '');
      const name = authorTerm(value);
      return isAuthor(name) ? terms.has(name) : hasAuthor(record, value);
    })
  );
}

/** By the words of a name that is nobody's whole: `bengio`. */
function hasAuthor({ authors }: SearchRecord, name: string): boolean {
  const words = authorWords(name);
  // Each word is one of its own: not every Chen is `Chen Chen`.
  const isBy = (author: string): boolean => {
    const left = [...authorWords(author)];
    return words.every((word) => left.includes(word) && left.splice(left.indexOf(word), 1).length > 0);
  };
  return words.length > 0 && authors.some(isBy);
}

function hasPhrase({ title, abstract }: SearchRecord, phrase: readonly string[]): boolean {
  return [...title, ...abstract].some((piece) => piece.kind === 'text' && saysPhrase(piece.text, phrase));
}

/** Whether a text has the words, by their stems, one after the other. */
export function saysPhrase(text: string, phrase: readonly string[]): boolean {
  const stems = readWords(text).map(({ stem }) => stem);
  return ` ${stems.join(' ')} `.includes(` ${phrase.join(' ')} `);
}
