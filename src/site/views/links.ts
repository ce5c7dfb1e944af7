// Outgoing links of a paper: where to look it up, and its code.
import { arxivUrl } from '../../paper/arxiv.ts';
import { doiUrl } from '../../paper/doi.ts';
import type { Facts } from '../../paper/facts.ts';
import { detectLinks, httpUrl } from '../../text/index.ts';
import type { HttpUrl } from '../../text/types.ts';
import type { LinkView } from './parts.ts';

/** Directly where the arXiv id is known, otherwise by title; the publisher's page where its DOI is known. */
export function lookupLinks(
  title: string,
  { arxivId, doi }: Pick<Facts, 'arxivId' | 'doi'>,
): readonly LinkView[] {
  const query = encodeURIComponent(wellFormed(title.slice(0, longestQuery))).replace(/%20/g, '+');
  const id = arxivId === null ? null : encodeURIComponent(arxivId).replace(/%2F/g, '/');
  const found = [
    ...(doi === null ? [] : [link('DOI', doiUrl(doi))]),
    link('arXiv', id === null ? `https://arxiv.org/search/?query=${query}&searchtype=title` : arxivUrl(id)),
    link(
      'Hugging Face',
      id === null ? `https://huggingface.co/papers?q=${query}` : `https://huggingface.co/papers/${id}`,
    ),
    link(
      'Semantic Scholar',
      id === null
        ? `https://www.semanticscholar.org/search?q=${query}`
        : `https://api.semanticscholar.org/arXiv:${id}`,
    ),
    link('Google Scholar', `https://scholar.google.com/scholar?q=${query}`),
  ];
  return found.filter((each) => each !== null);
}

/** Hosts whose addresses are code, models or data rather than prose. */
const codeHosts =
  /^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|huggingface\.co)$|\.github\.io$/;

/** The scrape's own repository first, then those found in the abstract, each once. */
export function codeLinks(githubUrl: string | null, abstract: string): readonly LinkView[] {
  const urls = new Set<HttpUrl>();
  const own = githubUrl === null ? null : httpUrl(githubUrl);
  if (own !== null) urls.add(own);
  for (const { url } of detectLinks(abstract)) if (codeHosts.test(new URL(url).hostname)) urls.add(url);
  return [...urls].map((url) => ({ label: labelOf(url), url }));
}

/** `https://github.com/me/code/` is `github.com/me/code`. */
function labelOf(url: HttpUrl): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

/** Half of a surrogate pair, which JSON may carry, would make `encodeURIComponent` throw. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

const longestQuery = 300;

function link(label: string, address: string): LinkView | null {
  const url = httpUrl(address);
  return url === null ? null : { label, url };
}
