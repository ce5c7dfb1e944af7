// What a few papers bring to an index, made of them alone: on every core, and kept from build to build. A segment is
// made of blocks, so that no text is read again where segments grow together, and a new dump's texts alone are read.
import { Reader, Writer } from '../../bytes.ts';
import type { SearchRecord, SearchText } from '../record.ts';
import { recordTerms } from '../terms.ts';
import type { PaperCode } from './meaning.ts';
import { packPostings } from './postings.ts';
import { packWhole, readWhole, type WholeShare } from './summary.ts';

/** Papers: enough to share most of their words, few enough to be made anew for each dump. */
export const papersABlock = 256;

/** What is shown of a paper, and what it is narrowed by and put in order by. */
export type ListedRecord = Omit<SearchRecord, 'title' | 'abstract' | 'words' | 'days'>;

export interface Block extends WholeShare {
  /** A hash of `blockText`. */
  readonly id: string;
  readonly records: readonly ListedRecord[];
  /** As `packPostings` writes them. */
  readonly postings: Uint8Array;
}

/** A title and an abstract without their formulas -> what they mean. */
export type Encode = (title: string, abstract: string) => PaperCode | null;

/** Everything of the papers that decides a segment's files but for its cards and columns. */
export function blockText(records: readonly SearchRecord[]): string {
  return JSON.stringify(
    records.map((record) => [
      record.slug,
      record.title,
      record.abstract,
      record.topics,
      record.authors,
      record.words,
      record.days,
    ]),
  );
}

/** `id` is a hash of `blockText`. */
export function makeBlock(id: string, records: readonly SearchRecord[], encode: Encode): Block {
  const terms = new Map<string, { readonly papers: number[]; readonly levels: number[] }>();
  const counts = new Map<string, number>();
  for (const [paper, record] of records.entries()) {
    const own = recordTerms(record);
    for (const word of own.words) if (plain.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [term, level] of own.terms) {
      let postings = terms.get(term);
      if (postings === undefined) {
        postings = { papers: [], levels: [] };
        terms.set(term, postings);
      }
      postings.papers.push(paper);
      postings.levels.push(level);
    }
  }
  return {
    id,
    records: records.map(
      ({ title: _title, abstract: _abstract, words: _words, days: _days, ...listed }) => listed,
    ),
    postings: packPostings(terms),
    words: counts,
    codes: records.map((record) => encode(proseOf(record.title), proseOf(record.abstract))),
  };
}

export function packBlock(block: Block): Uint8Array {
  const out = new Writer();
  out.text(block.id);
  out.text(JSON.stringify(block.records));
  packWhole(out, block);
  out.integer(block.postings.length);
  out.bytes(block.postings);
  return out.finish();
}

/** Of bytes that `packBlock` made. */
export function readBlock(bytes: Uint8Array): Block {
  const reader = new Reader(bytes);
  const id = reader.text();
  const records: readonly ListedRecord[] = JSON.parse(reader.text());
  const whole = readWhole(reader, records.length);
  return { id, records, ...whole, postings: reader.bytes(reader.integer()) };
}

function proseOf(text: SearchText): string {
  return text.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join('');
}

/** Words that slips are mended to and half words grow into. */
const plain = /^[a-z]{3,24}$/;
