// What a search page's highlighting did to the words searched for, undone where the search is known.
//
// The page marks the words it found, and the scraper loses a space at the mark's edge or adds one:
// `with sourcecitations grounded`, `( Intercode Bash)`. Only what is certain is undone: see each rule.
// The dump's own words are the evidence, so the rules are made once for a dump.

/** Undoes the damage in one text. */
export type RestoreHighlight = (text: string) => string;

/**
 * `texts` are all titles and abstracts of the dump; null where there is nothing to look for. The query's words are letters,
 * digits and hyphens, so they need no escapes in a pattern.
 */
export function openHighlight(query: string | null, texts: Iterable<string>): RestoreHighlight | null {
  const words = (query ?? '').toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];
  if (words.length === 0 || words.length > mostWords || words.join('').length > 200) return null;
  const count = countWords(texts);
  const rules = [joinBrackets(words), splitPhrase(words, count), splitNeighbour(words, count)];
  return (text) => rules.reduce((restored, rule) => rule(restored), text);
}

/** No author writes a space inside a bracket: `( map legends)` is `(map legends)`. */
function joinBrackets(words: readonly string[]): RestoreHighlight {
  const phrase = words.join(' ');
  const opening = new RegExp(`([([{“]) (${phrase})(?![\\p{L}\\p{N}])`, 'giu');
  const closing = new RegExp(`(?<![\\p{L}\\p{N}])(${phrase}) ([)\\]}”.,;:!?])`, 'giu');
  return (text) => text.replace(opening, '$1$2').replace(closing, '$1$2');
}

/**
 * The phrase's own words glued together: `maplegends`. Certain where the dump writes each word by itself
 * more often than the glued form (a `framework` is more common than a `frame`), and the glued form in
 * one shape only (a `dataset` has `datasets`).
 */
function splitPhrase(words: readonly string[], count: (word: string) => number): RestoreHighlight {
  const glued = words.join('');
  const isCertain =
    words.length > 1 &&
    words.every((word) => word.length >= 4 && count(word) > count(glued)) &&
    [`${glued}s`, glued.replace(/s$/, '')].every((form) => form === glued || count(form) === 0);
  if (!isCertain) return (text) => text;
  const parts = words.map((word) => `(${word})`).join('');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${parts}(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replace(pattern, words.map((_, index) => `$${index + 1}`).join(' '));
}

/**
 * A small word glued to the phrase: `withmap legends`, `map legendsand`. Certain where the dump writes
 * the phrase's word by itself more often than glued so. A single word needs more care than a phrase:
 * `online` is no `on line`, so only small words that begin or end no longer word are split off it.
 */
function splitNeighbour(words: readonly string[], count: (word: string) => number): RestoreHighlight {
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  if (first.length < 4 || last.length < 4) return (text) => text;
  const small = words.length > 1 ? `${safeWords}|${smallWords}` : safeWords;
  const phrase = words.join(' ');
  const before = new RegExp(`(?<![\\p{L}\\p{N}-])(${small})(${phrase})(?![\\p{L}\\p{N}])`, 'giu');
  const after = new RegExp(`(?<![\\p{L}\\p{N}])(${phrase})(${small})(?![\\p{L}\\p{N}-])`, 'giu');
  const join = (one: string, other: string, word: string, glued: string): string =>
    count(word) > count(glued.toLowerCase()) ? `${one} ${other}` : `${one}${other}`;
  return (text) =>
    text
      .replace(before, (_, one: string, other: string) => join(one, other, first, `${one}${first}`))
      .replace(after, (_, one: string, other: string) => join(one, other, last, `${last}${other}`));
}

function countWords(texts: Iterable<string>): (word: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+){0,4}/gu)) {
      const known = counts.get(word.toLowerCase());
      if (known !== undefined || counts.size < mostKnown) counts.set(word.toLowerCase(), (known ?? 0) + 1);
    }
  }
  return (word) => counts.get(word) ?? 0;
}

const safeWords = 'the|and|that|this|these|those|their|using|which|our';
const smallWords = 'with|from|via|of|for|in|on|to|by';
const mostWords = 8;
const mostKnown = 200_000;
