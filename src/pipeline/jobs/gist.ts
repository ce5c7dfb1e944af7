// What a process of the pool does with a group of papers: it finds what each brings into the comparison of
// all papers (its weighted terms, its meaning) and into the glossary (the names it uses).
import { type Profile, profileOf } from '../../related/index.ts';
import { loadMeaning } from '../../search/vectors/index.ts';
import { type PaperUses, readUses } from '../../terms/index.ts';
import { openPaper, type PackedPaper } from '../packed-paper.ts';

/** Without the slug, which a text does not decide alone; numbers as text, to the bit. */
export interface PackedGist {
  readonly profile: Omit<Profile, 'slug' | 'weights' | 'meaning'> & {
    readonly weights: string;
    readonly meaning: string | null;
  };
  readonly uses: Omit<PaperUses, 'slug'>;
}

export default function findGists(item: string): Uint8Array {
  const papers: readonly PackedPaper[] = JSON.parse(item);
  return Buffer.from(JSON.stringify(papers.map(findGist)));
}

function findGist(packed: PackedPaper): PackedGist {
  const { title, prose } = openPaper(packed);
  const paper = { slug: '', title, prose };
  const meaning = loadMeaning().ofPaper(title, prose);
  const { titleKey, terms, surfaces, compounds, weights } = profileOf({ ...paper, meaning });
  const { names, definitions } = readUses(paper);
  return {
    profile: {
      ...{ titleKey, terms, surfaces, compounds, weights: packNumbers(weights) },
      meaning: meaning === null ? null : packNumbers(meaning),
    },
    uses: { names, definitions },
  };
}

function packNumbers(numbers: Float32Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');
}
