// A scraped file to a record: decode, read the publisher's front matter, choose the layout, read the
// list, and account for every character.

import { partsOf, withPlainBlanks } from './blanks.ts';
import { chooseLayout } from './choose.ts';
import { holdToText, nothingKnown, reportUnrecognised } from './coverage.ts';
import { reportCutOff, reportHeadless } from './cut-off.ts';
import { findDays } from './days.ts';
import { type Decoded, decodeDump } from './decode/decode.ts';
import { toDiagnostics } from './diagnose.ts';
import { readFields } from './front-matter/fields.ts';
import { readFrontMatter } from './front-matter/read.ts';
import type { Finding, Layout, Reading } from './layout.ts';
import { mendEntries } from './mend/mend.ts';
import { reportNothing } from './nothing.ts';
import { findPageUrl, parseAddressDate, parseFileDate, parseQuery, readPageUrl } from './page.ts';
import { reportImplausible } from './plausible.ts';
import { reportLists } from './records/day.ts';
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
  around: readonly DateWitness[],
): Dump {
  const whole = openSource(isText ? withPlainBlanks(text) : text);
  const { next, findings: ofFront, ...stated } = isText ? readFrontMatter(whole) : nothingAbove;
  const source: Source = { ...whole, first: next };
  const { layout, reading } = isText ? readAsChosen(source) : readNothing(source);
  // What clippers note of the page: `source: https://…`.
  const url = stated.url ?? readPageUrl(stated.source) ?? (isText ? findPageUrl(source) : null);
  // The page of one paper may be a note with days of its own.
  const days = layout === 'paper-page' ? [] : findDays(source, reading.entries);
  const known = days.flatMap((day) => day ?? []);
  const hasSeveralDays = known.length > 1;
  const { findings: ofDate, ...dated } = resolveDate([
    { who: 'the front matter', date: stated.date },
    { who: "the file's name", date: parseFileDate(file) },
    { who: "the page's address", date: parseAddressDate(url) },
    { who: reading.dateFrom ?? 'the page', date: hasSeveralDays ? null : reading.date },
    { who: 'its heading', date: days.length === 1 ? (known[0] ?? null) : null },
    ...around,
  ]);
  const query = parseQuery(url);
  const { entries, findings: ofTexts } = mendEntries(reading.entries, query);
  const above = text.slice(0, source.start(next));
  const frontMatter: readonly Part[] = above === '' ? [] : [{ kind: 'front-matter', text: above }];
  const parts = partsOf(text, [...frontMatter, ...reading.parts]);
  const isLost = reading.entries.length > 0 && entries.length === 0;
  const all = [
    ...findings,
    ...ofFront,
    ...ofDate,
    ...(hasSeveralDays && dated.date === null ? [reportLists('its headings', known.toSorted())] : []),
    ...reading.findings,
    ...ofTexts,
    ...reportImplausible(entries),
    ...reportCutOff(entries, parts),
    ...reportHeadless(entries),
    ...(layout !== null && isLost ? [reportNothing(source, layout)] : []),
    ...(layout === null ? [] : reportUnrecognised(source, parts)),
  ];
  return {
    ...stated,
    file,
    layout,
    ...dated,
    url,
    query,
    lines: source.lines,
    parts,
    entries,
    diagnostics: toDiagnostics(all, file, source.lines),
  };
}

interface Read {
  /** The layout's name; null where none claims the file. */
  readonly layout: string | null;
  readonly reading: Reading;
}

/** By the surest layout that finds a paper; where none does, what the surest says of that. */
function readAsChosen(source: Source): Read {
  const choice = chooseLayout(source);
  if (choice.kind === 'unclaimed') return readNothing(source, [choice.finding]);
  const [surest, ...others] = choice.layouts;
  const first = readAs(surest, source);
  if (!isSilent(first.reading)) return first;
  for (const layout of others) {
    const next = readAs(layout, source);
    if (next.reading.entries.length > 0) return next;
  }
  const findings = [...first.reading.findings, reportNothing(source, surest.name)];
  return { ...first, reading: { ...first.reading, findings } };
}

function readAs({ name, read }: Layout, source: Source): Read {
  return { layout: name, reading: holdToText(source, name, read(source)) };
}

/** Without a paper, and without a word why. */
function isSilent({ entries, findings }: Reading): boolean {
  return entries.length === 0 && !findings.some(({ code }) => code === 'empty-dump' || code === 'no-papers');
}

function readNothing(source: Source, findings: readonly Finding[] = []): Read {
  return { layout: null, reading: { parts: nothingKnown(source), entries: [], findings, date: null } };
}

const nothingAbove = { ...readFields([], []), next: 0, findings: [] };
