// Whether one paper is what a question asks for: what a publisher's standing questions are answered by when a
// site is built, with the words, forms, formulas and fields of the search page.
import { foldName } from './fold.ts';
import type { Question } from './question.ts';
import type { SearchRecord } from './record.ts';
import { authorWords, recordTerms } from './terms.ts';
import { readWords } from './words.ts';

/** A paper, read once for many questions. */
export interface Matcher {
  readonly record: SearchRecord;
  readonly terms: ReadonlyMap<string, number>;
}

export function createMatcher(record: SearchRecord): Matcher {
  return { record, terms: recordTerms(record).terms };
}

/** It has all that is asked, every phrase word for word, and is of everything named. */
export function matches({ record, terms }: Matcher, { asked, phrases, fields }: Question): boolean {
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
      return hasAuthor(record, value);
    })
  );
}

/** By the whole name or by some words of it: `bengio`. */
function hasAuthor({ authors }: SearchRecord, name: string): boolean {
  const words = authorWords(name);
  const isBy = (author: string): boolean => {
    const own = new Set(authorWords(author));
    return words.every((word) => own.has(word));
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
