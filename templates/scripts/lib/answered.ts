// A question becomes one that is followed, and its newest answers change what is kept of it: apart from what is kept,
// which every page reads.
import { type Followed, type FreshPaper, mostKnown, mostQuestions } from './followed.ts';
import { paperMark } from './paper-mark.ts';

const mostFresh = 60;

/**
 * Kept at once, to be looked up in a moment, or by the next page where the reader leaves before that. Where there are
 * as many as can be, it stays as it was: none is given up but by its reader.
 */
export function follow(followed: Followed, query: string): Followed {
  const others = followed.questions.filter((each) => each.query !== query);
  if (others.length >= mostQuestions) return followed;
  return { questions: [...others, { query, known: null, fresh: [] }], checked: '' };
}

/** With the newest answers there are, newest first: those that are not known yet are news; of the first, none is. */
export function withAnswers(followed: Followed, query: string, answers: readonly FreshPaper[]): Followed {
  const questions = followed.questions.map((each) => {
    if (each.query !== query) return each;
    const known = new Set(each.known);
    const news = answers.filter(([slug]) => !known.has(paperMark(slug)));
    return {
      query,
      known: [...known, ...news.map(([slug]) => paperMark(slug))].slice(-mostKnown),
      fresh: each.known === null ? each.fresh : [...news, ...each.fresh].slice(0, mostFresh),
    };
  });
  return { ...followed, questions };
}
