// Hard-wrapped text back to one line.
//
// Scrapers and authors wrap at 80 or 120 columns, some with `\\` at every line's end. A line end is a
// space, except after a hyphen before a small letter: there the line was broken inside a word. The
// hyphen then stays (`high-` `quality`), unless the dump itself writes the word without it elsewhere
// (`experi-` `ments`), which is the only certain evidence that the hyphen came with the break.

/** Tells whether the dump holds a word, in small letters. */
export type HasWord = (word: string) => boolean;

/** Joins the lines of a text. `unwrap('high-\\\\\nquality\\\\\naudio')` is `high-quality audio`. */
export function unwrap(raw: string, hasWord: HasWord = () => false): string {
  const text = raw.includes('\\') ? raw.replace(MIDLINE_BREAK, ' ') : raw;
  if (!/[\r\n]/.test(text)) return text.trim();
  let joined = '';
  for (const line of text.split(/\r\n|[\r\n]/)) {
    const next = line.replace(LINE_END_BREAK, '').trim();
    if (next !== '') joined = joined === '' ? next : join(joined, next, hasWord);
  }
  return joined;
}

function join(before: string, after: string, hasWord: HasWord): string {
  const head = /([A-Za-z]{1,40})-$/.exec(before.slice(-42))?.[1];
  const tail = /^([a-z]{1,40})/.exec(after)?.[1];
  if (head === undefined || tail === undefined || SUSPENDED.has(tail)) return `${before} ${after}`;
  const word = `${head}${tail}`.toLowerCase();
  return hasWord(word) ? `${before.slice(0, -1)}${after}` : `${before}${after}`;
}

// `Engage\  with`: a scraper's line break in the middle of its own line.
const MIDLINE_BREAK = /\\ {2,8}/g;
const LINE_END_BREAK = /\s{0,8}\\{1,2}\s{0,8}$/;
// `pre- and post-training` keeps its space.
const SUSPENDED = new Set(['and', 'or', 'to', 'und', 'et', 'versus', 'vs', 'as', 'but', 'nor']);
