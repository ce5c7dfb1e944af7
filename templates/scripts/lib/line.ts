// An element's text as one line, its formulas read from KaTeX's MathML.

/** Formulas in signs that stand in a line. */
export function plainLine(element: Element): string {
  return lineOf(element, (math) => oneLine(shownBy(math)));
}

/** Formulas as they are said. */
export function spokenLine(element: Element): string {
  const said = (math: Element) => ` ${math.getAttribute('alttext') ?? shownBy(math).textContent ?? ''} `;
  return lineOf(element, said).replace(/ (?=[,.;:)])/g, '');
}

function lineOf(element: Element, textOf: (math: Element) => string): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const formula of copy.querySelectorAll('.katex')) {
    const math = formula.querySelector('math');
    formula.replaceWith(math === null ? '' : textOf(math));
  }
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Without the LaTeX that stands beside it. */
function shownBy(math: Element): Element {
  return math.querySelector('semantics > :first-child') ?? math;
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
