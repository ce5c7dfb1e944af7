// The phrases of a text that could name a subject: one to three words that a reader would put in a
// heading, found by where they stand.
//
// A phrase ends where its text lets a noun end: before punctuation, a function word or a verb form. That
// is a heuristic, and it is why phrases are counted with how often they end so: "kernel" in "kernel
// methods" does not, "kernels" in "kernels for sets" does. Debris of formulas is no phrase.
import { foldWord } from '../related/fold.ts';
import { wordSet } from '../text/word-set.ts';
import { withMemory } from '../with-memory.ts';

export interface Phrase {
  /** Folded words: `neural tangent kernel`. */
  readonly key: string;
  /** As printed, blanks single. */
  readonly surface: string;
  /** Whether it begins and ends where a noun phrase may. */
  readonly isWhole: boolean;
  /** Whether capitals at its beginning say nothing, because a sentence begins there. */
  readonly opensSentence: boolean;
}

const longest = 3;

/** Function words, and the words of which every abstract is made: they end a phrase. */
const breaks = wordSet(
  `a about above across after against all almost along also although among an and another any are as at be
   because been before being below best better between beyond both but by can cannot case could despite did do
   does done due during each either else enough especially etc even every few first for found four from full
   further get given good had has have having hence here how however if in instead into is it its itself just
   least less let like low made make many may me might more moreover most much must near need neither never new
   no nor not novel of off often on one only onto or other our out over own paper per possible prior propose
   proposed rather recent recently respectively result same second see seem several she should show shown since
   small so some still study such take than that the their them then there therefore these they thing third this
   those though three through throughout thus to together too toward towards two typically under until up upon
   us use used useful using usually various very via want was way we well were what when where whether which
   while who whole whose why will with within without work would yet you your approach achieve demonstrate
   introduce present problem provide state art outperform improve existing experiment extensive code available
   github com www based different high higher large larger lower simple general common important understanding
   improving improved towards revisiting rethinking learn optimal optimally efficient efficiently effective fast
   faster accurate better strong robustly exact approximate beyond key main recent modern real world type
   need all revealing exploring investigating understand analyzing scaling-up empirical theoretical
   task dataset technique paradigm framework evaluation benchmark setting application perspective case
   analysis comparison survey review investigation introduction overview towards example number part end
   help lead allow enable reduce increase require perform compare consider develop investigate explore
   http https`,
);

const debris =
  /^(?:math|var)\p{L}+$|^(?:leq|geq|times|frac|sqrt|log|exp|ldots|cdot|infty|alpha|beta|gamma|delta|epsilon|lambda|sigma|theta|omega|widetilde|tilde|hat|bar|ell|sim|tiny|emph|textbf|textit)$|^\p{L}$|\p{N}/u;

interface FoldedWord {
  readonly folded: string;
  /** Whether no phrase holds it. */
  readonly breaks: boolean;
}

interface Token extends FoldedWord {
  readonly start: number;
  readonly end: number;
  /** Whether a phrase may go on from the word before it to this one. */
  readonly joins: boolean;
  readonly opensSentence: boolean;
}

/** The phrases of a text whose keys are wanted, with repeats. */
export function parsePhrases(text: string, isWanted: (key: string) => boolean): readonly Phrase[] {
  const tokens = parseTokens(text);
  const phrases: Phrase[] = [];
  tokens.forEach((first, from) => {
    let key = '';
    for (let to = from; to < tokens.length && to < from + longest; to++) {
      const last = tokens[to];
      if (last === undefined || last.breaks || (to > from && !last.joins)) break;
      key = to === from ? last.folded : `${key} ${last.folded}`;
      if (!isWanted(key)) continue;
      const before = from > 0 && first.joins && tokens[from - 1]?.breaks === false;
      const next = tokens[to + 1];
      phrases.push({
        key,
        surface: text.slice(first.start, last.end).replace(/\s+/g, ' '),
        isWhole: !before && (next === undefined || !next.joins || next.breaks),
        opensSentence: first.opensSentence,
      });
    }
  });
  return phrases;
}

/** A term as `Phrase.key` spells it: `foldPhrase('Neural Tangent Kernels')` is `neural tangent kernel`. */
export function foldPhrase(text: string): string {
  return parseTokens(text)
    .map((token) => token.folded)
    .join(' ');
}

function parseTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: word, index: start } of text.matchAll(/\p{L}[\p{L}\p{M}\p{N}'’]*|\p{N}+/gu)) {
    const gap = text.slice(end, start);
    const { folded, breaks } = knownWord(word);
    end = start + word.length;
    tokens.push({
      folded,
      breaks,
      start,
      end,
      joins: tokens.length > 0 && (gap === ' ' || /^(?:\s+|-)$/.test(gap)),
      opensSentence: tokens.length === 0 || (gap !== ' ' && /[.!?:]\s*$/.test(gap)),
    });
  }
  return tokens;
}

const knownWord = withMemory(readWord, 100_000, 60);

function readWord(word: string): FoldedWord {
  const folded = foldWord(word.replace(/['’]s?$/, ''));
  const breaksPhrase =
    breaks.has(folded) || breaks.has(word.toLowerCase()) || debris.test(folded) || isVerbForm(folded);
  return { folded, breaks: breaksPhrase };
}

/** Adverbs and past forms end a phrase; forms in -ing may be nouns ("pruning"). */
function isVerbForm(folded: string): boolean {
  return folded.length > 4 && /(?:ly|ed)$/.test(folded) && !/(?:feed|embed|seed|speed)$/.test(folded);
}
