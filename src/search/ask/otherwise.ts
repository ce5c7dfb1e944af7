// How much of a question each paper says, in its words or in others that may stand for them.
import { kinds, saysOtherwise } from '../index/otherwise.ts';
import type { Archive, Found } from './archive.ts';
import { rarityOf } from './lexical.ts';

/**
 * What that adds to the likeness of papers that say some of it; nothing where the archive does not know of other words.
 * A word is worth the more, the fewer papers say it.
 */
export async function saidOtherwise(
  archive: Archive,
  stems: readonly string[],
): Promise<ReadonlyMap<number, number>> {
  const { papers } = archive.manifest;
  if (!saysOtherwise(papers)) return new Map();
  const asked = new Set(stems);
  const others = await Promise.all([...asked].map((stem) => archive.otherwise(stem)));
  const said = await archive.find(asked);
  const sums = new Map<number, number>();
  let all = 0;
  for (const [i, stem] of [...asked].entries()) {
    const own = said.get(stem)?.papers ?? [];
    const worth = rarityOf(own.length, papers);
    all += worth;
    const add = (paper: number, share: number): void => {
      sums.set(paper, (sums.get(paper) ?? 0) + worth * share);
    };
    for (const paper of own) add(paper, shareSaid);
    for (const [paper, share] of sharesOf(others[i] ?? null)) add(paper, share);
  }
  return new Map([...sums].map(([paper, sum]) => [paper, (weight * sum) / all]));
}

function sharesOf(found: Found | null): readonly (readonly [paper: number, share: number])[] {
  if (found === null) return [];
  const { papers, levels } = found;
  return papers.map((paper, i) => [paper, levels[i] === kinds.everyday ? shareEveryday : shareNear]);
}

/** Tuned on questions by meaning, in archives of some hundred papers. A word that is said has its say elsewhere, too. */
const shareEveryday = 1;
const shareSaid = 0.8;
const shareNear = 0.65;
const weight = 0.53;
