// When two formulas are the same to a reader: KaTeX's MathML, without what cannot be seen.
//
// The same judgement as the benchmark's scorer: `exact` tells fonts, accents and roots apart, `lenient`
// does not, since the damage took them without a trace.
import { toMathml } from '../../math/mathml.ts';

interface Node {
  readonly tag: string;
  readonly attributes: string;
  readonly children: (Node | string)[];
}

export interface Forms {
  readonly exact: string;
  readonly lenient: string;
}

/** Null when KaTeX refuses the formula. */
export function formsOf(tex: string): Forms | null {
  try {
    const inner = /<semantics>([\s\S]*)<annotation/.exec(toMathml(tex))?.[1] ?? '';
    const tree = parseMarkup(inner);
    return { exact: trimmed(canonical(tree, false)), lenient: trimmed(canonical(tree, true)) };
  } catch {
    return null;
  }
}

function parseMarkup(markup: string): Node {
  const root: Node = { tag: 'root', attributes: '', children: [] };
  const stack = [root];
  for (const match of markup.matchAll(/<(\/?)([a-z]+)([^>]*?)(\/?)>|([^<]+)/g)) {
    const [, closing, tag = '', attributes = '', empty, text] = match;
    const top = stack.at(-1) ?? root;
    if (text !== undefined) top.children.push(text);
    else if (closing === '/') stack.pop();
    else {
      const node: Node = { tag, attributes, children: [] };
      top.children.push(node);
      if (empty !== '/') stack.push(node);
    }
  }
  return root;
}

const leaves: ReadonlySet<string> = new Set(['mi', 'mo', 'mn', 'mtext']);
const wrappers: ReadonlySet<string> = new Set(['root', 'mrow', 'mstyle', 'mpadded', 'mphantom']);
const names: ReadonlyMap<string, string> = new Map([
  ['munder', 'sub'],
  ['mover', 'sup'],
  ['munderover', 'subsup'],
  ['msub', 'sub'],
  ['msup', 'sup'],
  ['msubsup', 'subsup'],
]);

function canonical(node: Node | string, lenient: boolean): string {
  if (typeof node === 'string') return node.replace(/[\u2061\u2062\u2063\u200b\s]/g, '');
  const { tag, attributes, children } = node;
  if (tag === 'mspace') return '';
  const inside = (): string => children.map((child) => canonical(child, lenient)).join('');
  if (leaves.has(tag)) {
    const text = inside().replace(/[\u2223\u2225]/g, '|');
    const variant = /mathvariant="([^"]+)"/.exec(attributes)?.[1];
    return text !== '' && variant !== undefined && variant !== 'normal' && !lenient
      ? `⟨${variant}:${text}⟩`
      : text;
  }
  if (wrappers.has(tag)) return inside();
  const parts = children
    .map((child) => canonical(child, lenient))
    .filter((part, i) => part !== '' || i === 0);
  if (lenient && tag === 'msqrt') return parts.join('');
  if (lenient && (tag === 'mover' || tag === 'munder') && attributes.includes('accent'))
    return parts[0] ?? '';
  return `${names.get(tag) ?? tag}(${parts.join(',')})`;
}

function trimmed(form: string): string {
  return form.replace(/[.,;:]+$/, '').replace(/^[.,;:]+/, '');
}
