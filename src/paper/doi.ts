// DOIs: read from texts and addresses, and made into addresses. Those that arXiv gives its papers follow from their
// ids (arxiv.ts), and are no fact beside them.

/** The signs that nearly all are made of, none of which must be escaped in an address, a page or a citation. */
export const doiForm = /^10\.\d{4,9}\/[-._;()/:a-z\d]{0,200}[a-z\d)]$/i;

/**
 * A DOI, bare (`10.5555/lamps.17`), behind `doi:` or in an address of doi.org; null for what is none, and for arXiv's
 * own.
 */
export function parseDoi(text: string): string | null {
  const bare = text.trim().replace(/^(?:https?:\/\/(?:www\.|dx\.)?doi\.org\/|doi:\s{0,4})/i, '');
  return doiForm.test(bare) && !bare.startsWith('10.48550/') ? bare : null;
}

/** By what DOIs are compared: capitals and small letters are one there. */
export function foldDoi(doi: string): string {
  return doi.toLowerCase();
}

export function doiUrl(doi: string): string {
  return `https://doi.org/${doi}`;
}
