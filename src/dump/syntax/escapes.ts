// Markdown's escapes, `snake\_case` and `\[0, 1\]`, where the scraper wrote them.
//
// An author's `\_` looks the same, so the file is the evidence: a scraper that escapes leaves no bare
// underscore inside a word. What TeX uses as an accent (`\'`, `\"`, `\~`, ...) is never an escape.

/** Removes the escapes from one text of the file. */
export function openEscapes(file: string): (text: string) => string {
  let isEscaped: boolean | null = null;
  return (text) => {
    if (!anEscape.test(text)) return text;
    isEscaped ??= !bare.test(file);
    return isEscaped ? text.replace(allEscapes, '$1') : text;
  };
}

const anEscape = /\\[_*[\]]/;
const allEscapes = /\\([_*[\]])/g;
// Inside a word of prose: addresses keep their underscores bare.
const bare = /(?:^|[\s($])[A-Za-z0-9]{1,40}_[A-Za-z0-9{(]/m;

/** A string in `"`, as JSON writes it, with its marks escaped, or as anyone does. */
export function unquote(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1).replace(/\\(["\\])/g, '$1');
  }
}
