// Words as a process of the pool is handed them.
import { packedWordsOf, packReading } from '../../src/reading/packed.ts';

/** Of a text without mathematics. */
export function packWords(text: string): string {
  const words = { plain: text, prose: text, unicode: text, runs: [] };
  return packedWordsOf(packReading({ words, inlines: [{ kind: 'text', text }] }));
}
