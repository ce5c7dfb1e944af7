// The beginning of a text, cut at a word.
import type { Inline } from './types.ts';

/**
 * The first `maxChars` characters or fewer (a formula counts as its source), cut between words and
 * closed with `…`. A formula or a word is never split, except a first word longer than the whole.
 */
export function teaser(inlines: readonly Inline[], maxChars: number): readonly Inline[] {
  return take(inlines, maxChars).inlines;
}

interface Taken {
  readonly inlines: readonly Inline[];
  /** Characters left; negative once something was cut. */
  readonly left: number;
}

function take(inlines: readonly Inline[], maxChars: number): Taken {
  const taken: Inline[] = [];
  let left = maxChars;
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      const fits = inline.text.length <= left;
      taken.push(
        fits ? inline : { kind: 'text', text: closed(cutAtWord(inline.text, left, taken.length === 0)) },
      );
      left = fits ? left - inline.text.length : -1;
    } else if (inline.kind === 'math' || inline.kind === 'script') {
      const { length } = inline.kind === 'math' ? inline.source : inline.text;
      taken.push(length <= left ? inline : { kind: 'text', text: '…' });
      left = length <= left ? left - length : -1;
    } else {
      const inner = take(inline.children, left);
      if (inner.inlines.length > 0) taken.push({ ...inline, children: inner.inlines });
      left = inner.left;
    }
    if (left < 0) break;
  }
  return { inlines: taken, left };
}

/** After a full stop the dots stand apart: `measures. …`, never `measures.…`. */
function closed(text: string): string {
  return `${text}${/[.!?]$/.test(text) ? '\u00a0' : ''}…`;
}

function cutAtWord(text: string, length: number, isFirst: boolean): string {
  const head = text.slice(0, length + 1);
  const space = head.search(/\s\S*$/);
  if (space <= 0) return isFirst ? text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '') : '';
  return head.slice(0, space).replace(/[\s,;:–—(-]+$/, '');
}
