// The papers found in JSON to entries, and the account of the text around them.

import { isRecord } from '../../is-record.ts';
import { markRecord } from '../coverage.ts';
import type { Finding, Reading } from '../layout.ts';
import { PaperList } from '../paper-list.ts';
import { reportFields } from '../records/account.ts';
import { agreeOnDay } from '../records/day.ts';
import { type PaperRecord, readRecord } from '../records/read.ts';
import { readDate } from '../records/values.ts';
import { namePlace } from '../report.ts';
import type { Source } from '../source.ts';
import { unwrap } from '../unwrap.ts';
import { fieldsOf } from './leaves.ts';
import type { Scan } from './scan.ts';

/** JSON found in a file, and the papers found in it. */
export interface ScannedJson {
  readonly json: string;
  readonly scan: Scan;
  /** Makes what turns an offset in `json` into one in the source, asked in rising order. */
  readonly openMap: () => (offset: number) => number;
}

/** Reads the papers; all else is furniture. */
export function readPapers(source: Source, { json, scan, openMap }: ScannedJson): Reading {
  const toSource = openMap();
  const list = new PaperList(source, 'chrome', 'Complete the object, or delete it.');
  const records: PaperRecord[] = [];
  for (const [index, span] of scan.papers.entries()) {
    const line = source.lineAt(markRecord(list.coverage, span, span, toSource)) + 1;
    const paper = parsePaper(json.slice(span.start, span.end), span.key);
    const place = namePlace(index, scan.papers.length, paper?.fields.arxivId ?? null);
    const at = (finding: Finding): void => void list.findings.push({ ...finding, place });
    for (const name of paper?.bad ?? []) at(reportField(line, name));
    if (paper !== null) records.push(paper);
    const { title = null, abstract = null, fields = {} } = paper ?? {};
    if (!list.add({ line, place, title: unwrap(title ?? '') || null, abstract, ...fields }))
      at({ code: 'invalid-json', line, message: brokenJson });
  }
  const stated = scan.dates.flatMap(({ name, text }) => {
    const date = readDate(json.slice(text.start, text.end));
    return date === null
      ? []
      : [{ date, dateFrom: name === null ? 'the name of the list' : `"${name}" of the list` }];
  });
  const errorAt = openMap();
  const broken = scan.errors.map((offset): Finding => {
    const line = source.lineAt(errorAt(offset)) + 1;
    return { code: 'invalid-json', line, message: brokenJson };
  });
  const { day, findings: doubts } = agreeOnDay(stated, records);
  for (const findings of [doubts, reportFields(records), broken]) list.tell(findings);
  return list.finish(day);
}

/** Reads the text of one object; null where it is not sound JSON. */
function parsePaper(json: string, key: string | null): PaperRecord | null {
  try {
    // A raw line end or a NUL is no JSON, but between words and in texts alike it reads as a space.
    const value: unknown = JSON.parse(json.replace(controls, ' '));
    return isRecord(value) ? readRecord(fieldsOf(value, key)) : null;
  } catch {
    return null;
  }
}

function reportField(line: number, name: string): Finding {
  return {
    code: 'invalid-field',
    line,
    message: `"${name}" of this paper does not hold what the list promises and is left out. Download the list again, or correct it.`,
  };
}

/** Of a paper, and of a place where the text stopped being JSON. */
const brokenJson = 'The JSON is broken here; the paper around it may be missing. Download the list again.';
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u001f]/g;
