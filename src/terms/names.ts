// Text -> the names in it, by shape alone: `ImageNet`, `CIFAR-10`, `LoRA`, `GPT-4`, `NTK`.
// Heuristic: a word with two capitals, a capital after a small letter, or capitals with a digit is a
// name. An ordinary word has at most one capital, at its start.
import { wordSet } from '../text/word-set.ts';
import { singular } from './acronyms.ts';

export interface NameUse {
  /** As printed, without a plural's ending or a small-letter tail: `BERT` for "BERT-based". */
  readonly name: string;
  /** UTF-16 offsets of `name`. */
  readonly start: number;
  readonly end: number;
}

/** The names of a text in order, with repeats. */
export function findNames(text: string): readonly NameUse[] {
  const found: NameUse[] = [];
  for (const match of text.matchAll(word)) {
    if (plain.test(match[0]) || !marked.test(match[0]) || isAddress(text, match.index, match[0])) continue;
    const use = trim(match[0], match.index);
    if (use !== null && isName(use.name)) found.push(use);
  }
  return found;
}

/** One key for the spellings of a name: `CIFAR-10` and `CIFAR10` are one. */
export function nameKey(name: string): string {
  return singular(name)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}+]/gu, '')
    .toLowerCase();
}

// Linear: a letter or digit starts a word, and each joiner is followed by at least one more. Bounded: what is matched
// letter by letter takes room for each, and millions in a row would end the build.
const word = /[\p{L}\p{N}](?:[\p{L}\p{N}]|[-+.](?=[\p{L}\p{N}])){0,1000}\+{0,2}/gu;
/** Most words, and numbers: `word`, `Word`, `Low-rank`, `2015` are no names, and that is seen at once. */
const plain = /^(?:[A-Za-z][a-z]*(?:-[a-z]+)*|[0-9]+)$/;
/** Without a capital or a digit no part of a word is a name. */
const marked = /[\p{Lu}\p{N}]/u;
const maxName = 30;
/** Folded, one letter may become eighteen; the key names a folder, which takes 255 octets. */
const maxKey = 60;

/** Capitals that name no method: common abbreviations, numerals, venues, companies. */
const ordinary = wordSet(
  'AI ML DL NP AP IR CS PhD Top-1 Top-5 Top-K Top-k vs USA UK US EU II III IV VI VII VIII IX XI OK TV NB PS IEEE ACM arXiv GitHub YouTube HuggingFace OpenReview NeurIPS NIPS ICML ICLR COLT STOC FOCS SODA ICALP AAAI ACL EMNLP CVPR ICCV ECCV KDD OpenAI NVIDIA DeepMind',
);

/** Each word begins with a capital or after a hyphen, so that there is one way to match: linear. */
const compound = /^\p{Lu}?\p{Ll}+(?:-?\p{Lu}\p{Ll}+|-\p{Ll}+)*$/u;

function isName(name: string): boolean {
  if (name.length < 2 || name.length > maxName || ordinary.has(name)) return false;
  if (name.normalize('NFKD').length > maxKey) return false;
  if (/^\p{N}/u.test(name) && !/\p{L}{2}/u.test(name)) return false;
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0;
  // A compound of ordinary capitalised words ("Low-Rank") is a title's spelling, not a name.
  if (name.includes('-') && compound.test(name)) return false;
  return (
    capitals >= 2 ||
    /\p{Ll}\p{Lu}/u.test(name) ||
    (capitals === 1 && /\p{Lu}[\p{L}]*-?\p{N}/u.test(name) && name.length > 2)
  );
}

/** Cuts parts without capital or digit from both ends: `non-IID` -> `IID`, `BERT-based` -> `BERT`. */
function trim(word: string, start: number): NameUse | null {
  const parts = [...word.matchAll(/[^-]+/g)];
  const first = parts.findIndex((part) => marked.test(part[0]));
  const last = parts.findLastIndex((part) => marked.test(part[0]));
  const [from, to] = [parts[first], parts[last]];
  if (from === undefined || to === undefined) return null;
  const name = singular(word.slice(from.index, to.index + to[0].length));
  return { name, start: start + from.index, end: start + from.index + name.length };
}

function isAddress(text: string, start: number, word: string): boolean {
  return (
    /[/@:\\]/.test(text[start - 1] ?? '') ||
    // `CIFAR-10/100` and `VQA/GQA` are names side by side.
    /^\/(?![\p{N}\p{Lu}])/u.test(text.slice(start + word.length, start + word.length + 2)) ||
    /\.(?:com|org|io|net|edu|ai)$/i.test(word)
  );
}
