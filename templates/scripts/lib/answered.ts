// What a question's newest answers change in what is kept of it; asked for only where a question is looked up.
import { type Followed, type FreshPaper, mostKnown } from './followed.ts';
import { paperMark } from './paper-mark.ts';

const mostFresh = 60;

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
