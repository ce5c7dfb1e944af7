// What a process of the pool does with a group of papers: it finds their topics.
import {
  type Classification,
  type Classifier,
  createClassifier,
  type PaperText,
} from '../../topics/index.ts';

let last: { readonly topics: string; readonly classify: Classifier } | null = null;

/** Papers as JSON, and topics as JSON: those are compared as a text, so that the classifier is made once. */
export default function classifyGroup(item: string, topics: string): Uint8Array {
  if (last?.topics !== topics) last = { topics, classify: createClassifier(JSON.parse(topics)) };
  const papers: readonly PaperText[] = JSON.parse(item);
  const found: readonly Classification[] = papers.map(last.classify);
  return Buffer.from(JSON.stringify(found));
}
