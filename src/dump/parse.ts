// A scraped file to a record: decode, read the publisher's front matter, choose the layout, read the
// list, and account for every character.

import type { Diagnostic } from '../diagnostic.ts';
import { capitalised } from '../text/capitalised.ts';
import { boundFindings } from './bound.ts';
import { chooseLayout } from './choose.ts';
import { holdToText, nothingKnown, reportUnrecognised } from './coverage.ts';
import { type Decoded, decodeDump } from './decode/decode.ts';
import { nothingStated, readFrontMatter } from './front-matter/read.ts';
import { type Finding, type Layout, type Reading, severityOf } from './layout.ts';
import { mendEntries } from './mend/mend.ts';
import { reportNothing } from './nothing.ts';
import { findPageUrl, parseAddressDate, parseFileDate, parseQuery } from './page.ts';
import { reportImplausible } from './plausible.ts';
import { type DateWitness, resolveDate } from './resolve-date.ts';
import { openSource, type Source } from './source.ts';
import type { Dump, Part } from './types.ts';

/**
 * Reads a dump. Never throws for what the bytes hold: whatever is wrong with them becomes a diagnostic.
 * `file` is the name that diagnostics carry, relative to the project. `around` is what the container of
 * the file says of its day; it counts least.
 */
export function parseDump(bytes: Uint8Array, file: string, around: readonly DateWitness[] = []): Dump {
  return parseDecoded(decodeDump(bytes), file, around);
}

/** The same for a file that is decoded, or for a text that was found in one. */
export function parseDecoded(
  { text, isText, findings }: Decoded,
  file: string,
  around: readonly DateWitness[] = [],
): Dump {
  if (!isText) return describeBinary(file, text, findings);
  const whole = openSource(text);
  const { next, findings: ofFront, ...stated } = readFrontMatter(whole);
  const source: Source = { ...whole, first: next };
  const choice = chooseLayout(source);
  const { layout, reading } =
    choice.kind === 'claimed'
      ? readAsFirstOf(choice.layouts, source)
      : {
          layout: null,
          reading: { parts: nothingKnown(source), entries: [], findings: [choice.finding], date: null },
        };
  const url = stated.url ?? findPageUrl(source);
  const {
    date,
    dateFrom,
    findings: doubts,
  } = resolveDate([
    { who: 'the front matter', date: stated.date },
    { who: "the file's name", date: parseFileDate(file) },
    { who: "the page's address", date: parseAddressDate(url) },
    { who: reading.dateFrom ?? 'the page', date: reading.date },
    ...around,
  ]);
  const query = parseQuery(url);
  const mended = mendEntries(reading.entries, query);
  const above = text.slice(0, source.start(next));
  const frontMatter: readonly Part[] = above === '' ? [] : [{ kind: 'front-matter', text: above }];
  const parts = [...frontMatter, ...reading.parts];
  const lost = layout === null ? [] : reportUnrecognised(source, parts);
  const all = [
    ...findings,
    ...ofFront,
    ...doubts,
    ...reading.findings,
    ...mended.findings,
    ...reportImplausible(mended.entries),
    ...(layout !== null && reading.entries.length > 0 && mended.entries.length === 0
      ? [reportNothing(source, layout.name)]
      : []),
    ...lost,
  ];
  return {
    ...stated,
    file,
    layout: layout?.name ?? null,
    date,
    dateFrom,
    url,
    query,
    lines: source.lines,
    parts,
    entries: mended.entries,
    diagnostics: boundFindings(all).map((finding) => toDiagnostic(finding, file, source.lines)),
  };
}

interface Read {
  readonly layout: Layout;
  readonly reading: Reading;
}

/** The surest layout that finds a paper; where none does, what the surest says of that. */
function readAsFirstOf(layouts: readonly [Layout, ...Layout[]], source: Source): Read {
  const [surest, ...others] = layouts;
  const first = readAs(surest, source);
  if (!isSilent(first.reading)) return first;
  for (const layout of others) {
    const next = readAs(layout, source);
    if (next.reading.entries.length > 0) return next;
  }
  const { reading } = first;
  return {
    ...first,
    reading: { ...reading, findings: [...reading.findings, reportNothing(source, surest.name)] },
  };
}

function readAs(layout: Layout, source: Source): Read {
  return { layout, reading: holdToText(source, layout.name, layout.read(source)) };
}

/** Without a paper, and without a word why. */
function isSilent({ entries, findings }: Reading): boolean {
  return entries.length === 0 && !findings.some(({ code }) => code === 'empty-dump' || code === 'no-papers');
}

function describeBinary(file: string, text: string, findings: readonly Finding[]): Dump {
  const date = parseFileDate(file);
  return {
    ...nothingStated,
    file,
    layout: null,
    date,
    dateFrom: date === null ? null : "the file's name",
    query: null,
    lines: openSource(text).lines,
    parts: [{ kind: 'unrecognised', text }],
    entries: [],
    diagnostics: findings.map((finding) => toDiagnostic(finding, file, manyLines)),
  };
}

/** A place that a line does not tell begins the message; where the whole list stands on one line, that says nothing. */
function toDiagnostic(finding: Finding, file: string, lines: number): Diagnostic {
  const { code, line = null, message, place = null } = finding;
  const found = { code, severity: severityOf(code), file, line, message };
  if (place === null) return found;
  return { ...found, line: lines < manyLines ? null : line, message: `${capitalised(place)}: ${message}` };
}

// One, and what stands below its end.
const manyLines = 3;
