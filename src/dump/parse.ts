// A scraped file to a record: decode, choose the layout, read, and account for every character.
import type { Diagnostic } from '../diagnostic.ts';
import { chooseLayout } from './choose.ts';
import { decodeDump } from './decode.ts';
import type { Finding, Reading } from './layout.ts';
import { openSource } from './source.ts';
import type { Dump, Part } from './types.ts';

/**
 * Reads a dump. Never throws for what the bytes hold: whatever is wrong with them becomes a diagnostic.
 * `file` is the name that diagnostics carry, relative to the project.
 */
export function parseDump(bytes: Uint8Array, file: string): Dump {
  const { text, findings } = decodeDump(bytes);
  const source = openSource(text);
  const choice = chooseLayout(source);
  const reading = choice.kind === 'claimed' ? choice.layout.read(source) : readNothing(text, choice.finding);
  const all = [...findings, ...reading.findings, ...reportUnrecognised(reading.parts)];
  return {
    file,
    layout: choice.kind === 'claimed' ? choice.layout.name : null,
    date: reading.date,
    title: null,
    source: null,
    url: reading.url,
    query: null,
    lines: source.lines,
    parts: reading.parts,
    entries: reading.entries,
    diagnostics: all.map((finding): Diagnostic => ({ ...finding, file })),
  };
}

function readNothing(text: string, finding: Finding): Reading {
  const parts: readonly Part[] = text === '' ? [] : [{ kind: 'chrome', text }];
  return { parts, entries: [], findings: [finding], date: null, url: null };
}

function reportUnrecognised(parts: readonly Part[]): readonly Finding[] {
  return parts
    .filter((part) => part.kind === 'unrecognised')
    .map(() => ({ code: 'unrecognised-line', severity: 'warning', line: null, message: 'Unrecognised.' }));
}
