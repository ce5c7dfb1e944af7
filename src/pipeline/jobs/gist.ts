// What a process of the pool does with a group of papers: it finds what each brings into the comparison of
// all papers (its weighted terms, its meaning) and into the glossary (the names it uses).
import { profileOf } from '../../related/index.ts';
import { paperMeaning } from '../../search/vectors/index.ts';
import { readUses } from '../../terms/index.ts';
import { type Gist, packGists } from '../packed-gists.ts';
import { openPaper, type PackedPaper } from '../packed-paper.ts';

export default function findGists(item: string): Buffer {
  const papers: readonly PackedPaper[] = JSON.parse(item);
  return packGists(papers.map(findGist));
}

function findGist(packed: PackedPaper): Gist {
  const { title, prose } = openPaper(packed);
  const paper = { slug: '', title, prose };
  return { profile: profileOf({ ...paper, meaning: paperMeaning(title, prose) }), uses: readUses(paper) };
}
