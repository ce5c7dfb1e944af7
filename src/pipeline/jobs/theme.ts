// What a process of the pool does with a digest's papers: it finds what they are about, or null.
import { openWords } from '../../reading/packed.ts';
import { digestTheme, type PaperText } from '../../topics/index.ts';
import type { PackedPaper } from './gist.ts';

export default function findTheme(item: string): Uint8Array {
  const papers: readonly PackedPaper[] = JSON.parse(item);
  const texts = papers.map(
    ({ title, abstract }): PaperText => ({
      title: openWords(title).plain,
      abstract: openWords(abstract).prose,
    }),
  );
  return Buffer.from(JSON.stringify(digestTheme(texts)));
}
