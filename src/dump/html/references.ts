// Character references that are left in a text which is no markup: it was escaped once too often.

/** `A &amp; B` is `A & B`; only what names a character for certain is undone. */
export function undoReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (written, name: string) => {
    const named = namedReferences[name.toLowerCase()];
    if (named !== undefined) return named;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
}

const reference = /&(amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[0-9a-f]{1,6});/gi;
const namedReferences: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
