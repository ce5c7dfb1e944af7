// Keeps a formula and what touches it on one line: the brackets, quotes and stops round it, and a
// word joined to it (`k-means` with k a formula, `(1 + ε)-approximate`). A browser may break a line
// after a formula's box even where the next character is a comma.
import type { Inline } from '../../text/types.ts';

export type Glued = Inline | { readonly kind: 'glue'; readonly children: readonly Inline[] };

/** More than this is not a tail but a text without spaces, which must be able to break. */
const longestTail = 24;

/** Groups each formula of one level with its neighbours; texts joined give the texts back. */
export function glueFormulas(inlines: readonly Inline[]): readonly Glued[] {
  const glued: Glued[] = [];
  let group: Inline[] = [];
  const close = () => {
    if (group.length === 1 && group[0] !== undefined) glued.push(group[0]);
    if (group.length > 1) glued.push({ kind: 'glue', children: group });
    group = [];
  };
  inlines.forEach((inline, index) => {
    if (inline.kind === 'math') {
      group.push(inline);
    } else if (inline.kind === 'text') {
      const { head, body, tail } = cutTouching(
        inline.text,
        group.length > 0,
        inlines[index + 1]?.kind === 'math',
      );
      if (head !== '') group.push({ kind: 'text', text: head });
      if (body !== '' || tail !== '') close();
      if (body !== '') glued.push({ kind: 'text', text: body });
      if (tail !== '') group.push({ kind: 'text', text: tail });
    } else {
      close();
      glued.push(inline);
    }
  });
  close();
  return glued;
}

interface Cut {
  /** Touches the formula before. */
  readonly head: string;
  readonly body: string;
  /** Touches the formula after. */
  readonly tail: string;
}

function cutTouching(text: string, afterMath: boolean, beforeMath: boolean): Cut {
  const space = text.search(/\s/);
  const headEnd = !afterMath ? 0 : space < 0 ? text.length : space;
  const head = headEnd <= longestTail ? text.slice(0, headEnd) : leadingStops(text);
  const rest = text.slice(head.length);
  const lastSpace = lastSpaceOf(rest);
  const tailStart = beforeMath ? lastSpace + 1 : rest.length;
  const tail = rest.length - tailStart <= longestTail ? rest.slice(tailStart) : trailingOpenings(rest);
  return { head, body: rest.slice(0, rest.length - tail.length), tail };
}

function lastSpaceOf(text: string): number {
  for (let at = text.length - 1; at >= 0 && at >= text.length - longestTail - 1; at -= 1) {
    if (/\s/.test(text[at] ?? '')) return at;
  }
  return text.length > longestTail ? text.length - longestTail - 2 : -1;
}

function leadingStops(text: string): string {
  return /^[)\]},.;:?!’”"']{1,4}/.exec(text)?.[0] ?? '';
}

function trailingOpenings(text: string): string {
  return /[([{“‘"']{1,4}$/.exec(text.slice(-4))?.[0] ?? '';
}
