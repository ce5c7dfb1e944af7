// What a process does while pages are made ready: it finds a place on the map for every paper.
import { layOutAtlas } from '../../related/index.ts';

export interface PapersToLayOut {
  readonly papers: readonly { readonly slug: string; readonly group: string | null }[];
  readonly neighbours: readonly (readonly [slug: string, near: readonly Near[]])[];
  readonly groups: readonly string[];
}

type Near = readonly [slug: string, score: number];

/** Places are as JSON. */
export default function layOut(item: string): Uint8Array {
  const { papers, neighbours, groups }: PapersToLayOut = JSON.parse(item);
  const near = neighbours.map(
    ([slug, own]) => [slug, own.map(([slug, score]) => ({ slug, score, because: [] }))] as const,
  );
  return Buffer.from(JSON.stringify(layOutAtlas(papers, new Map(near), groups)));
}
