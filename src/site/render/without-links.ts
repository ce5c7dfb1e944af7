// Takes the links out of a text's HTML, and leaves what they say: where a title is a link itself, an address in
// it would end that link, and lead elsewhere.
import { asSafeHtml, type SafeHtml } from '../safe-html.ts';

export function withoutLinks(html: SafeHtml): SafeHtml {
  return html.includes('<a ') ? asSafeHtml(html.replace(/<a [^>]*>|<\/a>/g, '')) : html;
}
