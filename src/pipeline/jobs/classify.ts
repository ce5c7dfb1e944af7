// What a process of the pool does with a group of papers: it finds their topics.
import {
  type Classification,
  type Classifier,
  createClassifier,
  type PaperText,
} from '../../topics/index.ts';

/** Topics as JSON, a line break, papers as JSON: topics are a hundred kilobytes, and are read when they are others. */
export function packToClassify(topics: string, papers: readonly PaperText[]): string {
  return `${topics}\n${JSON.stringify(papers)}`;
}

let last: { readonly topics: string; readonly classify: Classifier } | null = null;

export default function classifyGroup(item: string): Uint8Array {
  const end = item.indexOf('\n');
  const topics = item.slice(0, end);
  if (last?.topics !== topics) last = { topics, classify: createClassifier(JSON.parse(topics)) };
  const papers: readonly PaperText[] = JSON.parse(item.slice(end));
  const found: readonly Classification[] = papers.map(last.classify);
  return Buffer.from(JSON.stringify(found));
}
