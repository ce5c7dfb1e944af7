// A file that breaks off, as a download or a copy does: its last abstract ends with it, in the middle of a sentence. Authors leave out a
// last full stop, too, so the other abstracts must have theirs.
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

/** Ends in a word or a comma, and in no address. */
function isOpen(text: string): boolean {
  return /[\p{L}\p{N},;(–—-]$/u.test(text) && !/https?:\/\/\S{1,200}$/.test(text.slice(-220));
}

const fewest = 2;
const most = 0.9;
