// Asks what a reader follows of the site as it is now. The reader's script (reader.ts) fetches this only for
// readers who follow something, when the site has changed or a day has passed.

import { withAnswers } from './lib/answered.ts';
import { newestAnswers } from './lib/answers.ts';
import { changeFollowed, readFollowed } from './lib/followed.ts';
import { openIndexFiles } from './lib/index-files.ts';
import { readQuestion } from './lib/question.ts';

/** Newest answers that are looked at; when a question is followed, more are known, so that a paper that the publisher hides brings no old one up. */
const looked = 100;

/** `stamp` says what was there when it was asked. Resolves to whether anything could be asked. */
export async function checkFollowed(base: string, stamp: string): Promise<boolean> {
  try {
    const archive = await openIndexFiles(`${base}search/index/`).open();
    for (const { query } of readFollowed(base).questions) {
      const question = readQuestion(new URL(`?${query}`, location.origin));
      const answers = await newestAnswers(archive, question, looked);
      changeFollowed(base, (kept) => withAnswers(kept, query, answers));
    }
    // What was followed meanwhile, in another tab, is looked up by the next page.
    return changeFollowed(base, (kept) => ({
      ...kept,
      checked: kept.questions.every(({ known }) => known !== null) ? stamp : '',
    }));
  } catch {
    // Offline, or the index could not be read: the next page asks again.
    return false;
  }
}
