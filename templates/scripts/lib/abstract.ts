// A paper's abstract as one line of text, from the paper's own page: it stands there anyway, and a reader
// who opens the paper then has it already.
import { fetchPage } from './fetch-page.ts';

const asked = new Map<string, Promise<string | null>>();

/** Null where the page cannot be had, and is asked for again; what was had is kept while the page stands. */
export function fetchAbstract(address: string): Promise<string | null> {
  const before = asked.get(address);
  if (before !== undefined) return before;
  const abstract = readAbstract(address);
  asked.set(address, abstract);
  void abstract.then((text) => text === null && asked.delete(address));
  return abstract;
}

async function readAbstract(address: string): Promise<string | null> {
  const abstract = (await fetchPage(address))?.querySelector('.abstract') ?? null;
  return abstract === null ? null : plainLine(abstract);
}

/** An element's text as one line, formulas in signs that stand in a line. */
export function plainLine(element: Element): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const formula of copy.querySelectorAll('.katex')) {
    const mathml = formula.querySelector('semantics > :first-child') ?? formula.querySelector('math');
    formula.replaceWith(mathml === null ? '' : oneLine(mathml));
  }
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** `R^(n×n)` of MathML; what has no form of its own is its parts in a row. */
function oneLine(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  const parts = [...node.childNodes].map(oneLine);
  const [base = '', second = '', third = ''] = parts;
  switch (node.localName) {
    case 'msup':
      return `${base}^${grouped(second)}`;
    case 'msub':
      return `${base}_${grouped(second)}`;
    case 'msubsup':
      return `${base}_${grouped(second)}^${grouped(third)}`;
    case 'mfrac':
      return `${grouped(base)}/${grouped(second)}`;
    case 'msqrt':
      return `√${grouped(parts.join(''))}`;
    default:
      return parts.join('');
  }
}

function grouped(text: string): string {
  return [...text].length > 1 ? `(${text})` : text;
}
