// MathML whose scripts and fractions have as many parts as they must.
//
// KaTeX writes an operator's name (`\max`, `\operatorname{TV}`) as two nodes: the name, and an invisible sign
// that says "applied to". In a script or a fraction of its own it is applied to nothing, and the second node
// makes an `<msub>` of three parts: browsers show that as a row, and an e-book with it is not sound.
import type { MathTree } from './reserve.ts';

/** Elements whose parts mean something by their place. */
const placed = new Set(['mfrac', 'mroot', 'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover']);
const appliedTo = '\u2061';

/** Takes out of `tree` the sign of application where it stands after a name that is a part by itself. */
export function dropIdleApplications(tree: MathTree): void {
  for (const child of tree.children ?? []) {
    // What KaTeX writes as several nodes without one around them has no type.
    if (placed.has(tree.type ?? '') && child.type === undefined && child.children !== undefined) {
      child.children = child.children.filter((part) => !isApplication(part));
    }
    dropIdleApplications(child);
  }
}

function isApplication({ type, children = [] }: MathTree): boolean {
  return type === 'mo' && children.length === 1 && children[0]?.text === appliedTo;
}
