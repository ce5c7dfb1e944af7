// Reads a list in which a mark opens each paper (a heading, a number, bold words, a link, the label `Title:`), with
// labels, addresses and the abstract below it: what scripts print, mails say, and templates fill in.
//
// The list itself says which mark it uses (survey.ts). What a paper says is then a record, read by the meaning of its
// labels as any other; without a label the abstract is the prose.

import { type Coverage, openCoverage } from '../coverage.ts';
import { parseDate } from '../date.ts';
import { makeEntry } from '../entry.ts';
import type { Finding, Reading } from '../layout.ts';
import { type Field, readRecord } from '../records/read.ts';
import { meaningOf } from '../records/roles.ts';
import { reportTitle } from '../report.ts';
import { scoreAbstract } from '../score-abstract.ts';
import type { Source } from '../source.ts';
import type { DumpDate, Entry, PartKind } from '../types.ts';
import { type HasWord, unwrap } from '../unwrap.ts';
import { collectVocabulary } from '../vocabulary.ts';
import { type MarkedLine, markedLines, type Opening } from './lines.ts';
import { goesOn, isCalledAbstract, openingsOf, surveyMarks } from './survey.ts';

export function readMarked(source: Source): Reading {
  const { opening } = surveyMarks(source);
  const list = new List(source, opening);
  for (const line of markedLines(source)) list.add(line);
  return list.finish();
}

/** A paper while it is being read. */
interface Card {
  /** 1-based. */
  readonly line: number;
  title: string;
  readonly fields: Field[];
  /** Lines in order, each with what it is. */
  readonly spans: Span[];
  /** Runs of lines without a label. */
  readonly paragraphs: Paragraph[];
  hasAbstract: boolean;
}

interface Span {
  kind: PartKind;
  readonly start: number;
  readonly end: number;
}

interface Paragraph {
  readonly lines: string[];
  readonly spans: Span[];
  /** Right below the title, without a blank line. */
  readonly isBelowTitle: boolean;
}

/** The label whose text is being read. */
interface OpenField {
  readonly name: string;
  readonly lines: string[];
  /** The label stands alone: its text may have several paragraphs. */
  readonly isAlone: boolean;
}

class List {
  readonly #entries: Entry[] = [];
  readonly #findings: Finding[] = [];
  readonly #coverage: Coverage;
  readonly #hasWord: HasWord;
  #card: Card | null = null;
  #field: OpenField | null = null;
  #paragraph: Paragraph | null = null;
  #date: DumpDate | null = null;

  constructor(
    source: Source,
    private readonly opening: Opening | null,
  ) {
    this.#coverage = openCoverage(source.text, source.start(source.first));
    this.#hasWord = collectVocabulary(source.text);
  }

  add(line: MarkedLine): void {
    const { content } = line;
    if (content.kind === 'blank') this.#pause();
    else if (this.opening !== null && openingsOf(line).includes(this.opening)) this.#openCard(line);
    else if (this.#card === null || this.#isSection(line)) this.#passOver(line);
    else this.#readInCard(this.#card, line);
  }

  finish(): Reading {
    this.#closeCard();
    return {
      parts: this.#coverage.close(),
      entries: this.#entries,
      findings: this.#findings,
      date: this.#date,
    };
  }

  #openCard(line: MarkedLine): void {
    this.#closeCard();
    const { content, start, end, hrefs } = line;
    const title = content.kind === 'title' || content.kind === 'label' ? content.text : '';
    this.#card = {
      line: line.line + 1,
      title: title.replace(EMPHASIS, ''),
      fields: linksOf(hrefs),
      spans: [{ kind: 'title', start, end }],
      paragraphs: [],
      hasAbstract: false,
    };
  }

  /** A heading as high as those of papers, or higher, is a part of the page. */
  #isSection({ content }: MarkedLine): boolean {
    const own = Number(/^heading-(\d)$/.exec(this.opening ?? '')?.[1] ?? 0);
    const level = content.kind === 'title' ? levelOf(content.openings) : 0;
    return level > 0 && (own === 0 || level < own);
  }

  /** What stands above the first paper, or between parts of the page. */
  #passOver({ content, start, end }: MarkedLine): void {
    this.#closeCard();
    const words = content.kind === 'title' || content.kind === 'text' ? content.text : '';
    const date = this.#entries.length > 0 ? null : findDate(words);
    this.#date ??= date;
    this.#coverage.mark(date === null ? 'chrome' : 'date', start, end);
  }

  #readInCard(card: Card, line: MarkedLine): void {
    const { content, start, end, hrefs } = line;
    const isHeading = content.kind === 'title' && levelOf(content.openings) > 0;
    if (
      content.kind === 'text' ||
      (content.kind === 'title' && !isHeading) ||
      goesOn(line, this.#linesAbove())
    ) {
      const text =
        content.kind === 'text' ? content.text : content.kind === 'title' ? content.written : line.words;
      this.#readText(card, text, { kind: 'unrecognised', start, end });
      if (this.#field === null || !isCalledAbstract(this.#field.name)) card.fields.push(...linksOf(hrefs));
      return;
    }
    card.fields.push(...linksOf(hrefs));
    const isFold = content.kind === 'tags';
    if (!isFold) this.#endField();
    this.#paragraph = null;
    const kind =
      content.kind === 'label' && isCalledAbstract(content.name) && content.text !== '' ? 'abstract' : 'meta';
    card.spans.push({ kind: isFold || content.kind === 'rule' ? 'chrome' : kind, start, end });
    if (content.kind === 'label')
      this.#field = { name: content.name, lines: [content.text], isAlone: content.text === '' };
    else if (isHeading) this.#field = { name: content.text, lines: [], isAlone: true };
    else if (content.kind === 'authors') card.fields.push(...toFields('authors', content.text));
    else if (content.kind === 'badges' || content.kind === 'links')
      card.fields.push(...Object.entries(content.badges ?? {}).map(([name, value]) => ({ name, value })));
  }

  /** Lines of the paragraph that is being read. */
  #linesAbove(): number {
    return this.#paragraph === null || this.#paragraph.isBelowTitle ? 0 : this.#paragraph.lines.length;
  }

  #readText(card: Card, text: string, span: Span): void {
    card.spans.push(span);
    if (this.#field !== null) {
      this.#field.lines.push(text);
      span.kind = isCalledAbstract(this.#field.name) ? 'abstract' : 'meta';
      return;
    }
    if (this.#paragraph === null) {
      this.#paragraph = { lines: [], spans: [], isBelowTitle: card.spans.length === 2 };
      card.paragraphs.push(this.#paragraph);
    }
    this.#paragraph.lines.push(text);
    this.#paragraph.spans.push(span);
  }

  /** A blank line ends a label's text and a paragraph. */
  #pause(): void {
    this.#paragraph = null;
    if (this.#field !== null && !this.#field.isAlone) this.#endField();
    this.#field?.lines.push('');
  }

  #endField(): void {
    const { name, lines } = this.#field ?? { name: '', lines: [] };
    this.#field = null;
    const text = unwrap(lines.join('\n'), this.#hasWord).replace(EMPHASIS, '');
    if (text === '' || this.#card === null) return;
    this.#card.fields.push(...toFields(name, text));
    this.#card.hasAbstract ||= isCalledAbstract(name);
  }

  #closeCard(): void {
    this.#endField();
    this.#paragraph = null;
    const card = this.#card;
    this.#card = null;
    if (card === null) return;
    this.#continueTitle(card);
    if (!card.hasAbstract) this.#takeProse(card);
    for (const { kind, start, end } of joinSpans(card.spans)) this.#coverage.mark(kind, start, end);
    const { title, abstract, fields } = readRecord([{ name: 'title', value: card.title }, ...card.fields]);
    const { line } = card;
    if (title !== null && abstract !== null)
      this.#entries.push(makeEntry({ line, title, abstract, ...fields }));
    else this.#findings.push(reportTitle(line, card.title));
  }

  /** A long title goes on in the next line. */
  #continueTitle(card: Card): void {
    const [first] = card.paragraphs;
    if (first === undefined || !first.isBelowTitle) return;
    const text = first.lines.join(' ');
    const hasMore = card.hasAbstract || card.paragraphs.length > 1;
    if (!hasMore || scoreAbstract(text) >= -1) return;
    card.paragraphs.shift();
    card.title = unwrap([card.title, ...first.lines].join('\n'), this.#hasWord);
    for (const span of first.spans) span.kind = 'title';
  }

  /** Paragraphs of sentences, else the only one there is. */
  #takeProse(card: Card): void {
    const sentences = card.paragraphs.filter(({ lines }) => SENTENCES.test(lines.join(' ')));
    const chosen = sentences.length > 0 ? sentences : card.paragraphs.length === 1 ? card.paragraphs : [];
    const value = chosen.map(({ lines }) => unwrap(lines.join('\n'), this.#hasWord)).join(' ');
    for (const { spans } of chosen) for (const span of spans) span.kind = 'abstract';
    if (value !== '') card.fields.push({ name: 'abstract', value: value.replace(SEPARATOR, '') });
  }
}

/** Neighbours of one kind as one. */
function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last?.kind === span.kind) joined[joined.length - 1] = { ...last, end: span.end };
    else joined.push(span);
  }
  return joined;
}

function levelOf(openings: readonly Opening[]): number {
  return Number(openings.find((opening) => opening.startsWith('heading'))?.slice(-1) ?? 0);
}

function linksOf(hrefs: readonly string[]): Field[] {
  return hrefs.map((value) => ({ name: 'link', value }));
}

/** A label's text; a count or an id may stand before other words: `214 (since noon)`. */
function toFields(name: string, text: string): readonly Field[] {
  const role = meaningOf(name)?.role;
  const first = /^\S{1,40}(?=\s)/.exec(text)?.[0];
  const count = role === 'authors' ? /(\d{1,5}) authors?/i.exec(text)?.[1] : undefined;
  return [
    { name, value: text },
    ...(first !== undefined && FIRST_WORD.has(role ?? '') ? [{ name, value: first }] : []),
    ...(count === undefined ? [] : [{ name: 'authorsCount', value: count }]),
  ];
}

function findDate(text: string): DumpDate | null {
  const written = /\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}/.exec(
    text.slice(0, 200),
  );
  return written === null ? null : parseDate(written[0]);
}

const EMPHASIS = /^[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}$/g;
const SENTENCES = /.{40}[.!?。！？]["'”’)\]]{0,3}$/s;
const SEPARATOR = /^[:–—-]\s+/;
const FIRST_WORD: ReadonlySet<string> = new Set(['arxivId', 'upvotes', 'githubStars', 'authorsCount']);
