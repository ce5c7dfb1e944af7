// What a process of the pool does with a group of papers: it finds what each brings into the comparison of
// all papers (its weighted terms, its meaning) and into the glossary (the names it uses).
import { profileOf } from '../../related/index.ts';
import { loadMeaning } from '../../search/vectors/index.ts';
import { readUses } from '../../terms/index.ts';
import { packGist } from '../gists.ts';

/** The words of a paper: mathematics left out. */
export interface WordsOfPaper {
  readonly title: string;
  readonly prose: string;
}

export default function findGists(item: string): Uint8Array {
  const papers: readonly WordsOfPaper[] = JSON.parse(item);
  const found = papers.map(({ title, prose }) => {
    const paper = { slug: '', title, prose };
    const meaning = loadMeaning().ofPaper(title, prose);
    return packGist({ profile: profileOf({ ...paper, meaning }), uses: readUses(paper) });
  });
  return Buffer.from(JSON.stringify(found));
}
