// An abstract as publishers mark it up for Crossref (JATS: `<jats:p>…`) to the HTML that says the same.

/** `<jats:title>Abstract</jats:title><jats:p>We …</jats:p>` is a heading and a paragraph. */
export function fromJats(text: string): string {
  if (!text.includes('<jats:')) return text;
  // A formula stands there twice: in TeX, and in MathML.
  const once = text.includes('<jats:tex-math') ? text.replace(mathMl, ' ') : text;
  return once.replace(tag, (_, slash: string, name: string) => {
    const own = html.get(name.toLowerCase());
    return own === undefined ? '' : `<${slash}${own}>`;
  });
}

const tag = /<(\/?)(?:jats|mml):([a-z-]{1,40})(?:\s[^<>]{0,1000})?>/gi;
const mathMl = /<mml:math\b(?:(?!<\/mml:math>)[\s\S]){0,5000}<\/mml:math>/gi;
const html: ReadonlyMap<string, string> = new Map(
  Object.entries({ title: 'h3', p: 'p', sec: 'div', list: 'div', 'list-item': 'p' }),
);
