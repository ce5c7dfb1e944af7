// Papers in groups, so that what follows from their texts is kept and handed about by the group and not one by
// one: the papers that a digest was the first to list, in its order. A new dump makes new groups and leaves the
// others as they are.
import type { Library, Paper, PaperSlug } from '../library/index.ts';
import { keyOfText } from '../reading/index.ts';
import { oncePer } from '../with-memory.ts';

/** A group's work is done by one process, in well under a second. */
const mostPapers = 64;

/** Made once: half the stages of a build ask for them. */
export const groupPapers = oncePer(makeGroups);

function makeGroups({ papers, digests }: Library): readonly (readonly Paper[])[] {
  const bySlug = new Map(papers.map((paper) => [paper.slug, paper]));
  const groups: Paper[][] = [];
  const grouped = new Set<PaperSlug>();
  // The oldest digest first.
  for (const { papers: listed } of digests.toReversed()) {
    const own = listed.filter((slug) => !grouped.has(slug));
    for (const slug of own) grouped.add(slug);
    const found = own.flatMap((slug) => bySlug.get(slug) ?? []);
    for (let at = 0; at < found.length; at += mostPapers) groups.push(found.slice(at, at + mostPapers));
  }
  return groups;
}

/** What a group's texts are known by: all that is read in them decides what is made of them. */
export function keysOfGroup(papers: readonly Paper[]): readonly string[] {
  return papers.flatMap(({ title, abstract }) => [keyOfText(title), keyOfText(abstract)]);
}
