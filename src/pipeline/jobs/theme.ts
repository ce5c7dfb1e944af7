// What a process of the pool does with a digest's papers: it finds what they are about, or null.
import { digestTheme } from '../../topics/index.ts';
import { openPaper, type PackedPaper } from '../packed-paper.ts';

export default function findTheme(item: string): Uint8Array {
  const papers: readonly PackedPaper[] = JSON.parse(item);
  const texts = papers.map(openPaper).map(({ title, prose }) => ({ title, abstract: prose }));
  return Buffer.from(JSON.stringify(digestTheme(texts)));
}
