// The archive's words by their first letter: what a slip is compared with, and a word half typed.
//
// A line is a word and a letter for how often it is used: `a` by one paper, `b` by two or three, `c` by four
// to seven, and so on, so that one paper more changes few lines. Words stand in the order of their letters.

export interface KnownWord {
  readonly word: string;
  /** Papers that use it, rounded down to a power of two. */
  readonly papers: number;
}

/** Texts of the files by first letter. */
export function writeDictionary(counts: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const least = counts.size > manyWords ? 2 : 1;
  const lines = new Map<string, string[]>();
  for (const [word, papers] of counts) {
    if (papers < least) continue;
    const line = `${word} ${String.fromCharCode(97 + Math.floor(Math.log2(papers)))}`;
    const letter = word.charAt(0);
    const list = lines.get(letter);
    if (list === undefined) lines.set(letter, [line]);
    else list.push(line);
  }
  return new Map(
    [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([letter, own]) => [letter, own.sort().join('\n')]),
  );
}

export function readDictionary(text: string): readonly KnownWord[] {
  return text.split('\n').flatMap((line) => {
    const [word = '', use = ''] = line.split(' ');
    return /^[a-z]$/.test(use) ? [{ word, papers: 2 ** (use.charCodeAt(0) - 97) }] : [];
  });
}

/** Beyond so many words, those that one paper alone uses are left out: they are slips themselves, mostly. */
const manyWords = 30_000;
