// The rows of a table to entries: a header names the columns, in any order, and each row is a record.

import { isRecord } from '../../is-record.ts';
import { makeEntry } from '../../paper/entry.ts';
import type { Coverage } from '../coverage.ts';
import { fieldsOf } from '../json/leaves.ts';
import type { Finding } from '../layout.ts';
import { parsePython } from '../python/translate.ts';
import { type Account, reportFields } from '../records/account.ts';
import { agreeOnDay, type ListDay } from '../records/day.ts';
import { meaningOf } from '../records/meaning.ts';
import { type Field, type PaperRecord, readRecord } from '../records/read.ts';
import { reportAbstract, reportTitle } from '../report.ts';
import type { Source } from '../source.ts';
import type { Entry, PartKind } from '../types.ts';

export interface Row {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly text: string;
  /** Where the cell's text stands, as it is written. */
  readonly start: number;
  readonly end: number;
  /** Addresses that the text leads to. */
  readonly hrefs?: readonly string[];
}

/** The names of the columns of a table of papers; null where the header has no title or no abstract. */
export function readHeader(cells: readonly string[]): readonly string[] | null {
  const roles = cells.map((cell) => meaningOf(cell)?.role);
  if (!roles.includes('abstract')) return null;
  if (roles.includes('title')) return cells;
  // Some tables call the title the paper, or its name.
  const named = cells.findIndex((cell) => /^(?:papers?|name)$/i.test(cell.trim()));
  return named === -1 ? null : cells.map((cell, at) => (at === named ? 'title' : cell));
}

export interface TableReading {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  readonly day: ListDay | null;
}

/** Gathers what tables say; a file may hold several, each with a header of its own. */
export class TableReader {
  readonly #entries: Entry[] = [];
  readonly #findings: Finding[] = [];
  readonly #accounts: Account[] = [];
  readonly #records: PaperRecord[] = [];

  constructor(
    private readonly source: Source,
    private readonly coverage: Coverage,
    /** What to do where something is missing. */
    private readonly remedy = 'Complete the row, or delete it.',
  ) {}

  add(names: readonly string[], row: Row): void {
    const record = readRecord(row.cells.flatMap((cell, at) => toFields(names[at] ?? '', cell)));
    const title = this.#cellOf(names, row, 'title');
    this.#mark(row, title, this.#cellOf(names, row, 'abstract'));
    const line = this.source.lineAt(title?.start ?? row.start) + 1;
    this.#accounts.push(record.account);
    this.#records.push(record);
    const { abstract } = record;
    if (record.title !== null && abstract !== null)
      this.#entries.push(makeEntry({ line, title: record.title, abstract, ...record.fields }));
    else if (record.title !== null) this.#findings.push(reportTitle(line, record.title, this.remedy));
    else if (abstract !== null) this.#findings.push(reportAbstract(line, abstract, this.remedy));
    else if (row.cells.some(({ text }) => text !== '')) this.#findings.push(reportRow(line));
  }

  finish(): TableReading {
    const fields = reportFields(this.#accounts);
    const { day, findings } = agreeOnDay([], this.#records);
    return {
      entries: this.#entries,
      findings: [...this.#findings, ...findings, ...(fields === null ? [] : [fields])],
      day,
    };
  }

  #cellOf(names: readonly string[], row: Row, role: 'title' | 'abstract'): Cell | undefined {
    return row.cells.find(({ text }, at) => text !== '' && meaningOf(names[at] ?? '')?.role === role);
  }

  #mark(row: Row, title: Cell | undefined, abstract: Cell | undefined): void {
    const texts: { kind: PartKind; start: number; end: number }[] = [];
    if (title !== undefined) texts.push({ kind: 'title', start: title.start, end: title.end });
    if (abstract !== undefined) texts.push({ kind: 'abstract', start: abstract.start, end: abstract.end });
    let from = row.start;
    for (const { kind, start, end } of texts.sort((one, other) => one.start - other.start)) {
      this.coverage.mark('meta', from, start);
      this.coverage.mark(kind, start, end);
      from = end;
    }
    this.coverage.mark('meta', from, row.end);
  }
}

/** A cell may hold a whole object, as data frames print it. */
function toFields(name: string, { text, hrefs = [] }: Cell): readonly Field[] {
  const object = /^\s{0,20}\{/.test(text) ? parsePython(text) : null;
  const own = isRecord(object) ? fieldsOf(object, null) : [{ name, value: text }];
  return [...own, ...hrefs.map((value) => ({ name: 'link', value }))];
}

function reportRow(line: number): Finding {
  return {
    code: 'row-without-paper',
    line,
    message: 'This row has neither a title nor an abstract and is left out. Complete it, or delete it.',
  };
}
