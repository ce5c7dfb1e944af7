// The lines of a page that are not blank, each without its dress and with its role. Two lines are one where the line that
// closes a card is wrapped itself: `North Lab·Published on Oct 4,` and `2026`.
import type { Span } from '../../text/types.ts';
import { isInMailFoot } from '../mail-foot.ts';
import { type Source, trimLine } from '../source.ts';
import { numbersLinks, undress, undressInside } from './dress.ts';
import { type Role, tellRole } from './roles.ts';

/** A line that is not blank; its offsets are those without the white space around it. */
export interface Line extends Span {
  /** 0-based. */
  readonly line: number;
  /** Without its dress. */
  readonly text: string;
  readonly links: readonly number[];
  /** A blank line stands above. */
  readonly gap: boolean;
  readonly role: Role;
}

/** Every line above `last`, where the list of links begins. */
export function* dressedLines(source: Source, last = source.lines): Generator<Line> {
  const isNumbered = numbersLinks(sample(source));
  let gap = false;
  let above = 0;
  for (let line = source.first; line < last; line++) {
    const { start, end, text } = trimLine(source, line);
    if (text === '') {
      gap = true;
      continue;
    }
    const place = { line, start, end, gap };
    const single: Line = isInMailFoot(source, line)
      ? { ...place, text, links: [], role: { kind: 'chrome' } }
      : dressLine(place, text, isNumbered);
    // A closing line may be wrapped itself: `North Lab·Published on Oct 4,` and `2026`.
    const next = text.includes('·') && line + 1 < last ? trimLine(source, line + 1) : null;
    const both: Line =
      single.role.kind === 'text' && next !== null && next.text !== ''
        ? dressLine({ line, start, end: next.end, gap }, `${text} ${next.text}`, isNumbered)
        : single;
    const isWrapped: boolean = both.role.kind === 'trailer' && both.role.date !== null;
    if (isWrapped && both !== single) line++;
    // A dash that begins a line of wrapped prose is the author's.
    const isDash =
      !gap &&
      above >= shortestFullLine &&
      single.role.kind === 'text' &&
      /^(?:[-*]\s[a-z(]|\+\s\S)/.test(text);
    const chosen: Line = isWrapped ? both : isDash ? { ...single, text } : single;
    above = chosen.role.kind === 'text' || chosen.role.kind === 'submitter' ? text.length : 0;
    yield chosen;
    // Dress parts texts as a blank line does.
    gap = chosen.text === '';
  }
}

function dressLine(
  place: Pick<Line, 'line' | 'start' | 'end' | 'gap'>,
  trimmed: string,
  isNumbered: boolean,
): Line {
  const bare = undress(trimmed, isNumbered);
  const inside = trimmed.length <= longestLabel ? undressInside(bare.text, isNumbered) : bare;
  const role = tellRole(trimmed === '-' ? trimmed : inside.text);
  return role.kind === 'text'
    ? { ...place, text: bare.text, links: bare.links, role }
    : { ...place, text: inside.text, links: [...bare.links, ...inside.links], role };
}

function* sample(source: Source): Generator<string> {
  for (let line = source.first; line < Math.min(source.lines, source.first + sampleLines); line++)
    yield source.line(line).slice(0, longestLabel);
}

const sampleLines = 500;
const longestLabel = 300;
// Programs wrap at 40 columns and more, and a long last word leaves a third of them empty.
export const shortestFullLine = 28;
