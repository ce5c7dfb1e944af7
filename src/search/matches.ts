// Whether one paper is what a question asks for: what a publisher's standing questions are answered by when a
// site is built, with the words, forms, formulas and fields of the search page.
import { nameKey } from './fold.ts';
import type { Question } from './question.ts';
import type { SearchRecord } from './record.ts';
import { authorTerm, recordTerms } from './terms.ts';
import { readChunks } from './words.ts';

/** A paper, read once for many questions. */
export interface Matcher {
  readonly record: SearchRecord;
  readonly terms: ReadonlyMap<string, number>;
}

export function createMatcher(record: SearchRecord): Matcher {
  return { record, terms: recordTerms(record) };
}

/** It has all that is asked, every phrase word for word, and is of everything named. */
export function matches({ record, terms }: Matcher, { asked, phrases, fields }: Question): boolean {
  return (
    asked.every(
      ({ ways, isStop }) => isStop || ways.some((way) => way.terms.every((term) => terms.has(term))),
    ) &&
    phrases.every((phrase) => hasPhrase(record, phrase)) &&
    fields.every(({ field, value }) => {
      const wanted = nameKey(value);
      const isMeant = (name: string): boolean => nameKey(name) === wanted;
      if (field === 'topic') return record.topics.some(isMeant);
      if (field === 'organisation') return isMeant(record.filters.organisation ?? '');
      return hasAuthor(record, value);
    })
  );
}

/** By the whole name or by some words of it: `bengio`. */
function hasAuthor({ authors }: SearchRecord, name: string): boolean {
  const words = authorTerm(name).slice(1).split(' ');
  return authors.some((author) => {
    const own = new Set(authorTerm(author).slice(1).split(' '));
    return words.every((word) => own.has(word));
  });
}

function hasPhrase({ title, abstract }: SearchRecord, phrase: readonly string[]): boolean {
  return [...title, ...abstract].some((piece) => piece.kind === 'text' && saysPhrase(piece.text, phrase));
}

/** Whether a text has the words, by their stems, one after the other. */
export function saysPhrase(text: string, phrase: readonly string[]): boolean {
  const stems = readChunks(text).flatMap(({ words }) => words.map(({ stem }) => stem));
  return ` ${stems.join(' ')} `.includes(` ${phrase.join(' ')} `);
}
