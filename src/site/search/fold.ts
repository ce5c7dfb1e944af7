// How words are compared, at build time and in the browser alike.

/** Lower case, without accents: `foldText('Poincaré')` is `poincare`. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
