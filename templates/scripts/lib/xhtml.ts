// A page's elements -> XHTML for a book: what text is made of, and each formula as MathML alone. Whatever else
// stands on the page leaves its text.
import { escapeXml } from './epub.ts';

const kept: ReadonlySet<string> = new Set(['em', 'strong', 'code', 'sup', 'sub']);

/** The MathML that KaTeX writes, and that a book may hold. */
const mathElements: ReadonlySet<string> = new Set(
  (
    'math mrow mi mn mo mtext mspace msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr ' +
    'mtd mstyle mpadded mphantom menclose'
  ).split(' '),
);
const mathAttributes: ReadonlySet<string> = new Set(
  (
    'alttext display mathvariant stretchy fence separator accent accentunder linethickness width height depth ' +
    'lspace rspace voffset minsize maxsize largeop movablelimits symmetric form displaystyle scriptlevel ' +
    'columnalign columnspacing rowspacing columnlines rowlines notation'
  ).split(' '),
);

/** What stands inside an element. */
export function innerXhtml(element: Element): string {
  return [...element.childNodes].map(xhtml).join('');
}

function xhtml(node: Node): string {
  if (!(node instanceof Element)) return node instanceof Text ? escapeXml(node.data) : '';
  const name = node.localName;
  if (node.classList.contains('katex')) {
    const math = node.querySelector('math');
    return math === null ? '' : mathml(math);
  }
  const inner = innerXhtml(node);
  if (kept.has(name)) return `<${name}>${inner}</${name}>`;
  if (name === 'br') return '<br/>';
  if (node instanceof HTMLAnchorElement && /^https?:/.test(node.href)) {
    return `<a href="${escapeXml(node.href)}">${inner}</a>`;
  }
  return node.classList.contains('small-caps') ? `<span class="small-caps">${inner}</span>` : inner;
}

function mathml(node: Node): string {
  if (!(node instanceof Element)) return node instanceof Text ? escapeXml(node.data) : '';
  const name = node.localName;
  if (name === 'annotation') return '';
  const inner = [...node.childNodes].map(mathml).join('');
  if (!mathElements.has(name)) return inner;
  const attributes = [...node.attributes]
    .filter((attribute) => mathAttributes.has(attribute.name))
    .map((attribute) => ` ${attribute.name}="${escapeXml(attribute.value)}"`)
    .join('');
  const space = name === 'math' ? ' xmlns="http://www.w3.org/1998/Math/MathML"' : '';
  return `<${name}${space}${attributes}>${inner}</${name}>`;
}
