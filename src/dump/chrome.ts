// The page's own furniture: words that stand around the list on every page and belong to no paper.

/** A whole line of furniture: `Subscribe`, `byAK and the research community`, `Daily`. */
export function isChrome(line: string): boolean {
  const text = line.trim();
  return text.length <= longest && chrome.has(text.toLowerCase().replaceAll('\u00a0', ' '));
}

/** Furniture that a program glued together: `DailyWeeklyMonthly`, `TOSPrivacyAboutCareers`. */
export function isGluedChrome(line: string): boolean {
  const text = line.trim().toLowerCase();
  if (text.length > longestGlued) return false;
  let at = 0;
  while (at < text.length) {
    if (text.charAt(at) === ' ') at++;
    const phrase = phrases.find((one) => text.startsWith(one, at));
    if (phrase === undefined) return false;
    at += phrase.length;
  }
  return text !== '';
}

/** Furniture below every list and nowhere else. */
export function isFooter(line: string): boolean {
  return /^(?:previous|next|system theme|company|tos)/i.test(line.trim());
}

/** Furniture that stands above every list and nowhere else: the invitation to subscribe. */
export function isInvitation(line: string): boolean {
  return asksForMail(line) || line.trimStart().startsWith('Subscribe');
}

/** The line of it above `Subscribe`, to which the first title may be glued. */
export function asksForMail(line: string): boolean {
  return line.trimStart().startsWith('Get trending papers in your email inbox');
}

/** The page's name, or the line below it: above its date. */
export function isPageHead(line: string): boolean {
  return /^(?:by ?AK and the research community|daily papers)$/i.test(line.trim());
}

/** The scraper's own word that it stopped: `[Content truncated]`. */
export function isTruncationNote(text: string): boolean {
  return /^[[(](?:content |page |text |output )?truncated\b.{0,40}$|^(?:content |page |text |output )(?:was )?truncated\b.{0,40}$|^truncated[.…!]{0,3}$|^\[(?:\.{3}|…)\]$/i.test(
    text,
  );
}

/** What a database says below its rows: `3 rows in set (0.00 sec)`, `(3 rows)`, `Time: 0.2 ms`. */
const rowsCounted =
  /^(?:\d{1,9} rows? in set(?:, \d{1,9} warnings?)? \(\d[\w.: ]{0,30}\)|\(\d{1,9} rows?\)|Time: \d[\d.,]{0,15} ms.{0,40})$/;

/** Drawn between papers, or below a title: `----`, `* * *`, and as databases draw it, `-[ RECORD 3 ]----`; in TOML `[[papers]]`; between files, `==> b.txt <==`. */
export function isRule(text: string): boolean {
  return text.length <= longestRule && (rule.test(text) || rowsCounted.test(text));
}

/** How many characters of furniture are glued to the front of a line: 9 for `SubscribeSparse Flows`. */
export function countGluedChrome(line: string): number {
  let at = 0;
  for (let glued = nextGlued(line, at); glued > 0; glued = nextGlued(line, at)) at += glued;
  return at;
}

function nextGlued(line: string, at: number): number {
  const phrase = glued.find((one) => line.startsWith(one, at))?.length ?? 0;
  // `Subscribers Who Stay` is a title.
  return /^(?:rs?|d)\s/.test(line.slice(at + phrase, at + phrase + 3)) ? 0 : phrase;
}

const glued = [
  'Subscribe',
  'Daily Papers',
  'by AK and the research community',
  'byAK and the research community',
];

const chrome: ReadonlySet<string> = new Set(
  [
    // Above the list.
    'new|get trending papers in your email inbox!|get trending papers in your email inbox once a day!|subscribe',
    'daily papers|daily papers - hugging face|trending papers|trending papers - hugging face',
    'trending papers ranked by github stars activity|by|ak|by ak|byak|and the research community',
    'by ak and the research community|byak and the research community',
    // Ways to other pages.
    'daily|weekly|monthly|previous|next|hugging face|models|datasets|spaces|docs|enterprise|pricing|log in|sign up',
    "hugging face's logo|hugging face's logo hugging face",
    // Below the list.
    'system theme|company|tos|privacy|about|careers|website',
    // In mails and chats.
    'read more|unsubscribe|view in browser|arxiv.org|arxiv.orgarxiv.org|huggingface.co',
  ].flatMap((phrases) => phrases.split('|')),
);

const rule =
  /^(?:(?:[-=_*~#+—─━]\s{0,2}){3,}|(?:[-=]{1,80}|\*{5,80})(?:\[?\s?(?=[^\d]{0,20}\d)[\p{L}\d. ]{1,30}\]?)(?:[-=]{5,80}|\*{5,80})|\[\[[a-z_]{1,30}\]\]|==> \S.{0,190} <==|\\\\)$/u;
const longestRule = 200;
const longest = Math.max(...[...chrome].map((phrase) => phrase.length));
const longestGlued = 120;
// Longest first, so that `Trending Papers ranked by …` is not taken for `Trending Papers`.
const phrases = [...chrome]
  .filter((phrase) => phrase.length > 2)
  .sort((one, other) => other.length - one.length);
