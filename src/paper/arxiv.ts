// arXiv ids: read from texts and addresses, compared, and made into addresses and dates.

/** The id in a paper's address or in a login address that leads back to one, else null. */
export function parsePaperId(href: string | null): string | null {
  if (href === null) return null;
  const match = paperAddressForm.exec(href);
  return match?.[1]?.replace(/%2F/i, '/') ?? null;
}

/** An arXiv id, new (`2410.05434`) or old (`cs/0112017`), without its version; else null. */
export function parseArxivId(text: string): string | null {
  return arxivIdForm.exec(text)?.[1] ?? null;
}

/** By what ids are compared: `2606.00683v2` and `arXiv:2606.00683` are `2606.00683`; null for no id at all. */
export function bareArxivId(id: string | null): string | null {
  const bare = (id ?? '')
    .trim()
    .toLowerCase()
    .replace(/^arxiv:\s*/, '')
    .replace(/v\d+$/, '');
  return bare === '' ? null : bare;
}

/** The id where a publisher writes it: bare, and one that arXiv could have given; else null. */
export function checkArxivId(text: string): string | null {
  const id = bareArxivId(text);
  return id !== null && /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})$/.test(id) ? id : null;
}

export function arxivUrl(id: string): string {
  return `https://arxiv.org/abs/${id}`;
}

export function arxivPdfUrl(id: string): string {
  return `https://arxiv.org/pdf/${id}`;
}

/** arXiv registers a DOI for every paper it holds. */
export function arxivDoi(id: string): string {
  return `10.48550/arXiv.${id.replace(/v\d+$/, '')}`;
}

/** When it was submitted, which ids of 2007 and later begin with: `2403.01774` is of March 2024. */
export function monthOfArxivId(id: string): { readonly year: number; readonly month: number } | null {
  const match = /^(\d\d)(0[1-9]|1[0-2])\.\d{4,5}/.exec(id);
  return match === null ? null : { year: 2000 + Number(match[1]), month: Number(match[2]) };
}

/**
 * The id in an address of arxiv.org, also within another that leads there, as mails and their guards write it:
 * `https://click.example/?url=https%3A%2F%2Farxiv.org%2Fabs%2F2506.01234`; else null.
 */
export function parseArxivAddress(href: string | null): string | null {
  if (href === null) return null;
  const id = arxivAddressForm.exec(href)?.[1] ?? withinAddressForm.exec(href)?.[1];
  return id?.replace(/%2F/i, '/') ?? null;
}

/** In a line or a page: a link to a paper, on the site or on arXiv. */
export const linkToPaper =
  /(?:\/papers\/|huggingface\.co%2Fpapers%2F|arxiv\.org(?:\/|%2F)(?:abs|pdf|html)(?:\/|%2F))\d{4}\.\d{4,5}/i;

const arxivIdForm = /^(?:arxiv:)?(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,2})?$/i;
const arxivAddressForm =
  /^https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7})/i;
const withinAddressForm =
  /^https?:\/\/\S{1,1000}?[/=?&]https?(?::|%3A)(?:\/|%2F){2}(?:www\.)?arxiv\.org(?:\/|%2F)(?:abs|pdf|html)(?:\/|%2F)(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?(?:\/|%2F)\d{7})/i;
const paperAddressForm =
  /(?:^|\/|%2F)papers(?:\/|%2F)(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?(?:\/|%2F)\d{7})(?=$|[/?#&]|%(?:2F|3F|23|26)|v\d)/i;
