// A word's stem, by which words are compared: Porter's second stemmer after British spelling is made
// American and a plural of capitals its singular. Stems are keys, never shown.
import { stem as porter2 } from 'porter2';
import { withMemory } from '../with-memory.ts';

/** Of a folded word (lower case, no accents): `stemWord('quantised') === stemWord('quantization')`. */
export function stemWord(word: string): string {
  return word.length < 3 ? word : knownStem(word);
}

/** A text says most of its words again: remembering halves the cost. */
const knownStem = withMemory(ownStem, 200_000);

function ownStem(word: string): string {
  if (/\d/.test(word)) return word;
  // "llms" has no vowel, so that the stemmer would leave its plural alone.
  if (/^[^aeiouy]{2,}s$/.test(word) && !word.endsWith('ss')) return word.slice(0, -1);
  return irregular.get(word) ?? porter2(american(word));
}

/** "analyse", "optimisation", "neighbour", "modelling": what two halves of the field spell in two ways. */
function american(word: string): string {
  return word
    .replace(/(?<=[a-z]{3})is(?=(?:e[ds]?|ing|ers?|ations?|able)$)/, 'iz')
    .replace(/(?<=[a-z]{2})our(?=s?$|ed$|ing|al|hood|less|ite|able)/, 'or')
    .replace(/lys(?=e[ds]?$|ing$)/, 'lyz')
    .replace(/(?<=[a-z]{3}[aeiou])ll(?=(?:ed|ing|ers?)$)/, 'l');
}

/** Plurals and past forms that no ending tells. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    matrices: 'matrix',
    vertices: 'vertex',
    indices: 'index',
    analyses: 'analysi',
    analysis: 'analysi',
    hypotheses: 'hypothesi',
    hypothesis: 'hypothesi',
    bases: 'basi',
    basis: 'basi',
    forgotten: 'forget',
    forgot: 'forget',
    learnt: 'learn',
    chose: 'choos',
    chosen: 'choos',
    hidden: 'hide',
    written: 'write',
    wrote: 'write',
    driven: 'drive',
    sparsity: 'spars',
    mice: 'mous',
    children: 'child',
  }),
);
