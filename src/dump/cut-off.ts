// A file that breaks off, as a download or a copy does: its last abstract ends with it, in the middle of a sentence. Authors leave out a
// last full stop, too, so the other abstracts must have theirs.
//
// And abstracts whose first line is lost: they begin with a word in small letters, as 1 of 4,708 does in 295 real days, whose title
// begins with that word (`gsplat`), and 6 of 100,000 of arXiv's, three of which are cut there.
import { quote } from '../text/quote.ts';
import type { Finding } from './layout.ts';
import { endsInStop } from './score-abstract.ts';
import type { Entry, Part } from './types.ts';

export function reportCutOff(entries: readonly Entry[], parts: readonly Part[]): readonly Finding[] {
  const last = entries.at(-1);
  if (last === undefined || parts.at(-1)?.kind !== 'abstract' || !isOpen(last.abstract)) return [];
  const others = entries.slice(0, -1);
  const whole = others.filter(({ abstract }) => endsInStop(abstract)).length;
  if (whole < fewest || whole < others.length * most) return [];
  const message = `The file ends in the middle of a sentence, in the abstract of ${quote(last.title)}, so it may be cut. Compare with the page, and save it whole.`;
  return [{ code: 'dump-truncated', line: last.line, place: last.place, message }];
}

/** Papers whose abstract begins in the middle of a sentence, where most others begin with a capital. */
export function reportHeadless(entries: readonly Entry[]): readonly Finding[] {
  const headless = entries.filter(({ title, abstract }) => {
    const word = smallWord.exec(abstract)?.[0];
    return word !== undefined && !title.toLowerCase().startsWith(word);
  });
  const whole = entries.filter(({ abstract }) => capital.test(abstract)).length;
  if (whole === 0 || whole < entries.length * mostWhole) return [];
  const findings = headless.slice(0, mostTold).map(
    ({ line, place, title, abstract }): Finding => ({
      code: 'dump-truncated',
      line,
      place,
      message: `The abstract of ${quote(title)} begins with ${quote(abstract)}, in the middle of a sentence, so its beginning may be missing, or stand in the title. Compare with the page.`,
    }),
  );
  const more = headless.slice(mostTold);
  if (more[0] === undefined) return findings;
  const { line, place } = more[0];
  const count = more.length === 1 ? 'One more abstract begins' : `${more.length} more abstracts begin`;
  const message = `${count} in the middle of a sentence, the first that of ${quote(more[0].title)}. Compare with the page.`;
  return [...findings, { code: 'dump-truncated', line, place, message }];
}

/** Ends in a word or a comma, and in no address. */
function isOpen(text: string): boolean {
  return /[\p{L}\p{N},;(–—-]$/u.test(text) && !/https?:\/\/\S{1,200}$/.test(text.slice(-220));
}

const smallWord = /^[a-z]{2,40}(?=[ ,;.])/;
/** Behind quotation marks or brackets. */
const capital = /^[\p{P}\p{S}\s]{0,4}[\p{Lu}\p{Lt}]/u;
const fewest = 2;
const most = 0.9;
const mostWhole = 0.5;
const mostTold = 3;
