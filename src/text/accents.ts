// Decides what a TeX accent or letter command stands for: `\'e`, `\"{o}`, `{\H o}`, `\v{s}`, `\ss`.
//
// An accent is taken only where Unicode has the letter as one character: `\'e` is é, while `\. K`
// ("Dr\. Kernel") and `\d x` (a differential) are no letters and stay as they are.

/** Accents written with a sign: they may stand before a letter without braces. */
const signs: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
};

/** Accents written with a letter: `\v{s}`, `\c c`. */
const letters: Readonly<Record<string, string>> = {
  v: '\u030C',
  u: '\u0306',
  H: '\u030B',
  c: '\u0327',
  k: '\u0328',
  r: '\u030A',
  d: '\u0323',
  b: '\u0331',
};

/** The letter read at `at`, and the offset after it. */
export interface Accented {
  readonly text: string;
  readonly end: number;
}

const signed = /\\(['`^"~=.]) ?(?:\{ ?(\\[ij](?![A-Za-z])|\p{L}) ?\}|(\\[ij](?![A-Za-z]) ?|\p{L}))/uy;
const lettered =
  /\\([vuHckrdb])(?:\{ ?(\\[ij](?![A-Za-z])|\p{L}) ?\}|(?: (\\[ij](?![A-Za-z]) ?|\p{L})(?=\p{L}|[^\p{L}]|$)))/uy;

/**
 * The accented letter that `text` spells at the backslash `at`, or null. Nothing at or after `limit`
 * is read: a formula begins there.
 *
 * readAccent(String.raw`H\"{o}lder`, 1, 9) -> { text: 'ö', end: 6 }
 */
export function readAccent(text: string, at: number, limit: number): Accented | null {
  return readWith(signed, signs, text, at, limit) ?? readLettered(text, at, limit);
}

function readLettered(text: string, at: number, limit: number): Accented | null {
  const read = readWith(lettered, letters, text, at, limit);
  if (read === null) return null;
  // Without braces only inside a word, or at its beginning (`Poho\v zaev`, `\v Cech`): `\d u` is a
  // differential.
  const braced = text[at + 2] === '{';
  const inWord = /\p{L}$/u.test(text.slice(Math.max(0, at - 2), at));
  const beforeWord = /^\p{L}{2}/u.test(text.slice(read.end, read.end + 4));
  return braced || inWord || beforeWord ? read : null;
}

function readWith(
  form: RegExp,
  marks: Readonly<Record<string, string>>,
  text: string,
  at: number,
  limit: number,
): Accented | null {
  form.lastIndex = at;
  const match = form.exec(text);
  if (match === null || form.lastIndex > limit) return null;
  const base = (match[2] ?? match[3] ?? '').trim();
  const letter = (base.startsWith('\\') ? base.slice(1) : base) + (marks[match[1] ?? ''] ?? '');
  const composed = letter.normalize('NFC');
  return [...composed].length === 1 ? { text: composed, end: form.lastIndex } : null;
}
