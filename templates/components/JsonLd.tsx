// Structured data: the one script element with text in it. Preact would escape the quotes of JSON, and
// JSON must not be able to close the element, so `<` is written as an escape that JSON reads back.
import type { JSX } from 'preact';

export function JsonLd({ data }: { readonly data: object }): JSX.Element {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
