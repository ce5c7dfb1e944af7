// The ledger of terms as a template sees it.
import type { Ledger } from '../../terms/index.ts';
import type { DigestView, PaperView, TermView } from '../view.ts';

/** `papers` and `digests` are all of the site's, newest first; a term's come in the same order. */
export function viewTerms(
  ledger: Ledger,
  papers: readonly PaperView[],
  digests: readonly DigestView[],
): readonly TermView[] {
  const paperPlaces = new Map(papers.map(({ slug }, place) => [slug, place]));
  const digestPlaces = new Map(digests.map(({ url }, place) => [url, place]));
  return ledger.terms.map(({ slug, term, kind, expansions, papers: slugs }) => {
    const own = inOrder(slugs, paperPlaces).flatMap((place) => papers[place] ?? []);
    const urls = new Set(own.flatMap((paper) => paper.listings.map(({ digest }) => digest.url)));
    const listed = inOrder(urls, digestPlaces).flatMap((place) => digests[place] ?? []);
    return {
      slug,
      url: `/terms/${slug}/`,
      title: term,
      kind,
      expansions,
      papers: own,
      digests: listed.map(({ title, url }) => ({ title, url })),
    };
  });
}

function inOrder(keys: Iterable<string>, places: ReadonlyMap<string, number>): readonly number[] {
  return [...keys].flatMap((key) => places.get(key) ?? []).sort((one, other) => one - other);
}
