// What a process of the pool does with a digest's papers: it finds what they are about, or null.
import { digestTheme, type PaperText } from '../../topics/index.ts';

/** Words alone. */
export type PapersOfTheme = readonly PaperText[];

export default function findTheme(item: string): Uint8Array {
  const papers: PapersOfTheme = JSON.parse(item);
  return Buffer.from(JSON.stringify(digestTheme(papers)));
}
