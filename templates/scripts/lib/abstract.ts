// A paper's abstract as one line of text, from the paper's own page: it stands there anyway, and a reader
// who opens the paper then has it already.

import { mathInOneLine, type Tree } from '../../../src/math/one-line.ts';

/** Null where the page cannot be had. */
export async function fetchAbstract(address: string): Promise<string | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const abstract = page.querySelector('.abstract');
    if (abstract === null) return null;
    return plainLine(abstract);
  } catch {
    return null;
  }
}

/** An element's text as one line, formulas in signs that stand in a line. */
export function plainLine(element: Element): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const formula of copy.querySelectorAll('.katex')) {
    const mathml = formula.querySelector('semantics > :first-child') ?? formula.querySelector('math');
    formula.replaceWith(mathml === null ? '' : mathInOneLine<Node>(mathml, dom));
  }
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const dom: Tree<Node> = {
  nameOf: ({ nodeName }) => nodeName,
  textOf: ({ nodeValue }) => nodeValue ?? '',
  childrenOf: ({ childNodes }) => [...childNodes],
  faceOf: (node) => (node instanceof Element && node.getAttribute('mathvariant')) || undefined,
};
