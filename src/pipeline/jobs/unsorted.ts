// What a process does with papers of no topic while all papers are compared: it finds the terms that they share.
import { sharedTerms } from '../../topics/index.ts';
import { openPaper, type PackedPaper } from '../packed-paper.ts';

export default function findUnsortedTerms(item: string): Uint8Array {
  const papers: readonly PackedPaper[] = JSON.parse(item);
  const texts = papers.map(openPaper).map(({ title, prose }) => ({ title, abstract: prose }));
  return Buffer.from(JSON.stringify(sharedTerms(texts)));
}
