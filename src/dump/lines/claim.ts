// How sure one can be that a file holds cards as plain lines: by the lines that close a card, which no
// other plain list has (`5 authors`, `·`, `Oct 4`; `North Lab·Oct 3`), each with texts above it.
import type { Claim } from '../layout.ts';
import type { Source } from '../source.ts';
import { dressedLines } from './dressed.ts';

export function claimLines(source: Source): Claim {
  let [closed, texts, marked, lines] = [0, 0, 0, 0];
  let lastLine = source.first;
  for (const { text, role, line, start, end } of dressedLines(source)) {
    if (++lines > sample) break;
    if (isMarkup(source.text.slice(start, Math.min(end, start + longest)))) marked++;
    if (role.kind === 'text' && text !== '') texts++;
    else if (
      role.kind === 'trailer' &&
      (role.hasDot || role.authorsCount !== null || role.isNamed) &&
      texts >= 2
    ) {
      closed++;
      texts = 0;
      lastLine = line;
    }
  }
  const certainty = closed === 0 ? 0 : Math.min(0.9, 0.5 + closed * 0.2) * Math.max(0, 1 - marked / closed);
  return {
    certainty,
    line: Math.min(lastLine + 2, source.lines),
    missing: 'no line "N authors", "·" or "· date" below a title and an abstract',
  };
}

/** Links, tags, JSON and addresses on lines of their own: other layouts read these. */
function isMarkup(line: string): boolean {
  return /^(?:<\/?[a-z!]|[{[]?\{|https?:\/\/\S+$|\]\[\d)|(?<!!\[[^\]]{0,80})\]\((?:[a-z]{3,8}:|[/#.])/i.test(
    line,
  );
}

const sample = 4000;
const longest = 400;
