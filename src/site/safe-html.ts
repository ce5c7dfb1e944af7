// The smart constructor of SafeHtml.
import type { SafeHtml } from './view.ts';

/** Only for HTML that a renderer of src/site/render has made: everything in it is escaped. */
export function asSafeHtml(html: string): SafeHtml {
  return html as SafeHtml;
}
