// Two papers' terms -> the phrases that say why they are neighbours.
//
// A part of a word with hyphens says less than the word, and so the word stands for it where both papers have it;
// where it is a part of another word in each, it says nothing. What both go on with is said, too: `diffusion language`
// wants its `models`. A term with a verb at either end is half of a sentence, and one that waits for another word says
// little where the papers go on in two ways. Two words say what is shared; one word by itself says it only where it is
// a name (`GSM8K`, `LoRA`) or where one of the titles has it: deep in two abstracts, "surprising" is a coincidence.
import { isPlainer } from '../text/in-sentence.ts';
import { wordSet } from '../text/word-set.ts';
import { foldWords } from './compounds.ts';
import { isModifier, isVerb } from './phrase-ends.ts';
import type { WeightedTerm } from './terms.ts';

const maxReasons = 4;

export interface SharedWith {
  /** The term as the other paper has it; undefined where it lacks the term. */
  readonly inOther: (term: string) => Omit<WeightedTerm, 'term'> | undefined;
  /** Whether a title of the two has the word. */
  readonly isInTitle: (word: string) => boolean;
}

interface Shared {
  readonly term: string;
  readonly surface: string;
  /** As it is said, and that folded. */
  readonly phrase: string;
  readonly words: readonly string[];
  /** Cut out of a longer word of both papers, the same one, which is said; or out of two. */
  readonly isWhole: boolean;
  readonly isPart: boolean;
  /** The first and the last of words that stand apart, folded; null for a word by itself. */
  readonly ends: readonly [string, string] | null;
}

/** What two papers share, strongest first, as the one prints it that has fewer capitals of titles in it; no word twice. */
export function sharedTerms(
  own: readonly WeightedTerm[],
  { inOther, isInTitle }: SharedWith,
): readonly string[] {
  const both = own
    .flatMap((term) => {
      const other = inOther(term.term);
      return other === undefined ? [] : { own: term, other, strength: strengthOf(term, other) };
    })
    .sort((a, b) => b.strength - a.strength || (a.own.term < b.own.term ? -1 : 1));
  const [first] = both;
  if (first === undefined) return [];
  const telling: Shared[] = [];
  /** What most pairs are given, so that no more is looked at than is said. */
  const whole = new Reasons();
  for (const { own, other } of both) {
    const mayTell =
      own.term.includes(' ') || isInTitle(own.term) || isName(own.surface) || isName(other.surface);
    const shared = mayTell ? share(own, other) : null;
    if (shared === null || !tells(shared, isInTitle)) continue;
    telling.push(shared);
    if (shared.ends === null || !isModifier(shared.ends[1])) whole.add(shared);
    if (whole.isFull) break;
  }
  if (whole.said.length > 0) return whole.said;
  const others = new Reasons();
  for (const shared of telling.length > 0 ? telling : [share(first.own, first.other)]) others.add(shared);
  return others.said;
}

/** No word twice, in one number or the other: terms keep `GPUs` and `videos` apart from what they are many of. */
class Reasons {
  readonly said: string[] = [];
  readonly #words = new Set<string>();

  get isFull(): boolean {
    return this.said.length === maxReasons;
  }

  add({ phrase, words }: Shared): void {
    const kinds = words.map(oneOf);
    if (this.isFull || kinds.some((kind) => this.#words.has(kind))) return;
    for (const kind of kinds) this.#words.add(kind);
    this.said.push(phrase);
  }
}

function oneOf(word: string): string {
  return word.replace(/(?<!s)s$/, '');
}

/** A pair says more than its words: it goes before them, and they are then left out. */
function strengthOf(own: WeightedTerm, other: Pick<WeightedTerm, 'weight'>): number {
  return own.weight * other.weight * (own.term.includes(' ') ? 3 : 1);
}

function share(own: WeightedTerm, other: Omit<WeightedTerm, 'term'>): Shared {
  const [{ surface, compound, after }, theirs] = isPlainer(other.surface, own.surface)
    ? [other, own]
    : [own, other];
  const { term } = own;
  const isWhole = compound !== '' && foldWords(compound) === foldWords(theirs.compound);
  const isPart = compound !== '' && theirs.compound !== '' && !isWhole;
  const end = isPart ? '' : sharedEnd(after, theirs.after);
  const phrase = (isWhole ? compound : surface) + end;
  const words = `${isWhole ? foldWords(compound) : term}${foldWords(end)}`.split(' ');
  return { term, surface, phrase, words, isWhole, isPart, ends: endsOf(phrase) };
}

function endsOf(phrase: string): Shared['ends'] {
  const apart = phrase.split(' ');
  return apart.length < 2 ? null : [foldWords(apart[0] ?? ''), foldWords(apart.at(-1) ?? '')];
}

/** What both papers go on with, up to the last word with which a phrase may end. */
function sharedEnd(own: string, other: string): string {
  if (own === '' || other === '') return '';
  const [words, theirs] = [own.split(' '), foldWords(other).split(' ')];
  let end = '';
  let whole = '';
  for (const [at, word] of words.entries()) {
    const folded = foldWords(word);
    if (folded === '' || folded !== theirs[at] || isVerb(folded) || relatives.has(folded)) break;
    end += ` ${word}`;
    if (!isModifier(folded) && !participle.test(folded)) whole = end;
  }
  return whole;
}

/** What begins another sentence: `networks whose layers`. */
const relatives = wordSet('that what when where which who whose');

/** `models trained`, `videos generated`. */
const participle = /.{3}ed$/;

function tells(
  { term, surface, isWhole, isPart, ends }: Shared,
  isInTitle: SharedWith['isInTitle'],
): boolean {
  if (isPart || ends?.some(isVerb)) return false;
  if (term.includes(' ') || isName(surface)) return true;
  return isInTitle(term) && !isVerb(term) && (isWhole || !isHalf(term));
}

/** A capital or a digit inside: `LoRA`, `PINNs`, `FP8`. */
function isName(surface: string): boolean {
  return /^\p{L}.*[\p{Lu}\p{N}]/u.test(surface);
}

/** Half of a word with a hyphen (`post-training`, `self-play`), and ways to say how. */
function isHalf(word: string): boolean {
  return halves.has(word) || (word.length > 4 && word.endsWith('ly'));
}

const halves = wordSet(
  'all anti auto bi co cross fine free inter intra meta mini multi non one open per post pre re real self semi sub ' +
    'super text time ultra via zero',
);
