// A list that an answer to a mail quotes: every line of it behind `>`.
//
// What the answer itself says is left out, and told.
import { quote } from '../../text/quote.ts';
import type { Decoded } from '../decode/decode.ts';
import { splitLines } from '../source.ts';
import { linesOfFrontMatter } from './above.ts';
import type { Held } from './text.ts';

interface Other {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** The quoted lines where they were, without their marks, the others blank; null where less than half of the lines with words are quoted. */
export function findQuoted(decoded: Decoded): Held | null {
  const [others, quoted]: [Other[], string[]] = [[], []];
  const above = linesOfFrontMatter(decoded.text);
  for (const [index, line] of splitLines(decoded.text).entries()) {
    if (index < above) {
      quoted.push(line);
      continue;
    }
    const mark = /^(?:> ?){1,8}/.exec(line)?.[0];
    quoted.push(mark === undefined ? '' : line.slice(mark.length));
    if (mark === undefined && line.trim() !== '') others.push({ line: index + 1, text: line.trim() });
  }
  const count = quoted.slice(above).filter((line) => line.trim() !== '').length;
  return count === 0 || others.length > count
    ? null
    : { ...decoded, text: quoted.join('\n'), leftOut: reportOthers(others) };
}

function reportOthers([first, ...more]: readonly Other[]): NonNullable<Held['leftOut']> | null {
  if (first === undefined) return null;
  const rest = more.length === 0 ? '' : `, and ${more.length} more,`;
  const [stands, are] = more.length === 0 ? ['stands', 'is'] : ['stand', 'are'];
  return {
    code: 'left-out',
    severity: 'info',
    line: first.line,
    message: `${quote(first.text)}${rest} ${stands} outside of the quoted list and ${are} left out. If a paper is there, quote it like the others.`,
  };
}
