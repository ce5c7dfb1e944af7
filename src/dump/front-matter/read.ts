// The front matter of a dump: what the publisher says of it, between two lines of `---` at its top.
//
// Some scrapers write front matter of their own, with keys of their own; those are no errors, and what
// they say of the page's address is welcome. Whatever is refused, the list below is still read.

import type { PartialDate } from '../../paper/dates.ts';
import { quote } from '../../text/quote.ts';
import type { Finding } from '../layout.ts';
import { maxFrontMatterLines } from '../limits.ts';
import type { Source } from '../source.ts';
import { lineOfKey, readFields } from './fields.ts';
import { reportInvalid, reportOpen, reportRefused } from './report.ts';
import { parseYaml } from './yaml.ts';

/** What front matter may say of a dump. */
export interface Stated {
  readonly date: PartialDate | null;
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly added: PartialDate | null;
  readonly slug: string | null;
}

export const nothingStated: Stated = {
  date: null,
  title: null,
  source: null,
  url: null,
  added: null,
  slug: null,
};

export interface FrontMatter extends Stated {
  /** 0-based line where the scrape begins. */
  readonly next: number;
  readonly findings: readonly Finding[];
}

/** Reads the publisher's front matter, and a scraper's own below it. */
export function readFrontMatter(source: Source): FrontMatter {
  const first = readBlock(source, source.first);
  if (first.next === source.first) return first;
  const below = skipBlank(source, first.next);
  const second = readBlock(source, below);
  if (second.next === below) return first;
  return {
    next: second.next,
    date: first.date ?? second.date,
    title: first.title ?? second.title,
    source: first.source ?? second.source,
    url: first.url ?? second.url,
    added: first.added ?? second.added,
    slug: first.slug ?? second.slug,
    findings: [...first.findings, ...second.findings],
  };
}

/** What the block right above the scrape says, as it is written, and where; null where none stands there. */
export function readRecordAbove(source: Source): {
  readonly record: Readonly<Record<string, unknown>>;
  /** The 1-based line of a key. */
  readonly lineOf: (key: string) => number;
} | null {
  const close = source.first - 1;
  let open = close - 1;
  while (open >= 0 && !opening.test(lineOf(source, open))) open--;
  if (open < 0) return null;
  const yaml = parseYaml(source.text.slice(source.start(open + 1), source.start(close)));
  if (yaml.kind !== 'record') return null;
  return { record: yaml.record, lineOf: (key) => lineOfKey(source, open, close, key) };
}

/** The block that opens on a line; `next` is that line where none does. */
function readBlock(source: Source, open: number): FrontMatter {
  const language = opening.exec(lineOf(source, open))?.[1];
  if (language === undefined) return nothing(open, []);
  const close = findClose(source, open);
  const hasKey = key.test(lineOf(source, skipBlank(source, open + 1)));
  if (close === null || !(hasKey || language !== ''))
    return nothing(open, close === null && hasKey ? [reportOpen(open)] : []);
  if (language !== '' && !/^ya?ml$/i.test(language)) {
    return nothing(close + 1, [reportRefused(open + 1, `it is written in ${quote(language)}`)]);
  }
  const yaml = parseYaml(source.text.slice(source.start(open + 1), source.start(close)));
  if (yaml.kind !== 'record') {
    const line = open + 1 + yaml.line;
    return nothing(close + 1, [
      yaml.kind === 'refused' ? reportRefused(line, `it holds ${yaml.why}`) : reportInvalid(line, yaml.why),
    ]);
  }
  return isPaper(yaml.record) ? nothing(open, []) : readFields(source, open, close, yaml.record);
}

/** The first of a list of papers in YAML, each between such lines: no page has an abstract. */
function isPaper(record: Readonly<Record<string, unknown>>): boolean {
  const keys = new Set(Object.keys(record).map((name) => name.toLowerCase()));
  return keys.has('title') && keys.has('abstract');
}

const opening = /^\uFEFF?---[ \t]{0,20}([A-Za-z]{0,20})[ \t]{0,20}$/;
const key = /^(?:["']?[A-Za-z][\w .-]{0,60}["']?[ \t]{0,8}:(?:\s|$)|<<|[{&*!]\S)/;

function findClose(source: Source, open: number): number | null {
  const last = Math.min(source.lines - 1, open + maxFrontMatterLines);
  for (let line = open + 1; line <= last; line++)
    if (/^(?:---|\.\.\.)[ \t]{0,20}$/.test(lineOf(source, line))) return line;
  return null;
}

function skipBlank(source: Source, from: number): number {
  let line = from;
  while (line < source.lines && line < from + 20 && lineOf(source, line).trim() === '') line++;
  return line;
}

/** The beginning of a line: front matter has no long ones. */
function lineOf(source: Source, line: number): string {
  return line < source.lines ? source.line(line).slice(0, 2000) : '';
}

function nothing(next: number, findings: readonly Finding[]): FrontMatter {
  return { ...nothingStated, next, findings };
}
