// Objects as Python prints them, `{'id': '2610.01234', 'stars': None}`, to JSON.
//
// One pass, token by token: quotes and escapes are Python's, `True`, `False` and `None` are words of
// JSON, tuples are lists, neighbouring strings are one, `Paper(title='…')` is an object of its keywords,
// `OrderedDict([('id', …)])` one of its pairs, and `datetime.datetime(2026, 10, 1)` a date. What is none of
// this is copied as it stands, so that the reader of JSON finds the same place broken.
import { matchAt } from '../../text/match-at.ts';
import { mostBrackets } from '../limits.ts';
import { Rewriting, type Rewritten } from '../syntax/rewriting.ts';
import { readPythonString } from './strings.ts';

/** Rewrites text[from, …); offsets lead back into `text`. */
export function translatePython(text: string, from = 0): Rewritten {
  return new Translator(text, from).run();
}

/** The value that Python printed; null where it cannot be read, or lies in more brackets than are read. */
export function parsePython(text: string): unknown {
  const translator = new Translator(text, 0);
  try {
    const { text: json } = translator.run();
    return translator.depth > mostBrackets ? null : JSON.parse(json);
  } catch {
    return null;
  }
}

class Translator {
  /** Most brackets that were open at once. */
  depth = 0;
  readonly #out = new Rewriting();
  /** What closes each bracket that is open, in JSON. */
  readonly #open: string[] = [];
  /** In an object that is a line without brackets. */
  #isLine = false;
  /** Where a comma waits: none stands before what closes a list. */
  #comma = -1;

  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  run(): Rewritten {
    while (this.at < this.text.length) this.#step();
    this.#endLine(this.text.length);
    return this.#out.finish(this.text.length);
  }

  #step(): void {
    const start = this.at;
    const char = this.text.charAt(start);
    if (/\s/.test(char)) {
      if (this.#open.length === 0 && /[\r\n]/.test(matchAt(/\s+/y, this.text, start) ?? ''))
        this.#endLine(start);
      this.#copyRun(/\s+/y);
    } else if (char === ',') {
      this.#comma = start;
      this.at++;
    } else if (char === ')' || char === ']' || char === '}') {
      this.#comma = -1;
      this.at++;
      this.#out.put(this.#open.pop() ?? char, start);
    } else {
      if (this.#comma !== -1) this.#out.put(this.#open.at(-1) === pairEnd ? ':' : ',', this.#comma);
      this.#comma = -1;
      this.#readValue(char, start);
    }
  }

  #readValue(char: string, start: number): void {
    if (char === '{') this.#openBracket('{', '}', 1);
    else if (char === '(' && this.#open.at(-1) === pairsEnd) this.#openBracket('', pairEnd, 1);
    else if (char === '[' || char === '(') this.#openBracket('[', ']', 1);
    else {
      const end = readPythonString(this.text, start, this.#out);
      if (end !== null) this.at = end;
      else if (/[A-Za-z_]/.test(char)) this.#readWord(start);
      else if (/[-+.\d]/.test(char)) this.#copyRun(/[-+.\w]+/y);
      else {
        this.#out.copy(char, start);
        this.at++;
      }
    }
  }

  /** A keyword of a call, a call, or a word by itself. */
  #readWord(start: number): void {
    const word = this.#match(/[\w.]{1,200}/y) ?? '';
    const keyword = matchAt(/\s{0,8}=(?!=)/y, this.text, start + word.length);
    if (keyword !== null && this.#readKeyword(word, start)) {
      this.at = start + word.length + keyword.length;
      return;
    }
    this.at = start + word.length;
    const call = this.#match(/\s{0,8}\(/y);
    if (call === null) {
      this.#out.put(words.get(word) ?? 'null', start);
      return;
    }
    if (/(?:^|\.)OrderedDict$/.test(word) && this.#openOrdered(call.length)) return;
    const day = /(?:^|\.)date(?:time)?$/.test(word) ? this.#match(dayCall) : null;
    const [, year, month, date] = day === null ? [] : (/(\d{4}), ?(\d{1,2}), ?(\d{1,2})/.exec(day) ?? []);
    if (day !== null && year !== undefined) {
      this.#out.put(`"${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}"`, start);
      this.at += day.length;
    } else if (
      matchAt(/\s{0,20}[A-Za-z_]\w{0,100}\s{0,8}=(?!=)/y, this.text, this.at + call.length) !== null
    ) {
      this.#openBracket('{', callEnd, call.length);
    } else {
      this.#openBracket('[', listEnd, call.length);
    }
  }

  /** `OrderedDict([('id', …), …])` and `OrderedDict({'id': …})` are objects. */
  #openOrdered(length: number): boolean {
    const inner = matchAt(/\s{0,8}[[{]/y, this.text, this.at + length);
    if (inner === null) return false;
    this.#openBracket('', '', length);
    this.#openBracket('{', inner.endsWith('[') ? pairsEnd : '}', inner.length);
    return true;
  }

  /** `title=`: a name in an object; below places without names it is one place more. False in other brackets. */
  #readKeyword(word: string, start: number): boolean {
    const end = this.#open.at(-1);
    if (end === callEnd) this.#out.put(`"${word}":`, start);
    else if (end === undefined && this.#isAtLine(start)) {
      this.#out.put(`${this.#isLine ? ',' : '{'}"${word}":`, start);
      this.#isLine = true;
    } else return end === listEnd;
    return true;
  }

  /** `title='…' id='…'`: models print themselves without brackets, an object a line. */
  #isAtLine(start: number): boolean {
    return this.#isLine || matchAt(/\w{1,200}\s{0,8}=\s{0,8}(?:["'[{\d]|None\b)/y, this.text, start) !== null;
  }

  #endLine(at: number): void {
    if (this.#isLine) this.#out.put('}', at);
    this.#isLine = false;
  }

  #openBracket(bracket: string, end: string, length: number): void {
    this.#out.put(bracket, this.at);
    this.#open.push(end);
    this.depth = Math.max(this.depth, this.#open.length);
    this.at += length;
  }

  #copyRun(pattern: RegExp): void {
    const run = this.#match(pattern) ?? this.text.charAt(this.at);
    this.#out.copy(run, this.at);
    this.at += run.length;
  }

  #match(pattern: RegExp): string | null {
    return matchAt(pattern, this.text, this.at);
  }
}

const words: ReadonlyMap<string, string> = new Map([
  ['True', 'true'],
  ['False', 'false'],
  ['true', 'true'],
  ['false', 'false'],
]);
// Closes an object, or a list; the blank tells a call's end from a dictionary's, or a list's.
const callEnd = ' }';
const listEnd = ' ]';
// Closes an object that is written as a list of pairs, and a pair of it.
const pairsEnd = '  }';
const pairEnd = ' ';
// The arguments of a date, a time zone's own brackets included.
const dayCall =
  /\s{0,8}\(\d{4}, ?\d{1,2}, ?\d{1,2}[^()]{0,200}(?:\([^()]{0,100}(?:\([^()]{0,100}\)[^()]{0,20})?\)[^()]{0,20})?\)/y;
