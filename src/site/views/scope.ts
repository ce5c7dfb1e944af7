// A topic's scope as readers see it. The sentence ends in what the topic is not, with the slugs of the
// topics that are meant: that guides whoever assigns papers, and only puzzles whoever reads.

/** `'Bounds and their proofs; not practice (optimizers).'` is `'Bounds and their proofs.'`. */
export function withoutExclusions(scope: string): string {
  const cut = scope.indexOf('; not ');
  return cut === -1 ? scope : `${scope.slice(0, cut)}.`;
}
