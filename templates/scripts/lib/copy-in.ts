// The one door by which a piece of another page of this site comes into this one: as new nodes of a few
// kinds, text and formulas (KaTeX's boxes and MathML), without whatever could act, lead on or be named.

const kept = /^(?:span|p|em|strong|i|su[bp]|wbr|code|svg|path|line)$/;
const refused = /^on|^id$|href|src|action/;

/** What an element holds. */
export function copyContent(from: Element): readonly Node[] {
  return [...from.childNodes].flatMap(copyIn);
}

/** What is of another kind, a link or a script, gives its content alone, as text. */
function copyIn(from: Node): readonly Node[] {
  if (from instanceof Text) return [new Text(from.data)];
  if (!(from instanceof Element)) return [];
  const content = copyContent(from);
  if (!(from instanceof MathMLElement || kept.test(from.localName))) return content;
  const copy = document.createElementNS(from.namespaceURI, from.localName);
  for (const { name, value } of from.attributes) if (!refused.test(name)) copy.setAttribute(name, value);
  copy.append(...content);
  return [copy];
}
