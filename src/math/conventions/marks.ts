// What convention says of marks: percent signs, spaces, and the tilde of the soft O.

/** Whether a percent sign after `before` is one (convention line-end-comments). */
export function isPercentage(before: string): boolean {
  return /[\d)}.]\s?$/.test(before);
}

/** Whether backslashes survived in a formula, so that its commands are what has one; a percent sign's is text mode's own, `leq 5\\%`. */
export function isRaw(source: string): boolean {
  return /\\(?!%)/.test(source);
}

const accents = new Set(['tilde', 'widetilde', 'hat', 'widehat', 'bar', 'overline']);

interface Labelled {
  readonly label: { readonly kind: string; readonly left: string };
}

/** Whether `pieces[k]` is the `mathcal` of a soft O (convention soft-o). */
export function isSoftO(pieces: readonly Labelled[], k: number): boolean {
  if (pieces[k]?.label.left !== 'mathcal') return false;
  const left = (i: number): string => pieces[i]?.label.left ?? '';
  if (left(k + 1) !== '{' || left(k + 2) !== 'O' || left(k + 3) !== '}') return false;
  return !accents.has(left(k - 1)) && !(left(k - 1) === '{' && accents.has(left(k - 2)));
}

/** Whether the mark at `at` may be what is left of a spacing command (convention factorials). */
export function mayBeSpacing(text: string, at: number, end: number): boolean {
  const mark = text[at] ?? '';
  if (mark === '!') return at + 1 < end && !')]}|,.'.includes(text[at + 1] ?? '');
  return mark === ',' || mark === ';' || mark === ':' || mark === '>';
}

const congruence = /(\\equiv ?(?:-|\\pm ?)?(?:\d+|[a-z])) ([a-z\d]{1,2}(?:\^[a-z\d])?)$/;

/** `tex` with the modulus that ends it given back (convention congruences). */
export function withModulus(tex: string): string {
  return tex.replace(congruence, '$1 \\pmod{$2}');
}
