// Cuts a scraped text into tokens: text that already reads as typography, braces, style commands,
// links, Markdown marks and formulas.
//
// Links are found first, over the whole text, and formulas are given; both are atoms, and what lies
// between them is read character by character. An address wins over a formula found inside it.
import { readControl } from './control-sequences.ts';
import { detectLinks, type LinkSpan } from './links.ts';
import { detectMarkdown, type MarkdownSpan } from './markdown-marks.ts';
import { readCitationResidue, readMark } from './punctuation.ts';
import { nameBeforeBrace, readLeftovers } from './residue.ts';
import type { Token } from './tokens.ts';
import type { Formula } from './types.ts';

/** Tokens of `text`; formulas that overlap an earlier one or an address, or lie outside, are ignored. */
export function tokenize(text: string, formulas: readonly Formula[]): readonly Token[] {
  const lexer = new Lexer(text, formulas);
  lexer.read(0, text.length);
  return lexer.tokens;
}

class Lexer {
  readonly tokens: Token[] = [];
  readonly #text: string;
  readonly #formulas: ReadonlyMap<number, Formula>;
  readonly #links: ReadonlyMap<number, LinkSpan>;
  readonly #opening: ReadonlyMap<number, MarkdownSpan>;
  readonly #closing: ReadonlyMap<number, MarkdownSpan>;
  /** Where the next atom begins, for every offset asked in rising order. */
  readonly #atoms: readonly number[];
  #atom = 0;
  #pending = '';

  constructor(text: string, formulas: readonly Formula[]) {
    this.#text = text;
    const links = detectLinks(text);
    const kept = withoutOverlaps(text, formulas, links);
    const marks = detectMarkdown(text, [...links, ...kept]);
    this.#formulas = new Map(kept.map((formula) => [formula.start, formula]));
    this.#links = new Map(links.map((link) => [link.start, link]));
    this.#opening = new Map(marks.map((mark) => [mark.start, mark]));
    this.#closing = new Map(marks.map((mark) => [mark.end - mark.width, mark]));
    this.#atoms = [...this.#formulas.keys(), ...this.#links.keys()].sort((one, other) => one - other);
  }

  read(start: number, end: number): void {
    let at = start;
    while (at < end) at = this.#step(at, Math.min(end, this.#nextAtom(at)), end);
    this.#flush();
  }

  #nextAtom(at: number): number {
    while (this.#atom < this.#atoms.length && (this.#atoms[this.#atom] ?? 0) <= at) this.#atom += 1;
    return this.#atoms[this.#atom] ?? this.#text.length;
  }

  /** Reads one piece at `at`; nothing before `limit` is an atom's. Returns the offset after it. */
  #step(at: number, limit: number, end: number): number {
    const formula = this.#formulas.get(at);
    if (formula !== undefined) return this.#math(formula);
    const link = this.#links.get(at);
    if (link !== undefined && link.end <= end) return this.#link(link);
    const mark = this.#opening.get(at) ?? this.#closing.get(at);
    if (mark !== undefined) return this.#markdown(mark, at);
    const character = this.#text[at] ?? '';
    if (character === '\\') return this.#control(at, limit);
    if (character === '{' || character === '}') return this.#brace(character, at);
    const read = readMark(this.#text, at, limit);
    if (read === null) return this.#plain(at, limit);
    this.#pending += read.text;
    const citation = read.text === '\u00a0' ? readCitationResidue(this.#text, read.end, limit) : null;
    if (citation === null) return read.end;
    this.#pending += citation.text;
    return citation.end;
  }

  #math(formula: Formula): number {
    const source = this.#text.slice(formula.start, formula.end);
    this.#push({ kind: 'math', tex: formula.tex, source, confidence: formula.confidence });
    return formula.end;
  }

  #link(link: LinkSpan): number {
    this.#push({ kind: 'link', url: link.url });
    const { start, end, isAddress } = link.label;
    if (isAddress) this.#pending += this.#text.slice(start, end).replace(/\\([_#%&~])/g, '$1');
    else this.read(start, end);
    this.#push({ kind: 'end' });
    return link.end;
  }

  #markdown(mark: MarkdownSpan, at: number): number {
    if (mark.style === 'code') {
      this.#push({ kind: 'mark', style: 'code' });
      this.#pending += this.#text.slice(mark.start + mark.width, mark.end - mark.width);
      this.#push({ kind: 'end' });
      return mark.end;
    }
    this.#push(at === mark.start ? { kind: 'mark', style: mark.style } : { kind: 'end' });
    return at + mark.width;
  }

  #brace(character: string, at: number): number {
    const residue = character === '{' && this.#closesSoon(at) ? nameBeforeBrace(this.#pending) : null;
    if (residue !== null && residue.effect.kind === 'argument') {
      this.#pending = this.#pending.slice(0, -residue.name.length);
      this.#push({ kind: 'argument', style: residue.effect.style });
    }
    this.#push({ kind: character === '{' ? 'open' : 'close', at });
    return at + 1;
  }

  /** Whether the brace at `at` has a partner near: where a name goes, its extent must be known. */
  #closesSoon(at: number): boolean {
    const near = this.#text.slice(at + 1, at + longestArgument);
    return /^[^{}]*\}/.test(near);
  }

  /** A run of characters that mean themselves. */
  #plain(at: number, limit: number): number {
    let end = at + 1;
    while (end < limit && !isSpecial(this.#text.charCodeAt(end))) end += 1;
    this.#pending += this.#text.slice(at, end);
    return end;
  }

  #control(at: number, limit: number): number {
    const control = readControl(this.#text, at, limit);
    for (const token of control.tokens) this.#push(token);
    return control.end;
  }

  #push(token: Token): void {
    this.#flush();
    this.tokens.push(token);
  }

  #flush(): void {
    if (this.#pending !== '') {
      this.tokens.push({ kind: 'text', text: readLeftovers(this.#pending), typeset: false });
    }
    this.#pending = '';
  }
}

/** In characters, of what stands in braces after the name of a lost command. */
const longestArgument = 300;

/** All that may be more than itself, marks of Markdown among them. */
const special = new Uint8Array(128);
for (const character of '\\{}"\'`-~*_') special[character.charCodeAt(0)] = 1;

function isSpecial(code: number): boolean {
  return code < special.length && special[code] === 1;
}

/** Formulas in order that overlap neither one another nor an address (a label may hold them). */
function withoutOverlaps(
  text: string,
  formulas: readonly Formula[],
  links: readonly LinkSpan[],
): readonly Formula[] {
  const kept: Formula[] = [];
  let reached = 0;
  let at = 0;
  for (const formula of formulas.toSorted((one, other) => one.start - other.start)) {
    if (formula.start < reached || formula.end <= formula.start || formula.end > text.length) continue;
    while (at < links.length && (links[at]?.end ?? 0) <= formula.start) at += 1;
    const link = links[at];
    if (link !== undefined && link.start < formula.end && !isInLabel(formula, link)) continue;
    kept.push(formula);
    reached = formula.end;
  }
  return kept;
}

function isInLabel(formula: Formula, link: LinkSpan): boolean {
  const { start, end, isAddress } = link.label;
  return !isAddress && formula.start >= start && formula.end <= end;
}
