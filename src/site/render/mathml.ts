// Rendered HTML -> the same with each formula as MathML alone, for feeds and books, which have no stylesheet
// of ours: KaTeX's boxes, and the TeX that its MathML carries beside the glyphs, would show every formula
// two or three times. The formula in Unicode is the `alttext`, which on pages says how it is spoken; and the
// namespace stands in it, for readers that take an entry for XML.
import { unescapeMarkup } from '../../math/mathml.ts';
import { toUnicode } from '../../math/unicode.ts';

const boxes = '<span class="katex-html"';
const noteStart = '<annotation';
const mathStart = '<math xmlns="http://www.w3.org/1998/Math/MathML"';
const mathEnd = '</math>';
const noteEnd = '</annotation>';

/** Linear in the text. Anything but KaTeX's own boxes and notes stays as it is. */
export function withMathmlOnly(html: string): string {
  return withoutNotes(withoutBoxes(html));
}

function withoutBoxes(html: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const start = html.indexOf(boxes, at);
    if (start < 0) break;
    parts.push(html.slice(at, start));
    at = endOfSpan(html, start);
  }
  parts.push(html.slice(at));
  return parts.join('');
}

/** The TeX of each formula's note becomes the `alttext`, as Unicode, of its `<math>`; a letter has neither. */
function withoutNotes(html: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const start = html.indexOf('<math', at);
    const close = start < 0 ? -1 : html.indexOf(mathEnd, start);
    if (close < 0) break;
    const note = html.slice(start, close).indexOf(noteStart) + start;
    if (note < start) {
      parts.push(
        html.slice(at, start),
        mathStart,
        html.slice(start + '<math'.length, close + mathEnd.length),
      );
      at = close + mathEnd.length;
      continue;
    }
    const end = html.indexOf(noteEnd, note);
    if (end < 0) break;
    const tex = unescapeMarkup(html.slice(html.indexOf('>', note) + 1, end));
    parts.push(
      html.slice(at, start),
      `${mathStart} alttext="${escapeAttribute(toUnicode(tex))}"`,
      html
        .slice(start + '<math'.length, note)
        .replace(/^([^>]*) alttext="[^"]*"/, '$1')
        .replace('<semantics>', ''),
    );
    at = end + noteEnd.length;
    if (html.startsWith('</semantics>', at)) at += '</semantics>'.length;
  }
  parts.push(html.slice(at));
  return parts.join('');
}

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

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
