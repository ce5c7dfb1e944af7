// Where a link that opens with `[` ends: `](address)` or `][number]`, perhaps many lines below.
//
// A damaged file may open a million links and close none, so every look ahead is remembered: the next
// closing mark and the next line that no link runs over are found once, and the whole is linear.

/** `inline` for `[text](address)`, `numbered` for `[text][12]`. */
export type LinkStyle = 'inline' | 'numbered';

export interface LinkEnd {
  /** Offset of the closing bracket of the text. */
  readonly textEnd: number;
  readonly end: number;
  /** null for a number: the scraper's list of addresses is not part of the file. */
  readonly href: string | null;
}

/** The link that opens at an offset, or null. A heading's link holds no blank line. */
export type FindLink = (open: number, inHeading: boolean) => LinkEnd | null;

export function openLinks(text: string, style: LinkStyle): FindLink {
  const nextClose = rememberNext(text, style === 'inline' ? /\]\((?=\S)/g : /\] ?\[\d{1,6}\]/g);
  const nextStop = rememberNext(text, STOP);
  const nextBlank = rememberNext(text, /\n[ \t]{0,40}\r?\n|\r[ \t]{0,40}\r/g);
  return (open, inHeading) => {
    if (text.charAt(open) !== '[') return null;
    const limit = Math.min(open + MAX_LINK, nextStop(open), inHeading ? nextBlank(open) : text.length);
    let close = nextClose(open + 1);
    for (
      let at = open + 1, images = 0;
      close < limit && images < MAX_IMAGES;
      images++, close = nextClose(at)
    ) {
      if (text.charAt(close - 1) !== '\\' && !closesImage(text, at, close)) return endOf(text, close, style);
      at = close + 2;
    }
    return null;
  };
}

function endOf(text: string, close: number, style: LinkStyle): LinkEnd | null {
  const tail = text.slice(close, close + MAX_ADDRESS);
  const match = (style === 'inline' ? /^\]\(([^\s()]{1,2000})(?: "[^"\n]{0,200}")?\)/ : /^\] ?\[\d+\]/).exec(
    tail,
  );
  return match === null ? null : { textEnd: close, end: close + match[0].length, href: match[1] ?? null };
}

/** The bracket belongs to `![alt](src)` inside the link's text. */
function closesImage(text: string, from: number, close: number): boolean {
  const before = text.slice(Math.max(from, close - MAX_ALT), close);
  const image = before.lastIndexOf('![');
  return image !== -1 && !before.includes(']', image);
}

/** The first match at or after an offset, or the text's length; asked in rising order it is linear. */
function rememberNext(text: string, pattern: RegExp): (from: number) => number {
  let askedFrom = 0;
  let found = -1;
  return (from) => {
    if (from >= askedFrom && from <= found) return found;
    pattern.lastIndex = from;
    askedFrom = from;
    found = pattern.exec(text)?.index ?? text.length;
    return found;
  };
}

// A new heading, a link below a blank line, or a lone bracket: the link before was never closed.
const STOP =
  /[\r\n](?:#{1,6} (?=.{0,2}\[)|(?:[ \t]{0,8}\r?\n){1,3}(?:#{1,6} |\[(?!\s))|\[[ \t]{0,20}[\r\n])/g;
const MAX_LINK = 20_000;
const MAX_ADDRESS = 2_300;
const MAX_ALT = 400;
// A card shows five or six of its authors.
const MAX_IMAGES = 16;
