// Which slugs one may mean that is nobody's: those with the most pairs of characters in common.

/** At most `most`, the nearest first; none where none is near. */
export function nearestSlugs(slug: string, slugs: Iterable<string>, most: number): readonly string[] {
  const wanted = pairsOf(slug);
  const near: { readonly slug: string; readonly score: number }[] = [];
  for (const candidate of slugs) {
    const pairs = pairsOf(candidate);
    let common = 0;
    for (const pair of pairs) if (wanted.has(pair)) common += 1;
    const score = (2 * common) / (pairs.size + wanted.size);
    if (score >= 0.4) near.push({ slug: candidate, score });
  }
  return near
    .sort((one, other) => other.score - one.score || (one.slug < other.slug ? -1 : 1))
    .slice(0, most)
    .map((each) => each.slug);
}

function pairsOf(slug: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= slug.length; at += 1) pairs.add(slug.slice(at, at + 2));
  return pairs;
}
