// The words with hyphens that terms are cut out of. `language action` by itself is half a name: what a reader
// knows is `Vision-Language-Action`, and of `3DGS` no `DGS`.
import { foldWord } from './fold.ts';

/** What `text` has round a span without a blank: `Training-Free Video` round `Free Video`; else ''. */
export function compoundRound(text: string, start: number, end: number): string {
  const before = isJoined.test(text.slice(Math.max(0, start - 2), start))
    ? (partsBefore.exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? '')
    : '';
  const after = partsAfter.exec(text.slice(end, end + reach))?.[0] ?? '';
  return before + after === '' ? '' : before + text.slice(start, end) + after;
}

/** `foldWords('Vision-Language Models')` is `vision language model`. */
export function foldWords(text: string): string {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldWord)
    .join(' ');
}

const reach = 48;
/** Whether there are parts before at all: of most words there are none, and it takes long to look for them. */
const isJoined = /[-‐‑–\p{N}]$/u;
const partsBefore = /(?:[\p{L}\p{M}\p{N}.]{1,24}[-‐‑–]){0,4}\p{N}{0,3}$/u;
const partsAfter = /^(?:[-‐‑–][\p{L}\p{M}\p{N}.]{0,24}[\p{L}\p{M}\p{N}]){0,4}/u;
