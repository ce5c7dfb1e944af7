// What a process of the pool does with a digest's papers: it finds what they are about, or null.
import { digestTheme, type PaperText, type Topic } from '../../topics/index.ts';

export interface PapersOfTheme {
  /** The topics as JSON: compared as a text, so that they are read once. */
  readonly topics: string;
  /** Words alone. */
  readonly papers: readonly PaperText[];
}

let last: { readonly text: string; readonly topics: readonly Topic[] } | null = null;

export default function findTheme(item: string): Uint8Array {
  const { topics, papers }: PapersOfTheme = JSON.parse(item);
  if (last?.text !== topics) last = { text: topics, topics: JSON.parse(topics) };
  return Buffer.from(JSON.stringify(digestTheme(papers, last.topics)));
}
