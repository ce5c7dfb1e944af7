// A word's stem: what "pruning", "pruned" and "prune" have in common.
//
// A short list of English endings, longest first; the first that leaves a stem of three letters
// with a vowel is taken off. It is a heuristic: stems are keys for comparing words, never shown,
// and two unrelated words may meet in one ("organ", "organic"), which costs little because
// topics are decided by many words.

/** Endings and what replaces them, in the order they are tried. */
const endings: readonly (readonly [ending: string, replacement: string])[] = [
  ['izations', 'iz'],
  ['isations', 'iz'],
  ['ization', 'iz'],
  ['isation', 'iz'],
  ['izing', 'iz'],
  ['ising', 'iz'],
  ['izers', 'iz'],
  ['izer', 'iz'],
  ['ized', 'iz'],
  ['ised', 'iz'],
  ['izes', 'iz'],
  ['ize', 'iz'],
  ['ise', 'iz'],
  ['ational', 'at'],
  ['ations', 'at'],
  ['ation', 'at'],
  ['ators', 'at'],
  ['ator', 'at'],
  ['ating', 'at'],
  ['ative', 'at'],
  ['ated', 'at'],
  ['ates', 'at'],
  ['ate', 'at'],
  ['ingly', ''],
  ['edly', ''],
  ['ings', ''],
  ['ing', ''],
  ['ied', 'y'],
  ['ies', 'y'],
  ['ers', 'er'],
  ['sses', 'ss'],
  ['ches', 'ch'],
  ['shes', 'sh'],
  ['xes', 'x'],
  ['ly', ''],
  ['ed', ''],
];

/** Words that an ending would mutilate: they only look inflected. */
const whole: ReadonlySet<string> = new Set([
  'embed',
  'speed',
  'need',
  'seed',
  'feed',
  'shed',
  'bias',
  'news',
]);

/** Stem of a lower-case word: `stem('quantized') === stem('quantization')`. */
export function stem(word: string): string {
  if (word.length < 4 || whole.has(word)) return word;
  for (const [ending, replacement] of endings) {
    if (!word.endsWith(ending)) continue;
    const left = word.slice(0, word.length - ending.length) + replacement;
    if (left.length < 3 || !/[aeiouy]/.test(left.slice(0, -replacement.length || undefined))) continue;
    return trimmed(undoubled(left));
  }
  return trimmed(singular(word));
}

function singular(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  return word.slice(0, -1);
}

/** "embedd" of "embedding" is "embed"; "full" and "pass" keep theirs. */
function undoubled(word: string): string {
  const last = word.at(-1);
  if (word.length < 4 || last === undefined || last !== word.at(-2) || 'aeiouls'.includes(last)) return word;
  return word.slice(0, -1);
}

function trimmed(word: string): string {
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}
