// The papers of arXiv's listings and search results as text, each with the lines of its title, its names and its abstract.
//
// A paper is what stands from one line with an id to the next. A listing labels the title, and prints the names below it and the
// abstract below the subjects; search results label names and abstract, and print the title between the id and these. What
// stands above the first paper and below the list is the page's.

import type { PartialDate } from '../../paper/dates.ts';
import type { PartSpan } from '../coverage.ts';
import { type Source, trimLine } from '../source.ts';
import type { Growing, PartKind } from '../types.ts';
import { type ArxivLabel, type ArxivLine, isFoot, tellArxivLine } from './lines.ts';

export interface ArxivPaper {
  /** 0-based. */
  readonly line: number;
  readonly id: string;
  readonly doi: string | null;
  /** Its formats stand behind its id, as on a page and nowhere else. */
  readonly hasFormats: boolean;
  /** The title stands behind its label, and the names below it without one. */
  readonly isListed: boolean;
  readonly texts: Readonly<Record<ArxivLabel, readonly Piece[]>>;
}

/** A line of a text. */
export interface Piece {
  readonly line: number;
  readonly text: string;
  readonly span: PartSpan;
}

export interface ArxivPage {
  readonly papers: readonly ArxivPaper[];
  /** Of all lines that were understood, in order. */
  readonly spans: readonly PartSpan[];
  /** The day of the listing. */
  readonly date: PartialDate | null;
}

/** Reads the first `most` lines. */
export function parseArxivPage(source: Source, most = Number.POSITIVE_INFINITY): ArxivPage {
  const page = new ArxivReader();
  for (let line = source.first; line < Math.min(source.lines, source.first + most); line++) {
    const { text, start } = trimLine(source, line);
    page.add({ line, start, written: text, content: tellArxivLine(text) });
  }
  return page;
}

interface Line {
  readonly line: number;
  readonly start: number;
  readonly written: string;
  readonly content: ArxivLine;
}

interface OpenPaper extends Growing<ArxivPaper> {
  readonly texts: Readonly<Record<ArxivLabel, Piece[]>>;
}

class ArxivReader implements ArxivPage {
  readonly papers: OpenPaper[] = [];
  readonly spans: PartSpan[] = [];
  date: PartialDate | null = null;
  /** Null above the first paper, and where the list has ended. */
  #paper: OpenPaper | null = null;
  /** The text that goes on in the next line. */
  #field: ArxivLabel | null = null;
  #isBelowBlank = true;

  add(line: Line): void {
    const { content } = line;
    const paper = this.#paper;
    if (content.kind === 'blank') this.#pause();
    else if (content.kind === 'id') this.#open(line, content);
    else if (content.kind === 'day') this.#readDay(line, content.date);
    else if (paper === null || content.kind === 'chrome' || this.#isFoot(paper, line)) this.#leave(line);
    else if ((content.kind === 'formats' || content.kind === 'furniture') && this.#awaitsText(paper)) {
      this.#mark('meta', line);
      if (content.kind === 'furniture') paper.doi ??= content.doi;
      else paper.hasFormats ||= paper.texts.title.length === 0;
    } else if (content.kind === 'label' && this.#mayHave(paper, content.label)) {
      this.#field = content.label;
      paper.isListed ||= content.label === 'title';
      if (content.text === '') this.#mark('meta', line);
      else this.#push(paper, content.label, content.text, line);
    } else this.#read(paper, line);
    this.#isBelowBlank = content.kind === 'blank';
  }

  #open(line: Line, { id, doi, hasFormats }: Extract<ArxivLine, { kind: 'id' }>): void {
    this.#mark('meta', line);
    this.#field = null;
    const texts = { title: [], authors: [], abstract: [], submitted: [], subjects: [], aside: [] };
    this.#paper = { line: line.line, id, doi, hasFormats, isListed: false, texts };
    this.papers.push(this.#paper);
  }

  #readDay(line: Line, date: PartialDate): void {
    this.#leave(line, this.date === null ? 'date' : 'chrome');
    this.date ??= date;
  }

  #leave(line: Line, kind: PartKind = 'chrome'): void {
    this.#mark(kind, line);
    this.#paper = null;
    this.#field = null;
  }

  /** Words of the page's foot stand below a paper, where no title is awaited and no sentence goes on. */
  #isFoot({ texts }: OpenPaper, { content }: Line): boolean {
    const isDue = this.#field === 'abstract' ? this.#isBelowBlank : this.#field !== 'title';
    return content.kind === 'text' && isDue && texts.title.length > 0 && isFoot(content.text);
  }

  #awaitsText({ texts }: OpenPaper): boolean {
    return this.#field === null || texts[this.#field].length === 0;
  }

  /** An abstract may have lines that begin like a label, but what stands above it does not stand in it. */
  #mayHave({ texts }: OpenPaper, label: ArxivLabel): boolean {
    if (label === 'submitted') return texts.submitted.length === 0;
    return this.#field !== 'abstract' || texts.abstract.length === 0 || label === 'aside';
  }

  /** A blank line ends a text; in a listing names come below the title, and the abstract below the subjects. */
  #pause(): void {
    const paper = this.#paper;
    if (paper === null || this.#field === null || this.#awaitsText(paper)) return;
    if (this.#field === 'title' && paper.isListed) this.#field = 'authors';
    else if (this.#field === 'subjects' && paper.isListed) this.#field = 'abstract';
    else if (this.#field !== 'abstract') this.#field = null;
  }

  #read(paper: OpenPaper, line: Line): void {
    const text = line.content.kind === 'text' ? line.content.text : line.written;
    if (this.#field === null && paper.texts.title.length === 0) this.#field = 'title';
    else if (this.#field === 'subjects' && paper.isListed && hasSubjects(paper) && !text.startsWith(';'))
      this.#field = 'abstract';
    if (this.#field !== null) this.#push(paper, this.#field, text, line);
  }

  #push(paper: OpenPaper, field: ArxivLabel, text: string, line: Line): void {
    const kind = field === 'title' || field === 'abstract' ? field : 'meta';
    const span = this.#mark(kind, line);
    paper.texts[field].push({ line: line.line, text, span });
  }

  #mark(kind: PartKind, { start, written }: Line): PartSpan {
    const span = { kind, start, end: start + written.length };
    this.spans.push(span);
    return span;
  }
}

/** `Databases (cs.DB)`: whole, so that what stands right below it is the abstract. */
function hasSubjects({ texts }: OpenPaper): boolean {
  return /\([\w.-]{2,20}\)$/.test(texts.subjects.at(-1)?.text.slice(-24) ?? '');
}
