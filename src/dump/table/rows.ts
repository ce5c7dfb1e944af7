// The rows of a table to entries: a header names the columns, in any order, and each row is a record.

import { isRecord } from '../../is-record.ts';
import type { Span } from '../../text/types.ts';
import { markRecord } from '../coverage.ts';
import { fieldsOf } from '../json/leaves.ts';
import type { Reading } from '../layout.ts';
import { PaperList } from '../paper-list.ts';
import { parsePython } from '../python/translate.ts';
import { reportFields } from '../records/account.ts';
import { agreeOnDay } from '../records/day.ts';
import { meaningOf } from '../records/meaning.ts';
import { type Field, type PaperRecord, readRecord } from '../records/read.ts';
import type { Source } from '../source.ts';

export interface Row extends Span {
  readonly cells: readonly Cell[];
}

/** Its offsets are those of its text, as it is written. */
export interface Cell extends Span {
  readonly text: string;
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

/** Gathers what tables say; a file may hold several, each with a header of its own. */
export class TableReader {
  readonly #list: PaperList;
  readonly #records: PaperRecord[] = [];

  /** `remedy` tells what to do where something is missing. */
  constructor(
    private readonly source: Source,
    remedy = 'Complete the row, or delete it.',
  ) {
    this.#list = new PaperList(source, 'chrome', remedy);
  }

  add(names: readonly string[], row: Row): void {
    const record = readRecord(row.cells.flatMap((cell, at) => toFields(names[at] ?? '', cell)));
    const texts = {
      title: this.#cellOf(names, row, 'title'),
      abstract: this.#cellOf(names, row, 'abstract'),
    };
    const line = this.source.lineAt(markRecord(this.#list.coverage, row, texts)) + 1;
    this.#records.push(record);
    const { title, abstract, fields } = record;
    const isPaper = this.#list.add({ line, title, abstract, ...fields });
    if (!isPaper && row.cells.some(({ text }) => text !== ''))
      this.#list.findings.push({ code: 'row-without-paper', line, message: emptyRow });
  }

  finish(): Reading {
    const { day, findings } = agreeOnDay([], this.#records);
    for (const each of [findings, reportFields(this.#records)]) this.#list.tell(each);
    return this.#list.finish(day);
  }

  #cellOf(names: readonly string[], row: Row, role: 'title' | 'abstract'): Cell | undefined {
    return row.cells.find(({ text }, at) => text !== '' && meaningOf(names[at] ?? '')?.role === role);
  }
}

/** A cell may hold a whole object, as data frames print it. */
function toFields(name: string, { text, hrefs = [] }: Cell): readonly Field[] {
  const object = /^\s{0,20}\{/.test(text) ? parsePython(text) : null;
  const own = isRecord(object) ? fieldsOf(object, null) : [{ name, value: text }];
  return [...own, ...hrefs.map((value) => ({ name: 'link', value }))];
}

const emptyRow = 'This row has neither a title nor an abstract and is left out. Complete it, or delete it.';
