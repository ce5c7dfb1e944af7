// The text of one paper's object to a record: `{paper: {id, title, summary, upvotes, …}, numComments, …}`,
// the inner object alone, or what another tool made of it.
import { isRecord } from '../../is-record.ts';
import { type PaperRecord, readRecord } from '../records/read.ts';
import { fieldsOf } from './leaves.ts';

/** Reads the text of one object; null where it is not sound JSON. */
export function parsePaper(json: string, key: string | null): PaperRecord | null {
  try {
    // A raw line end or a NUL is no JSON, but between words and in texts alike it reads as a space.
    const value: unknown = JSON.parse(json.replace(controls, ' '));
    return isRecord(value) ? readRecord(fieldsOf(value, key)) : null;
  } catch {
    return null;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u001f]/g;
