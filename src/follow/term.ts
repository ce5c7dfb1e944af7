// Whether a paper has a name or an acronym, word for word. A search folds case and endings, by which `AIME` finds
// whoever aims and `CLIP` the clips of films; a standing question's term is meant as it is written.
//
// Words are compared by their stems, with a blank, a hyphen or nothing between them (`UNet`, `U-Net`, `U Net`). A
// term in capitals meets what has two (`SoTA` is `SOTA`), one with a capital inside (`LLaMA`) what has any; and both,
// no other ending than a plural's. One capital is met as it is, and signs that belong to a name (`C++`, `A*`, `.NET`) are.
import { foldLetters } from '../search/fold.ts';
import type { SearchRecord, SearchText } from '../search/record.ts';
import { readChunks } from '../search/words.ts';
import { oncePer } from '../with-memory.ts';

/** `hasTerm('CLIP')` asks that of papers. A term without letters or digits is in none. */
export function hasTerm(term: string): (paper: SearchRecord) => boolean {
  const words = wordsOf(term);
  const wanted = words.map(({ stem }) => stem).join('');
  const isPrinted = isPrintedLike(words);
  return (paper) =>
    wanted !== '' &&
    wordsOfPaper(paper).some((all) =>
      all.some(({ stem }, first) => {
        const found = wanted.startsWith(stem) ? runOf(all, first, wanted) : null;
        return found !== null && isPrinted(found);
      }),
    );
}

/** Of its title and of its abstract; a paper is read once, however many terms are asked of it. */
const wordsOfPaper = oncePer(({ title, abstract }: SearchRecord) =>
  [title, abstract].map((text) => wordsOf(sayText(text))),
);

interface Printed {
  readonly stem: string;
  /** As printed. */
  readonly surface: string;
  /** What stands right before and right behind it, to the next word or blank. */
  readonly before: string;
  readonly behind: string;
  /** Whether nothing but a blank or a sign within a name parts it from the word before. */
  readonly goesOn: boolean;
}

function wordsOf(text: string): readonly Printed[] {
  let isOpen = false;
  return readChunks(text).flatMap(({ text: chunk, words }) => {
    const printed = words.map(({ stem, start, end }, at): Printed => {
      const before = chunk.slice(words[at - 1]?.end ?? 0, start);
      const behind = chunk.slice(end, words[at + 1]?.start);
      const goesOn = at === 0 ? isOpen && start === 0 : within.test(before);
      const surface = chunk.slice(start, end);
      const whole = manyCapitals.test(surface) ? stem.replace(/s$/, '') : stem;
      return { stem: whole, surface, before, behind, goesOn };
    });
    isOpen = /^[-‐‑–]?$/.test(printed.at(-1)?.behind ?? ' ');
    return printed;
  });
}

/** `GPUs`: stems leave the plural of short words. */
const manyCapitals = /\p{Lu}s$/u;

/** What parts the words of one name, where no blank does: `Qwen2.5-VL`, `pass@k`, `R&D`, `TD(0)`; nothing of a list. */
const within = /^[^,;:]{0,2}$/;

/** The words from `first` on that together are `wanted`, or null. */
function runOf(words: readonly Printed[], first: number, wanted: string): readonly Printed[] | null {
  const run: Printed[] = [];
  let said = '';
  while (said !== wanted) {
    const word = words[first + run.length];
    if (word === undefined || (run.length > 0 && !word.goesOn)) return null;
    run.push(word);
    said += word.stem;
    if (!wanted.startsWith(said)) return null;
  }
  return run;
}

function isPrintedLike(term: readonly Printed[]): (words: readonly Printed[]) => boolean {
  const [first, last] = [term[0], term.at(-1)];
  const start = /[.#@]?$/.exec(first?.before ?? '')?.[0] ?? '';
  const end = /^[+*#]*/.exec(last?.behind ?? '')?.[0] ?? '';
  const hasSigns = (words: readonly Printed[]): boolean =>
    words[0]?.before.endsWith(start) === true && words.at(-1)?.behind.startsWith(end) === true;
  const name = nameOf(term);
  if (!/^\p{Lu}$/u.test(name) && !term.some(({ surface }) => /.\p{Lu}/u.test(surface))) return hasSigns;
  const least = /\p{Ll}/u.test(name) ? 1 : Math.min(2, name.length);
  return (words) => {
    const printed = nameOf(words);
    const capitals = printed.match(/\p{Lu}/gu)?.length ?? 0;
    return capitals >= least && foldLetters(printed) === foldLetters(name) && hasSigns(words);
  };
}

/** Without a plural's ending: `LLM` for "LLMs". */
function nameOf(words: readonly Printed[]): string {
  const name = words.map(({ surface }) => surface).join('');
  return name.replace(/s$/, '');
}

/** With formulas as they are said where they are part of a name: `H2SD` for `$H^2$SD`. */
function sayText(text: SearchText): string {
  return text.map((piece) => (piece.kind === 'text' ? piece.text : piece.tex.replace(unsaid, ''))).join('');
}

const unsaid = /\\(?:math|text|operatorname)[a-z]*|[\\^_{}]/g;
