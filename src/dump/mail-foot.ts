// The foot of a mail below its list: why it came, and how to have no more. Its sentences are long enough to be taken for an abstract.
//
// Papers may be called alike (`Unsubscribe Me: Learning to Forget`), and their abstracts speak of the same, so that a line is of the foot
// only where it is such a sentence from its beginning to its end, and stands below the last abstract, or says what mails alone say.
import { oncePer } from '../with-memory.ts';
import { isChrome, isRule } from './chrome.ts';
import { endsInStop } from './score-abstract.ts';
import { type Source, trimLine } from './source.ts';

/** Whether that line, 0-based, is of the foot. */
export function isInMailFoot(source: Source, line: number): boolean {
  return footOf(source).has(line);
}

/** `To unsubscribe from this list, write to list@example.org.`, and nothing else. */
export function isMailFooter(text: string): boolean {
  return text.length <= longest && footer.test(text);
}

/** `You are receiving this because …`, which no title says: a foot wherever it stands apart, such as between two mails. */
export function isSaidByMails(text: string): boolean {
  return ofMailsAlone.test(text) && isMailFooter(text);
}

/** What mails alone say; and from the last line up to the first that is neither furniture nor as short as the sender's address. */
const footOf = oncePer((source: Source): ReadonlySet<number> => {
  const foot = new Set<number>();
  for (let line = source.first; line < source.lines; line++) {
    if (isSaidByMails(trimLine(source, line).text) && standsApart(source, line)) foot.add(line);
  }
  const top = Math.max(source.first, source.lines - mostLines);
  const sign = findSignature(source, top);
  for (let line = sign ?? source.lines; line < source.lines; line++) foot.add(line);
  let others = 0;
  for (let line = source.lines - 1; line >= top; line--) {
    const { text } = trimLine(source, line);
    if (isMailFooter(text)) {
      if (beginsAnew(source, line, text)) foot.add(line);
    } else if (text !== '' && !isChrome(text) && !isRule(text)) {
      others++;
      if (others > mostOthers || text.length > longestOther) break;
    }
  }
  return foot;
});

/** The line `--` below which stand but a few short ones: who sent the mail. */
function findSignature(source: Source, top: number): number | null {
  let below = 0;
  for (let line = source.lines - 1; line >= top && below <= mostSigned; line--) {
    const { text } = trimLine(source, line);
    if (text === '--') return below === 0 ? null : line;
    if (text.length > longestOther) return null;
    if (text !== '') below++;
  }
  return null;
}

/** No line of a wrapped text: nothing stands right above, or a sentence that has ended. */
function beginsAnew(source: Source, line: number, text: string): boolean {
  return standsApart(source, line) || (endsInStop(textAbove(source, line)) && !/^\p{Ll}/u.test(text));
}

/** No text stands right above but a mail's. */
function standsApart(source: Source, line: number): boolean {
  const above = textAbove(source, line);
  return above === '' || isChrome(above) || isRule(above) || isMailFooter(above);
}

function textAbove(source: Source, line: number): string {
  return line > source.first ? trimLine(source, line - 1).text : '';
}

/** As they are written: a title has capitals (`You Are Receiving This Wrong`). */
const ofMailsAlone =
  /^(?:You(?:['’]re| are) receiving|You received|To unsubscribe|If you (?:no|do)|This (?:e-?mail|newsletter|message) was sent to|Sent to) |^(?:Copyright )?© ?\d{4}\b.*\bAll rights reserved\.?$/;

const footer = new RegExp(
  `^(?:${[
    String.raw`you(?:['’]re| are) receiving (?:this|these)(?: [\w-]{1,20}){0,3} (?:because|as|since|at)\b.{1,200}`,
    String.raw`you received this(?: [\w-]{1,20}){0,3} (?:because|as|since|at)\b.{1,200}`,
    String.raw`(?:to )?unsubscribe(?: here| at \S{1,200}| from (?:this|these|our|the)(?: [\w-]{1,20}){1,3})?(?:[,:]? (?:please )?(?:click|write|reply|send|go|visit|use|follow)\b.{0,200}|: ?\S{1,200})?[.!]?`,
    String.raw`if you (?:no longer|do not|don['’]t) (?:wish|want) to receive (?:this|these|our|such|any|further|future|more|e-?mails?)\b.{0,200}`,
    String.raw`(?:manage|update|change) your (?:e-?mail |subscription )?(?:preferences|settings|subscription)(?: here)?(?:(?: or |[ |·•]{1,3})unsubscribe.{0,60})?\.?`,
    String.raw`this (?:e-?mail|newsletter|message) was sent (?:to (?:you\b|\S{1,80}@)|by )[^:]{1,200}`,
    String.raw`sent to \S{1,80}@.{1,200}`,
    String.raw`(?:copyright )?© ?\d{4}(?:[-–]\d{4})?\b[^:?]{0,200}`,
  ].join('|')})$`,
  'i',
);
const longest = 300;
const mostLines = 60;
const mostOthers = 3;
const longestOther = 60;
const mostSigned = 6;
