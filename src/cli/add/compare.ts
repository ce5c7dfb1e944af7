// What a dump would add to the library: new papers, repeats, and what is doubtful.
import type { Diagnostic } from '../../diagnostic.ts';
import type { Dump } from '../../dump/index.ts';
import { buildLibrary, type Correction, type Paper } from '../../library/index.ts';

export interface Additions {
  /** In the dump's order, like the repeats. */
  readonly added: readonly Paper[];
  /** Papers that other dumps list too, with the file of one. */
  readonly repeated: readonly { readonly paper: Paper; readonly file: string }[];
  /** What the library says of this dump, and did not say before. */
  readonly diagnostics: readonly Diagnostic[];
}

export function compareWithLibrary(
  dump: Dump,
  known: readonly Dump[],
  corrections: readonly Correction[],
): Additions {
  const before = buildLibrary(known, corrections);
  const after = buildLibrary([...known, dump], corrections);
  // A paper keeps every slug it ever had, so the slugs tell who it is and who it was before.
  const now = byName(after.papers);
  const then = byName(before.papers);
  const alone = buildLibrary([dump], []);
  const listed = new Set(
    alone.digests.flatMap((digest) => digest.papers.flatMap((slug) => now.get(slug) ?? [])),
  );
  const added: Paper[] = [];
  const repeated: { readonly paper: Paper; readonly file: string }[] = [];
  for (const paper of listed) {
    const earlier = namesOf(paper).flatMap((name) => then.get(name) ?? [])[0];
    if (earlier === undefined) added.push(paper);
    else repeated.push({ paper, file: earlier.listings[0]?.file ?? '' });
  }
  const told = new Set(before.diagnostics.map(({ message }) => message));
  return { added, repeated, diagnostics: after.diagnostics.filter(({ message }) => !told.has(message)) };
}

function byName(papers: readonly Paper[]): ReadonlyMap<string, Paper> {
  return new Map(papers.flatMap((paper) => namesOf(paper).map((name) => [name, paper] as const)));
}

function namesOf({ slug, aliases }: Paper): readonly string[] {
  return [slug, ...aliases];
}
