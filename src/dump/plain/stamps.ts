// What a chat that was saved or copied says above its messages, or before them: who wrote each, and when; and what a mail says
// above one that it forwards.
import type { Source } from '../source.ts';

/** How many characters say when who wrote it, in a chat that was saved: 24 in `04/03/2025, 09:00 - Bo: Sparse Flows`. */
export function countStamp(text: string): number {
  return /\d/.test(text.charAt(0) === '[' ? text.charAt(1) : text.charAt(0))
    ? (stamp.exec(text)?.[0].length ?? 0)
    : 0;
}

/** Whether a line says nothing else: `Ada — Today at 9:41 AM`, in one line or several, the name above the rest. */
export function isStamp(source: Source, line: number, text: string): boolean {
  if (text.length > longestStamp) return false;
  if (namedStamp.test(text) || post.test(text) || forwarded.test(text) || isHeader(source, line, text))
    return true;
  const isName = line === source.first || source.line(line - 1).trim() === '';
  if (!isName && !piece.test(text)) return false;
  for (let next = line + 1; next < Math.min(source.lines, line + 4); next++) {
    const below = source.line(next).slice(0, longestStamp).trim();
    if (!piece.test(below)) return stampAlone.test(below);
  }
  return false;
}

/** One of several lines, as no title is. */
function isHeader(source: Source, line: number, text: string): boolean {
  const others = [line - 1, line + 1].filter((at) => at >= source.first && at < source.lines);
  return header.test(text) && others.some((at) => header.test(source.line(at).slice(0, longestStamp).trim()));
}

const header = /^\*?(?:From|Sent|Date|To|Cc|Subject|Reply-To):\*? \S/;
const forwarded = /^-{5,20} ?(?:Forwarded|Original) message ?-{5,20}$/i;
const stamp =
  /^\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?\]?(?: -)? [^:\d][^:]{0,40}: (?=\S)/i;
const moment = String.raw`(?:(?:(?:today|yesterday)(?: at)?|\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?) )?\d{1,2}:\d{2}(?: ?[AP]M)?`;
const stampAlone = new RegExp(`^(?:[—–] ?)?${moment}$`, 'i');
const namedStamp = new RegExp(String.raw`^(?:(?:\S.{0,40}\s)?[—–] ?)?${moment}$`, 'i');
/** `AK @_akhaliq · Sep 25`, and below a post how often it was seen. */
const post =
  /^\S.{0,50} @\w{1,30} ?[·•] ?\w[\w ,]{0,20}$|^(?:\d[\d.,]{0,9}[kKmM]? (?:replies|reposts|quotes|likes|bookmarks|views)\s{0,3}){1,6}$/i;
/** What may stand between a name and the time. */
const piece = /^(?:app|bot|[—–])$/i;
const longestStamp = 80;
