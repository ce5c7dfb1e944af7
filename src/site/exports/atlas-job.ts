// What a process does for the atlas while the build goes on: it lays out the papers.
import { layOutAtlas } from '../../related/index.ts';

export interface PapersToLayOut {
  readonly papers: readonly { readonly slug: string; readonly group: string | null }[];
  readonly neighbours: readonly (readonly [slug: string, near: readonly Near[]])[];
  readonly groups: readonly string[];
}

type Near = readonly [slug: string, score: number];

export default function layOut(item: string): Uint8Array {
  const { papers, neighbours, groups }: PapersToLayOut = JSON.parse(item);
  const near = neighbours.map(
    ([slug, own]) => [slug, own.map(([slug, score]) => ({ slug, score, because: [] }))] as const,
  );
  return Buffer.from(JSON.stringify(layOutAtlas(papers, new Map(near), groups)));
}
