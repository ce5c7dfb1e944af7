// Which slugs one may mean that is nobody's: those with which it shares half of its runs of three characters. Any two
// long titles share two fifths of their pairs, by which nearly every slug would have a near one.

/** At most `most`, the nearest first; none where none is near. */
export function nearestSlugs(slug: string, slugs: Iterable<string>, most: number): readonly string[] {
  const wanted = runsOf(slug);
  const near: { readonly slug: string; readonly score: number }[] = [];
  for (const candidate of slugs) {
    const runs = runsOf(candidate);
    let common = 0;
    for (const run of runs) if (wanted.has(run)) common += 1;
    const score = (2 * common) / (runs.size + wanted.size);
    if (score >= 0.5) near.push({ slug: candidate, score });
  }
  return near
    .sort((one, other) => other.score - one.score || (one.slug < other.slug ? -1 : 1))
    .slice(0, most)
    .map((each) => each.slug);
}

function runsOf(slug: string): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let at = 0; at + 3 <= slug.length; at += 1) runs.add(slug.slice(at, at + 3));
  return runs;
}
