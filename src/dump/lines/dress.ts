// What a program puts on a line beside the page's own words: bullets, heading marks, numbers of links,
// check boxes, and stand-ins for images.

export interface Undressed {
  /** The page's own words. */
  readonly text: string;
  /** Numbers of the links that begin before or in the words, where the program numbers links. */
  readonly links: readonly number[];
}

/** Takes the dress off a trimmed line. `undress('[18]Two Clocks', true)` is `Two Clocks`, links 18. */
export function undress(line: string, isNumbered: boolean): Undressed {
  const links: number[] = [];
  let text = line;
  for (let pass = 0; pass < mostPieces; pass++) {
    const piece = dress.exec(text);
    const number = isNumbered ? linkNumber.exec(text) : null;
    if (number !== null) links.push(Number(number[1]));
    const length = number?.[0].length ?? piece?.[0].length ?? 0;
    if (length === 0) break;
    text = text.slice(length);
  }
  return { text: text.trim(), links };
}

/** A line of labels may have links and images anywhere; their words alone remain. */
export function undressInside(text: string, isNumbered: boolean): Undressed {
  const links = isNumbered ? [...text.matchAll(anyNumber)].map(([, number]) => Number(number)) : [];
  const bare = text.replace(anyImage, ' ');
  return { text: (isNumbered ? bare.replace(anyNumber, '') : bare).trim(), links };
}

/** Whether the lines number their links: the first numbers a text browser prints rise from line to line. */
export function numbersLinks(lines: Iterable<string>): boolean {
  let [rising, before] = [0, 0];
  for (const line of lines) {
    const number = Number(/^\s{0,80}(?:[*•+-]\s{1,4})?\[(\d{1,5})\](?!\()/.exec(line)?.[1] ?? 0);
    if (number === 0) continue;
    rising = number > before ? rising + 1 : 0;
    before = number;
    if (rising >= fewestNumbers) return true;
  }
  return false;
}

// Images: `![alt](src)`, `[IMG]`, `[papers-by.png]`; a box: `[ ]`, `[]`, `[x]`; a button: `(BUTTON)`.
const image = String.raw`!\[[^\]\n]{0,300}\]\([^)\s]{0,2000}\)|\[(?:IMG|INLINE|LINK|EMBED|image|[\w.-]{1,80}\.(?:png|jpe?g|svg|webp|gif))\]|\[[ xX]?\]|\(BUTTON\)`;
const dress = new RegExp(
  String.raw`^\s{0,80}(?:#{1,6}\s+|[-*+•◦▪]\s+|(?:${image})\s{0,8}|[*+•◦▪]$|\[[\w.-]{1,80}\]$)`,
  'u',
);
const anyImage = new RegExp(image, 'g');
// `[12](https://…)` is Markdown; `[12](1D) Tokens` is the twelfth link.
const linkNumber = /^\s{0,80}\[(\d{1,5})\](?!\((?:[a-z]{3,8}:|[/#.]))/i;
const anyNumber = /\[(\d{1,5})\]/g;
const mostPieces = 12;
const fewestNumbers = 5;
