// Whether a file is a page of HTML, by how it begins.
import { headOf, type Source } from '../source.ts';

/** A document, or a piece of one; not Markdown in which a converter left tags. */
export function isHtmlPage(source: Source): boolean {
  return beginning.test(headOf(source, sampleLength)) && !isMarkdown(headOf(source, markdownSample));
}

/** Converters leave tags they have no Markdown for; headings and links are Markdown then. */
function isMarkdown(sample: string): boolean {
  return /^#{1,6} \S/m.test(sample) && !/<h[1-6][\s>]|<article\b|data-props=/i.test(sample);
}

const beginning =
  /^[\s\uFEFF]{0,200}<(?:!doctype|!--|html|head|body|div|main|section|article|\?xml[^<>]{0,200}>\s{0,200}<(?:!doctype|html))/i;
const sampleLength = 4096;
const markdownSample = 100_000;
