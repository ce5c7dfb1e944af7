// What a process of the pool does with a group of papers: it finds their topics.
import {
  type Classification,
  type Classifier,
  createClassifier,
  type PaperText,
} from '../../topics/index.ts';

export interface PapersToClassify {
  /** The topics as JSON: compared as a text, so that the classifier is made once. */
  readonly topics: string;
  readonly papers: readonly PaperText[];
}

let last: { readonly topics: string; readonly classify: Classifier } | null = null;

export default function classifyGroup(item: string): Uint8Array {
  const { topics, papers }: PapersToClassify = JSON.parse(item);
  if (last?.topics !== topics) last = { topics, classify: createClassifier(JSON.parse(topics)) };
  const found: readonly Classification[] = papers.map(last.classify);
  return Buffer.from(JSON.stringify(found));
}
