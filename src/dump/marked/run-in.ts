// A title with its abstract on the same line: `1. **Two Cheap Clocks** — Clocks drift. We show …`.
//
// Lists of anything are written so, and names of authors stand there, too: the text must be an abstract beyond doubt,
// long and in several sentences.
import { isByline } from '../authors.ts';
import { scoreAbstract } from '../score-abstract.ts';
import type { Source } from '../source.ts';

/** Offsets in the line. */
export interface RunIn {
  /** Where the title ends, with its stars and the links beside it. */
  readonly titleEnd: number;
  readonly textStart: number;
  /** Where the text ends, and links to the paper begin. */
  readonly textEnd: number;
}

/** Null for any other line; `text` is the line without the white space around it. */
export function findRunIn(source: Source, line: number, text: string): RunIn | null {
  const [lead = '', , , title = ''] = leadForm.exec(text.slice(0, longestLead)) ?? [];
  if (lead === '' || title === '') return null;
  const links = linksAtEnd.exec(text.slice(-longestLinks))?.[0].length ?? 0;
  const [textStart, textEnd] = [lead.length, Math.max(lead.length, text.length - links)];
  const whole = `${text.slice(textStart, textEnd)} ${links > 0 ? '' : wordsBelow(source, line)}`.trim();
  if (scoreAbstract(whole) <= surelyAbstract || isByline(whole.slice(0, longestLead))) return null;
  const titleEnd = lead.replace(separator, '').length;
  return { titleEnd, textStart, textEnd };
}

/** A text may go on in the next lines, up to a blank one or another item. */
function wordsBelow(source: Source, line: number): string {
  const lines: string[] = [];
  for (let next = line + 1; next < source.lines && lines.length < mostLines; next++) {
    const text = source.line(next).slice(0, longestLine).trim();
    if (text === '' || newItem.test(text)) break;
    lines.push(text);
  }
  return lines.join(' ');
}

const link = String.raw`\[[^[\]]{1,60}\]\([^\s()]{1,1000}\)`;
/** What may stand beside a title: a link, something in brackets (names, a year), names in italics. */
const beside = String.raw`\s{0,2}(?:\(?${link}\)?|\([^()]{1,400}\)|(?:[—–-]\s{1,2})?\*(?=[^*\s])[^*]{3,400}\*)`;
/** Bullet or number, a title in bold, what stands beside it, and what parts the text from them. */
const leadForm = new RegExp(
  String.raw`^((?:[-*+•]\s+)?(?:\d{1,4}[.)]\s+)?)(\*\*|__)(?=\S)(.{2,400}?)(?:[:：]\2|\2(?:${beside}){0,4}\s{0,2}(?:[—–:：]|\s-(?=\s)))\s{0,4}`,
);
const separator = /(?:[—–:：]|\s-)\s{0,4}$/;
const linksAtEnd = new RegExp(String.raw`(?:[\s([|·,]{0,4}${link}[)\]]?){1,4}\.?$`);
const newItem = /^(?:[-*+•]\s|\d{1,4}[.)]\s|#{1,6}\s|>|\*\*|__|\[)/;
const surelyAbstract = 6;
const longestLead = 2000;
const longestLinks = 2000;
const longestLine = 2000;
const mostLines = 40;
