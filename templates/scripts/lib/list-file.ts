// What a reader takes to another browser: the record of papers, and the questions that are followed, in one file.
// Files without questions, as all once were, are read as well; whoever reads one merges it with what is there.
import { type Followed, parseFollowed } from './followed.ts';
import { parseRecord, type ReaderRecord } from './record.ts';

export interface ListFile {
  readonly record: ReaderRecord;
  readonly followed: Followed;
}

export function writeListFile({ record, followed }: ListFile): string {
  return JSON.stringify({ ...record, followed }, null, 1);
}

/** Null where the text holds nothing of this site. */
export function readListFile(text: string, base: string): ListFile | null {
  const record = parseRecord(text, base);
  const followed = parseFollowed(text, 'followed');
  const isEmpty = record.stars.length + record.read.length + followed.questions.length === 0;
  return isEmpty ? null : { record, followed };
}
