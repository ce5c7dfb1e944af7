// Rendered HTML -> the same with each formula as MathML alone: feeds have no stylesheet of ours, and
// KaTeX's boxes would show every formula twice there.

/** Linear in the text. Anything but KaTeX's own boxes stays as it is. */
export function withMathmlOnly(html: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const boxes = html.indexOf(BOXES, at);
    if (boxes < 0) break;
    parts.push(html.slice(at, boxes));
    at = endOfSpan(html, boxes);
  }
  parts.push(html.slice(at));
  return parts.join('');
}

const BOXES = '<span class="katex-html"';

function endOfSpan(html: string, start: number): number {
  const tags = /<(\/?)span\b/g;
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return html.indexOf('>', tag.index) + 1;
  }
  return html.length;
}
