// What a reader takes to another browser: the record of papers, and the questions that are followed, in one file.
// Files without questions, as all once were, are read as well; whoever reads one merges it with what is there.
import { type Followed, isFollowed, mostQuestions, parseFollowed } from './followed.ts';
import { parseRecord, type ReaderRecord } from './record.ts';

export interface ListFile {
  readonly record: ReaderRecord;
  readonly followed: Followed;
}

export function writeListFile({ record, followed }: ListFile): string {
  return JSON.stringify({ ...record, followed }, null, 1);
}

/**
 * Null where the text holds nothing of this site. Nor are questions taken from a file in which none of the digests is of
 * this site: what was seen elsewhere is not what is known here, and all that there is would come as news.
 */
export function readListFile(text: string, base: string): ListFile | null {
  const record = parseRecord(text, base);
  const followed = parseFollowed(text, 'followed');
  const { stars, read, known } = record;
  const isOurs = [stars, read, known ?? followed.questions].some(({ length }) => length > 0);
  return isOurs ? { record, followed } : null;
}

/** Both records: each star, paper and digest that either has, once. Nothing of `own` is lost. */
export function mergeRecords(own: ReaderRecord, other: ReaderRecord): ReaderRecord {
  const starred = new Set(own.stars.map(({ url }) => url));
  return {
    stars: [...own.stars, ...other.stars.filter(({ url }) => !starred.has(url))],
    read: [...new Set([...other.read, ...own.read])],
    known: own.known === null ? other.known : [...new Set([...own.known, ...(other.known ?? [])])],
  };
}

/** Each question that either has, as far as there is room; one that both have stays as it is, and is looked up, here. */
export function mergeFollowed(own: Followed, { questions }: Followed): Followed {
  const added = questions.filter(({ query }) => !isFollowed(own, query));
  return { ...own, questions: [...own.questions, ...added].slice(0, mostQuestions) };
}
