// The front matter of a dump: what the publisher says of it, between two lines of `---` at its top.
//
// Some scrapers write front matter of their own, with keys of their own; those are no errors, and what
// they say of the page's address is welcome. Whatever is refused, the list below is still read.

import { isRecord } from '../../is-record.ts';
import { quote } from '../../text/quote.ts';
import type { Finding } from '../layout.ts';
import { maxFrontMatterLines } from '../limits.ts';
import { type Source, skipBlank } from '../source.ts';
import { isField, readFields, type Stated, type Written } from './fields.ts';
import { reportOpen, reportRefused } from './report.ts';
import { parseBlock } from './yaml.ts';

export interface FrontMatter extends Stated {
  /** 0-based line where the scrape begins. */
  readonly next: number;
  readonly findings: readonly Finding[];
}

/** Reads the publisher's front matter, and a scraper's own below it. */
export function readFrontMatter(source: Source): FrontMatter {
  const first = readBlock(source, source.first);
  const below = skipBlank(source, first.next);
  const second = first.next === source.first ? null : readBlock(source, below);
  const blocks = second === null || second.next === below ? [first] : [first, second];
  // One that is never closed is no block, and is told all the same.
  const findings = [...first.findings, ...(second?.findings ?? [])];
  const stated = readFields(
    blocks.flatMap(({ written }) => written ?? []),
    findings,
  );
  return { ...stated, next: blocks.at(-1)?.next ?? source.first, findings };
}

/** What the block right above the scrape says; null where none stands there. */
export function readRecordAbove(source: Source): Written | null {
  const close = source.first - 1;
  let open = close - 1;
  while (open >= 0 && !opening.test(lineOf(source, open))) open--;
  const read = open < 0 ? null : parseBlock(source, open, close);
  return read !== null && 'record' in read ? read : null;
}

interface Block {
  /** 0-based line below it. */
  readonly next: number;
  readonly findings: readonly Finding[];
  readonly written?: Written;
}

/** The block that opens on a line; `next` is that line where none does. */
function readBlock(source: Source, open: number): Block {
  const language = opening.exec(lineOf(source, open))?.[1];
  if (language === undefined) return { next: open, findings: [] };
  const close = findClose(source, open);
  const first = skipComments(source, open + 1);
  const isCommented = language === '' && first > skipBlank(source, open + 1);
  const hasKey = key.test(lineOf(source, first));
  if (close === null || !(hasKey || language !== ''))
    return { next: open, findings: close === null && hasKey && !isCommented ? [reportOpen(open)] : [] };
  const next = close + 1;
  if (language !== '' && !/^ya?ml$/i.test(language))
    return { next, findings: [reportRefused(open + 1, `it is written in ${quote(language)}`)] };
  const read = parseBlock(source, open, close);
  const isOther =
    'record' in read ? isPaper(read.record) || (isCommented && !isOurs(read.record)) : isCommented;
  if (isOther) return { next: open, findings: [] };
  return 'record' in read ? { next, findings: [], written: read } : { next, findings: [read] };
}

/** The first line from that on which is neither blank nor a comment. */
function skipComments(source: Source, from: number): number {
  let line = skipBlank(source, from);
  while (lineOf(source, line).startsWith('#')) line = skipBlank(source, line + 1);
  return line;
}

/** Below what may be a heading of Markdown as well as a comment, keys of a publisher alone tell that it is none. */
function isOurs(record: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(record).every(isField);
}

/** The first of a list of papers in YAML, each between such lines, or all of them (`references:`): no page has an abstract. */
function isPaper(record: Readonly<Record<string, unknown>>): boolean {
  const keys = new Set(Object.keys(record).map((name) => name.toLowerCase()));
  if (keys.has('title') && keys.has('abstract')) return true;
  return Object.values(record).some(
    (value) => Array.isArray(value) && value.some((one) => isRecord(one) && isPaper(one)),
  );
}

/** With a byte order mark, or the three signs that Latin-1 takes one for. */
const opening = /^(?:\uFEFF|\xef\xbb\xbf)?---[ \t]{0,20}([A-Za-z]{0,20})[ \t]{0,20}$/;
const key = /^(?:["']?[A-Za-z][\w .-]{0,60}["']?[ \t]{0,8}:(?:\s|$)|<<|[{&*!]\S)/;

function findClose(source: Source, open: number): number | null {
  const last = Math.min(source.lines - 1, open + maxFrontMatterLines);
  for (let line = open + 1; line <= last; line++)
    if (/^(?:---|\.\.\.)[ \t]{0,20}$/.test(lineOf(source, line))) return line;
  return null;
}

/** The beginning of a line: front matter has no long ones. */
function lineOf(source: Source, line: number): string {
  return line < source.lines ? source.line(line).slice(0, 2000) : '';
}
