// Detects the Markdown that authors leave in an abstract: `**strong**`, `*emphasis*`, `_emphasis_`,
// `` `code` ``.
//
// A mark counts only where it can hardly be anything else: a pair, tight round words, in one
// sentence's reach, with no braces, no mathematics of its own (`x**2`, `p*`, `f_n`) and no TeX inside.
// Every other asterisk, underscore and backquote is a character.
import type { Style } from './commands.ts';
import { findAll } from './match-at.ts';
import type { Span } from './types.ts';

export interface MarkdownSpan extends Span {
  /** Of each of its two marks, which the span includes. */
  readonly width: number;
  readonly style: Style;
}

const strong = /\*\*(?=[^\s*])[^*{}\\]{0,199}[^\s*{}\\]\*\*(?!\*)/g;
const starred = /(?<![\p{L}\p{N}*\\])\*(?=\p{L})[\p{L}\p{N} ,.'’–-]{0,79}[\p{L}\p{N}.]\*(?![\p{L}\p{N}*])/gu;
const underscored = /(?<![\p{L}\p{N}_\\])_(?=\p{L})[\p{L}\p{N} '’–-]{0,59}\p{L}_(?![\p{L}\p{N}_])/gu;
const code = /(?<![\p{L}\p{N}`\\])`[^`'\s{}\\][^`'{}\\]{0,60}`(?![`\p{L}])/gu;

/** Marks in `text`, in order, not overlapping; none cuts into an atom (a link or a formula). */
export function detectMarkdown(text: string, atoms: readonly Span[]): readonly MarkdownSpan[] {
  const found = [
    ...spans(text, strong, '**', 'strong').filter((span) => isClearlyStrong(text, span)),
    ...spans(text, starred, '*', 'emphasis'),
    ...spans(text, underscored, '_', 'emphasis'),
    ...spans(text, code, '`', 'code').filter((span) => isCode(text.slice(span.start + 1, span.end - 1))),
  ];
  return withoutConflicts(found, atoms);
}

function spans(text: string, form: RegExp, mark: string, style: Style): readonly MarkdownSpan[] {
  if (!text.includes(mark)) return [];
  return findAll(form, text).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    width: mark.length,
    style,
  }));
}

/** `gr**A**dient` in the middle of a word holds letters only: `x**2 + y**2` is arithmetic. */
function isClearlyStrong(text: string, span: MarkdownSpan): boolean {
  const inside = text.slice(span.start + 2, span.end - 2);
  const glued = /[\p{L}\p{N})\]]$/u.test(text.slice(Math.max(0, span.start - 2), span.start));
  return glued ? /^\p{L}{1,20}$/u.test(inside) : /[\p{L}\p{N}]/u.test(inside);
}

/** Backquotes in prose are quotation marks, unless what they hold is no word. */
function isCode(inside: string): boolean {
  return /[_()=<>/[\]$]|\p{L}\.\p{L}|[a-z][A-Z]/u.test(inside);
}

function withoutConflicts(found: readonly MarkdownSpan[], atoms: readonly Span[]): readonly MarkdownSpan[] {
  const sorted = atoms.toSorted((one, other) => one.start - other.start || other.end - one.end);
  let reached = 0;
  let at = 0;
  return found
    .toSorted((one, other) => one.start - other.start)
    .filter((span) => {
      if (span.start < reached) return false;
      while (at < sorted.length && (sorted[at]?.end ?? 0) <= span.start) at += 1;
      for (let next = at; next < sorted.length; next += 1) {
        const atom = sorted[next];
        if (atom === undefined || atom.start >= span.end) break;
        const inside = atom.start >= span.start + span.width && atom.end <= span.end - span.width;
        if (!inside || span.style === 'code') return false;
      }
      reached = span.end;
      return true;
    });
}
