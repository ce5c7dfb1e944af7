// A standing question: things that are asked, of which a paper must have all, or any. Each but a term is asked in the
// search page's own language, so that what is found there is followed here.
import { parseQuestion } from '../search/question.ts';

/** In the order in which a page lists them. */
export const askKinds = ['words', 'topic', 'author', 'organisation', 'term'] as const;
export type AskKind = (typeof askKinds)[number];

export interface Ask {
  readonly kind: AskKind;
  /** As the publisher wrote it: `"test-time" compute`, `Ada Lovelace`, a topic's slug or its title. */
  readonly value: string;
}

export interface Standing {
  readonly match: 'all' | 'any';
  readonly asks: readonly Ask[];
}

/** What one would type on the search page: `author:"Ada Lovelace"`, `"GRPO"`, words as they are. */
export function askText({ kind, value }: Ask): string {
  const plain = value.replaceAll('"', ' ').trim();
  if (kind === 'words') return value;
  return kind === 'term' ? `"${plain}"` : `${kind}:"${plain}"`;
}

/** Whether anything is asked: signs alone would find every paper. */
export function isAnswerable(ask: Ask): boolean {
  const { asked, phrases, fields } = parseQuestion(askText(ask));
  return asked.length + phrases.length + fields.length > 0;
}
