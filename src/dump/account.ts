// Holds a layout to its word: the parts it gives back, joined, are the text it was given.
//
// A layout that drops or adds a character may have dropped a paper. Its entries stay, since they were
// read; the parts are replaced by the text itself, and the fault is reported as ours, not the dump's.
import type { Finding, Reading } from './layout.ts';
import type { Source } from './source.ts';
import type { Part } from './types.ts';

/** The reading as it is where its parts are the text from `source.first` on; compared once, in place. */
export function holdToText(source: Source, layout: string, reading: Reading): Reading {
  const from = source.start(source.first);
  const at = findDifference(source.text, from, reading.parts);
  if (at === null) return reading;
  const line = source.lineAt(Math.min(at, Math.max(0, source.text.length - 1))) + 1;
  const text = source.text.slice(from);
  const parts: readonly Part[] = text === '' ? [] : [{ kind: 'unrecognised', text }];
  return { ...reading, parts, findings: [...reading.findings, reportLoss(layout, line)] };
}

/** The offset in the text where the joined parts first differ from it, or null. */
function findDifference(text: string, from: number, parts: readonly Part[]): number | null {
  let at = from;
  for (const part of parts) {
    if (part.text === '' || !text.startsWith(part.text, at)) return at;
    at += part.text.length;
  }
  return at === text.length ? null : at;
}

function reportLoss(layout: string, line: number): Finding {
  return {
    code: 'layout-lost-text',
    line,
    message: `The layout ${layout} does not account for the text from this line on, so papers may be missing. This is a fault of Offprint, not of the dump: please report it with the file.`,
  };
}
