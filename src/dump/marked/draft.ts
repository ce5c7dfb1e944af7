// What was found of one paper, to its title, its abstract and its record: a long title goes on in the next line,
// and without a label the abstract is the prose.

import type { PartSpan } from '../coverage.ts';
import { meaningOf } from '../records/meaning.ts';
import { type Field, type PaperRecord, readRecord } from '../records/read.ts';
import { roles } from '../records/roles.ts';
import { scoreAbstract } from '../score-abstract.ts';
import { type HasWord, unwrap } from '../unwrap.ts';

/** A paper while it is being read. */
export interface Draft {
  /** 1-based. */
  readonly line: number;
  title: string;
  readonly fields: Field[];
  /** Lines in order, each with what it is. */
  readonly spans: PartSpan[];
  /** Runs of lines without a label. */
  readonly paragraphs: Paragraph[];
  hasAbstract: boolean;
}

export interface Paragraph {
  readonly lines: string[];
  readonly spans: PartSpan[];
  /** Right below the title, without a blank line. */
  readonly isBelowTitle: boolean;
}

/** A draft that opens with this title; '' where its title is yet to come. */
export function openDraft(line: number, title: string, fields: readonly Field[], span: PartSpan): Draft {
  return {
    line,
    title: removeEmphasis(title),
    fields: [...fields],
    spans: [span],
    paragraphs: [],
    hasAbstract: false,
  };
}

/** What the draft says; its spans are marked as what they were. */
export function readDraft(draft: Draft, hasWord: HasWord): PaperRecord {
  continueTitle(draft, hasWord);
  if (!draft.hasAbstract) takeProse(draft, hasWord);
  return readRecord([{ name: 'title', value: draft.title }, ...draft.fields]);
}

/** A long title goes on in the next line. */
function continueTitle(draft: Draft, hasWord: HasWord): void {
  const [first] = draft.paragraphs;
  if (draft.title === '' || first === undefined || !first.isBelowTitle) return;
  const text = first.lines.join(' ');
  const hasMore = draft.hasAbstract || draft.paragraphs.length > 1;
  if (!hasMore || scoreAbstract(text) >= -1) return;
  draft.paragraphs.shift();
  draft.title = unwrap([draft.title, ...first.lines].join('\n'), hasWord);
  for (const span of first.spans) span.kind = 'title';
}

/** Paragraphs of sentences, else the only one there is. */
function takeProse(draft: Draft, hasWord: HasWord): void {
  const sentences = draft.paragraphs.filter(({ lines }) => sentenceEnd.test(lines.join(' ')));
  const chosen = sentences.length > 0 ? sentences : draft.paragraphs.length === 1 ? draft.paragraphs : [];
  const value = chosen.map(({ lines }) => unwrap(lines.join('\n'), hasWord)).join(' ');
  for (const { spans } of chosen) for (const span of spans) span.kind = 'abstract';
  if (value !== '') draft.fields.push({ name: 'abstract', value: value.replace(separator, '') });
}

/** A label's text; a count or an id may stand before other words: `214 (since noon)`. */
export function toFields(name: string, text: string): readonly Field[] {
  const role = meaningOf(name)?.role;
  const first = /^\S{1,40}(?=\s)/.exec(text)?.[0];
  const count = role === 'authors' ? /(\d{1,5}) authors?/i.exec(text)?.[1] : undefined;
  return [
    { name, value: text },
    ...(first !== undefined && role !== undefined && roles[role].isOneWord ? [{ name, value: first }] : []),
    ...(count === undefined ? [] : [{ name: 'authorsCount', value: count }]),
  ];
}

export function removeEmphasis(text: string): string {
  return text.replace(emphasis, '');
}

const emphasis = /^[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}$/g;
/** Or in an address, as the last of an abstract often does: `… Project page: https://…`. */
const sentenceEnd = /.{40}(?:[.!?。！？]["'”’)\]]{0,3}|\shttps?:\/\/\S{4,200})$/s;
const separator = /^[:–—-]\s+/;
