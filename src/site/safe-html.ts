// HTML that is safe to write into a page, and the smart constructor that makes it so.

declare const brand: unique symbol;
/** HTML made by our own renderers from escaped text; the only thing `<Raw>` accepts. */
export type SafeHtml = string & { readonly [brand]: 'SafeHtml' };

/** Only for HTML that a renderer of src/site/render has made: everything in it is escaped. */
export function asSafeHtml(html: string): SafeHtml {
  return html as SafeHtml;
}
