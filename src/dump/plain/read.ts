// Reads a plain list: page furniture, perhaps the page's date, then titles and abstracts as bare lines.
import { countGluedChrome, isChrome } from '../chrome.ts';
import { parseDate } from '../date.ts';
import { makeEntry } from '../entry.ts';
import type { Finding, Reading } from '../layout.ts';
import { openLedger } from '../ledger.ts';
import { reportAbstract, reportTitle } from '../report.ts';
import type { Source } from '../source.ts';
import type { DumpDate, Entry } from '../types.ts';
import { findListHead } from './head.ts';
import { assignRoles } from './pairing.ts';

/** Reads title and abstract pairs; a line that finds no partner is reported and left out. */
export function readPlain(source: Source): Reading {
  const ledger = openLedger(source.text, source.start(source.first));
  const entries: Entry[] = [];
  const findings: Finding[] = [];
  const spans = findSpans(source);
  const texts = spans.filter((span) => span.kind === 'text');
  const roleOf = assignRoles(texts.map((span) => span.text));
  let date: DumpDate | null = null;
  let title: Span | null = null;
  let index = 0;
  for (const span of spans) {
    const kind = span.kind === 'text' ? roleOf(index++) : span.kind;
    ledger.mark(kind, span.start, span.start + span.text.length);
    if (kind === 'date') {
      date ??= parseDate(span.text);
    } else if (kind === 'title') {
      if (title !== null) findings.push(reportTitle(title.line, title.text));
      title = span;
    } else if (kind === 'abstract' && title === null) {
      findings.push(reportAbstract(span.line, span.text));
    } else if (kind === 'abstract' && title !== null) {
      entries.push(makeEntry({ line: title.line, title: title.text, abstract: span.text }));
      title = null;
    }
  }
  if (title !== null) findings.push(reportTitle(title.line, title.text));
  return { parts: ledger.close(), entries, findings, date };
}

/** A line, or the part of it that is not furniture; trimmed. */
interface Span {
  readonly kind: 'chrome' | 'date' | 'text';
  /** 1-based. */
  readonly line: number;
  readonly start: number;
  readonly text: string;
}

/** Every line that is not blank. A date stands only between the furniture and the first title. */
function findSpans(source: Source): readonly Span[] {
  const spans: Span[] = [];
  let inHeader = true;
  const head = findListHead(source);
  for (let index = source.first; index < source.lines; index++) {
    const raw = source.line(index);
    const indent = raw.length - raw.trimStart().length;
    const text = raw.trim();
    if (text === '') continue;
    const line = index + 1;
    const start = source.start(index) + indent;
    const glued = inHeader ? countGluedChrome(text) : 0;
    if (index < head || isChrome(text) || glued === text.length) {
      spans.push({ kind: 'chrome', line, start, text });
    } else if (inHeader && parseDate(text) !== null) {
      spans.push({ kind: 'date', line, start, text });
    } else {
      inHeader = false;
      if (glued > 0) spans.push({ kind: 'chrome', line, start, text: text.slice(0, glued) });
      spans.push({ kind: 'text', line, start: start + glued, text: text.slice(glued) });
    }
  }
  return spans;
}
