// Reads a plain list: page furniture, perhaps the page's date, then titles and abstracts as bare lines.

import { parseDate } from '../../paper/dates.ts';
import { makeEntry } from '../../paper/entry.ts';
import { parseAuthorsCount, parsePublished } from '../cards/phrases.ts';
import { openCoverage } from '../coverage.ts';
import type { Finding, Reading } from '../layout.ts';
import { reportAbstract, reportTitle, reportTruncation } from '../report.ts';
import type { Source } from '../source.ts';
import type { DumpDate, Entry } from '../types.ts';
import { unwrap } from '../unwrap.ts';
import { collectVocabulary } from '../vocabulary.ts';
import { reportDoubtfulPairs, reportNotes } from './doubt.ts';
import { assignRoles } from './pairing.ts';
import { findSpans, type Span } from './spans.ts';
import { joinWraps, type Lines, measureWrap } from './wraps.ts';

/**
 * Reads title and abstract pairs; a text that finds no partner is reported and left out. `spaced` says
 * that blank lines part the texts.
 */
export function readPlain(source: Source, spaced: boolean): Reading {
  // Twice over the text, so that a million lines need not be held at once.
  const roleOf = assignRoles(textsOf(readPieces(source, spaced)));
  const list: List = { entries: [], findings: [], title: null, date: null };
  const coverage = openCoverage(source.text, source.start(source.first));
  let texts = 0;
  let isOfPage = source.first > 0;
  for (const piece of readPieces(source, spaced)) {
    isOfPage ||= piece.kind !== 'text';
    const kind = piece.kind === 'text' ? roleOf(texts++) : piece.kind;
    coverage.mark(kind === 'truncated' ? 'chrome' : kind, piece.start, piece.end);
    readPiece(list, kind, piece);
  }
  if (list.title !== null) list.findings.push(reportTitle(list.title.line, list.title.text));
  const doubts = list.findings.length > 0 ? reportDoubtfulPairs(list.entries) : [];
  return {
    parts: coverage.close(),
    entries: list.entries,
    findings: [...list.findings, ...doubts, ...(isOfPage ? [] : reportNotes(list.entries))],
    date: list.date,
  };
}

/** A text unwrapped, or a line that is none. */
interface Piece {
  readonly kind: Span['kind'];
  /** 1-based. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface List {
  readonly entries: Entry[];
  readonly findings: Finding[];
  /** The title that waits for its abstract. */
  title: Piece | null;
  date: DumpDate | null;
}

function readPiece(list: List, kind: Piece['kind'] | 'title' | 'abstract', piece: Piece): void {
  const { line, text } = piece;
  if (kind === 'title') {
    if (list.title !== null) list.findings.push(reportTitle(list.title.line, list.title.text));
    list.title = piece;
  } else if (kind === 'abstract' && list.title !== null) {
    list.entries.push(makeEntry({ line: list.title.line, title: list.title.text, abstract: text }));
    list.title = null;
  } else if (kind === 'abstract') {
    list.findings.push(reportAbstract(line, text));
  } else if (kind === 'date') {
    list.date ??= parseDate(text);
  } else if (kind === 'truncated') {
    list.findings.push(reportTruncation(line));
  } else if (kind === 'meta' && list.title === null) {
    addMeta(list.entries, text);
  }
}

/** A date or a count of authors below an abstract belongs to it. */
function addMeta(entries: Entry[], text: string): void {
  const last = entries.at(-1);
  if (last === undefined) return;
  const publishedOn = last.publishedOn ?? parsePublished(text);
  const authorsCount = last.authorsCount ?? parseAuthorsCount(text);
  entries[entries.length - 1] = { ...last, publishedOn, authorsCount };
}

function* readPieces(source: Source, spaced: boolean): Generator<Piece> {
  const hasWord = collectVocabulary(source.text);
  const wrap = measureWrap(findSpans(source), spaced);
  for (const lines of joinWraps(findSpans(source), wrap, spaced)) yield toPiece(lines, source, hasWord);
}

function toPiece(lines: Lines | Span, source: Source, hasWord: (word: string) => boolean): Piece {
  if (!isLines(lines)) return { ...lines, line: lines.line + 1, end: lines.start + lines.text.length };
  const [first] = lines;
  const last = lines.at(-1) ?? first;
  const { kind, start } = first;
  const end = last.start + last.text.length;
  return { kind, line: first.line + 1, start, end, text: unwrap(source.text.slice(start, end), hasWord) };
}

function isLines(lines: Lines | Span): lines is Lines {
  return Array.isArray(lines);
}

function* textsOf(pieces: Iterable<Piece>): Generator<string> {
  for (const { kind, text } of pieces) if (kind === 'text') yield text;
}
