// The ledger of terms as a template sees it.
import type { Ledger } from '../../terms/index.ts';
import type { PaperView, TermView } from '../view.ts';

export function viewTerms(ledger: Ledger, papers: ReadonlyMap<string, PaperView>): readonly TermView[] {
  return ledger.terms.map(({ slug, term, kind, expansions, papers: slugs }) => {
    const own = slugs.flatMap((paper) => papers.get(paper) ?? []);
    const digests = new Map(own.flatMap((paper) => paper.listings.map(({ digest }) => [digest.url, digest])));
    return {
      slug,
      url: `/terms/${slug}/`,
      title: term,
      kind,
      expansions,
      papers: own,
      digests: [...digests.values()],
    };
  });
}
