// How words are compared, at build time and in the browser alike.

/** Lower case, without accents: `withoutAccents('Poincaré')` is `poincare`. */
export function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
