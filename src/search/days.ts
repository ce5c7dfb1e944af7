// Days and months as they are asked for: `2025-11-03`, `3 November 2025`, `Nov 3, 2025`, `November 2025`, `2025-11`; a day
// without its year (`11 March`) where it is all that is asked, since many words stand before a number.
//
// The index has them as terms of their own, so that no 3 that a paper says is taken for a day.
import { isWholeDate, machineDate, type PartialDate, parseDate } from '../paper/dates.ts';

/** What finds a paper of a day: `#2025-11-03`, `#2025-11` and, of whatever year, `#11-03`. */
export function dayTerms(day: PartialDate): readonly string[] {
  const yearless = `#${day.slice(-5)}`;
  return isWholeDate(day) ? [`#${day}`, `#${day.slice(0, 7)}`, yearless] : [yearless];
}

export interface AskedDay {
  /** As typed. */
  readonly text: string;
  readonly term: string;
}

/** The days in a question, and the question without them. */
export function takeDays(question: string): { readonly rest: string; readonly days: readonly AskedDay[] } {
  const text = /[\p{L}\p{N}].*[\p{L}\p{N}]/su.exec(question)?.[0] ?? '';
  const whole = parseDate(question.trim()) ?? parseDate(text);
  if (whole !== null && !isWholeDate(whole))
    return { rest: '', days: [{ text, term: `#${machineDate(whole)}` }] };
  const days: AskedDay[] = [];
  const rest = question.replace(written, (piece: string) => {
    const day = parseDate(piece);
    const month = day === null ? monthOf(piece) : null;
    if (day !== null && isWholeDate(day)) days.push({ text: piece, term: `#${day}` });
    else if (month !== null) days.push({ text: piece, term: `#${month}` });
    else return piece;
    return ' ';
  });
  return { rest, days };
}

/**
 * What may be a day or a month with its year; `parseDate` says whether it is. A sentence's signs may stand beside it:
 * `(march 2026)`, `on 2025-11-03?`; those of an address or a formula make it a part of these.
 */
const written =
  /(?<![^\s(['"‘“,;])(?:\d{4}-\d{1,2}-\d{1,2}|\d{4}-\d{2}|\d{1,2}(?:st|nd|rd|th|\.)? \p{L}{3,10}\.?,? \d{4}|\p{L}{3,10}\.?(?: \d{1,2}(?:st|nd|rd|th)?,?)? \d{4})(?=[.:!?)\]'"’”]*(?:[\s,;]|$))/giu;

/** `2025-11` of itself and of `November 2025`. */
function monthOf(text: string): string | null {
  const first = parseDate(/^\d/.test(text) ? `${text}-01` : `1 ${text}`);
  return first === null || !isWholeDate(first) ? null : first.slice(0, 7);
}
