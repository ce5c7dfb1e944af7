// The beginning of a text, cut at a word.
import type { Inline } from './types.ts';

/**
 * The first `maxChars` characters or fewer (a formula counts as its source), cut between words and
 * closed with `…`. A formula or a word (an address is one) is never split, except a first word longer than the
 * whole.
 */
export function teaser(inlines: readonly Inline[], maxChars: number): readonly Inline[] {
  return take(inlines, maxChars, true).inlines;
}

interface Taken {
  readonly inlines: readonly Inline[];
  /** Characters left; negative once something was cut. */
  readonly left: number;
}

const ellipsis: Inline = { kind: 'text', text: '…' };

/** `isBeginning`: nothing stands before these in the whole text. */
function take(inlines: readonly Inline[], maxChars: number, isBeginning: boolean): Taken {
  const taken: Inline[] = [];
  let left = maxChars;
  for (const inline of inlines) {
    const isFirst = isBeginning && taken.length === 0;
    if (inline.kind === 'text') {
      const fits = inline.text.length <= left;
      taken.push(fits ? inline : { kind: 'text', text: closed(cutAtWord(inline.text, left, isFirst)) });
      left = fits ? left - inline.text.length : -1;
    } else if (inline.kind === 'math' || inline.kind === 'script') {
      const { length } = inline.kind === 'math' ? inline.source : inline.text;
      taken.push(length <= left ? inline : ellipsis);
      left = length <= left ? left - length : -1;
    } else {
      const inner = take(inline.children, left, isFirst);
      if (inner.inlines.length > 0)
        taken.push(isOnlyCut(inner.inlines) ? ellipsis : { ...inline, children: inner.inlines });
      left = inner.left;
    }
    if (left < 0) break;
  }
  return { inlines: taken, left };
}

/** Of a link whose first word is cut nothing is left to be a link. */
function isOnlyCut([first, ...others]: readonly Inline[]): boolean {
  return others.length === 0 && first?.kind === 'text' && first.text === '…';
}

/** A text cut after a word. After a full stop the dots stand apart: `measures. …`, never `measures.…`. */
export function closed(text: string): string {
  return `${text}${/[.!?]$/.test(text) ? '\u00a0' : ''}…`;
}

function cutAtWord(text: string, length: number, isFirst: boolean): string {
  const head = text.slice(0, length + 1);
  const space = head.search(/\s\S*$/);
  if (space <= 0) return isFirst ? text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '') : '';
  return head.slice(0, space).replace(/[\s,;:–—(-]+$/, '');
}
