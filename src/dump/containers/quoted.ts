// A list that an answer to a mail quotes: every line of it behind `>`.
//
// It is read only where the text shows no paper without that. What the answer itself says is left out, and told.
import type { Diagnostic } from '../../diagnostic.ts';
import { quote } from '../../text/quote.ts';
import type { Decoded } from '../decode/decode.ts';
import { parseDecoded } from '../parse.ts';
import type { DateWitness } from '../resolve-date.ts';
import { splitLines } from '../source.ts';
import type { Dump } from '../types.ts';

/** Reads a file as it is, else what it quotes. */
export function parseQuoting(decoded: Decoded, file: string, around: readonly DateWitness[] = []): Dump {
  const dump = parseDecoded(decoded, file, around);
  const quoted = dump.entries.length === 0 && decoded.isText ? unquote(decoded.text) : null;
  if (quoted === null) return dump;
  const inner = parseDecoded({ ...decoded, text: quoted.text }, file, around);
  if (inner.entries.length === 0) return dump;
  const leftOut = quoted.leftOut === null ? [] : [{ ...quoted.leftOut, file }];
  return { ...inner, diagnostics: [...inner.diagnostics, ...leftOut] };
}

interface Quoted {
  /** The quoted lines where they were, without their marks; the others blank. */
  readonly text: string;
  readonly leftOut: Omit<Diagnostic, 'file'> | null;
}

/** Null where less than half of the lines with words are quoted. */
function unquote(text: string): Quoted | null {
  const lines = splitLines(text);
  const [others, quoted] = [[] as { readonly line: number; readonly text: string }[], [] as string[]];
  for (const [index, line] of lines.entries()) {
    const mark = /^(?:> ?){1,8}/.exec(line)?.[0];
    quoted.push(mark === undefined ? '' : line.slice(mark.length));
    if (mark === undefined && line.trim() !== '') others.push({ line: index + 1, text: line.trim() });
  }
  const count = quoted.filter((line) => line.trim() !== '').length;
  return count === 0 || others.length > count
    ? null
    : { text: quoted.join('\n'), leftOut: reportOthers(others) };
}

function reportOthers([first, ...more]: readonly {
  readonly line: number;
  readonly text: string;
}[]): Quoted['leftOut'] {
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
