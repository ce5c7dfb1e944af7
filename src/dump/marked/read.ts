// Reads a list in which a mark opens each paper (a heading, a number, bold words, a link, the label `Title:`), with
// labels, addresses and the abstract below it: what scripts print, mails say, and templates fill in.
//
// The list itself says which mark it uses (survey.ts). What a paper says is then a record, read by the meaning of its
// labels as any other; without a label the abstract is the prose.

import type { PartialDate } from '../../paper/dates.ts';
import { quote } from '../../text/quote.ts';
import { markSpans, type PartSpan, type Unclaimed } from '../coverage.ts';
import type { Reading } from '../layout.ts';
import { findDate } from '../page.ts';
import { PaperList } from '../paper-list.ts';
import { PassedOver } from '../passed-over.ts';
import { takeSharedEnds } from '../plain/shared-ends.ts';
import { meaningOf } from '../records/meaning.ts';
import type { Field } from '../records/read.ts';
import { reportAbstract, reportTitle } from '../report.ts';
import { endsInStop, scoreAbstract, sureAbstract } from '../score-abstract.ts';
import type { Source } from '../source.ts';
import { type HasWord, unwrap } from '../unwrap.ts';
import { collectVocabulary } from '../vocabulary.ts';
import { type Draft, openDraft, type Paragraph, readDraft, removeEmphasis, toFields } from './draft.ts';
import {
  bareBlock,
  endsInName,
  isCalledAbstract,
  isOfPerson,
  isPartOfAbstract,
  joinNames,
  type OpenField,
  readUnknownLabel,
} from './labels.ts';
import { type LineContent, type MarkedLine, markedLines, type Opening, roleOf } from './lines.ts';
import { isPaper } from './links.ts';
import { opensPaper, proseOf, type ReadLines, type Survey, surveyMarks } from './survey.ts';
import { namesBeside } from './title.ts';

/** `unclaimed` is what stands between the lines, and what of them is no paper's. */
export function readMarked(
  source: Source,
  linesOf: ReadLines = markedLines,
  unclaimed: Unclaimed = 'unrecognised',
): Reading {
  const survey = surveyMarks(source, linesOf);
  const areAbove = leadPapers(linesOf(source, survey.isBylined), survey);
  const reader = new MarkedReader(source, survey, unclaimed, areAbove);
  for (const line of linesOf(source, survey.isBylined)) reader.add(line);
  return reader.finish();
}

/** Whether addresses of papers stand right above their marks: above the first, above most, and none below the last. */
function leadPapers(lines: Iterable<MarkedLine>, survey: Survey): boolean {
  let [marks, led, isLed, isFollowed] = [0, 0, false, false];
  for (const line of lines) {
    if (opensPaper(survey, line)) {
      if (marks++ === 0 && !isLed) return false;
      if (isLed) led++;
      [isLed, isFollowed] = [false, false];
    } else if (line.hrefs.some(isPaper)) [isLed, isFollowed] = [isAddress(line), true];
    else isLed &&= mayPart.has(line.content.kind);
  }
  return !isFollowed && 2 * led > marks;
}

/** A line of addresses; those amid words may be of whatever is told of there. */
function isAddress({ content }: MarkedLine): boolean {
  return content.kind === 'links' || roleOf(content) === 'address' || roleOf(content) === 'arxivId';
}

/** What may stand between a paper's address and its mark. */
const mayPart: ReadonlySet<LineContent['kind']> = new Set(['blank', 'rule', 'tags', 'links', 'badges']);

class MarkedReader {
  readonly #list: PaperList;
  readonly #hasWord: HasWord;
  #draft: Draft | null = null;
  #field: OpenField | null = null;
  #paragraph: Paragraph | null = null;
  #date: PartialDate | null = null;
  #isBelowBlank = false;
  #hasTitle = false;
  readonly #passedOver = new PassedOver();
  /** Addresses of the next paper. */
  #above: string[] = [];

  constructor(
    private readonly source: Source,
    private readonly survey: Survey,
    private readonly unclaimed: Unclaimed,
    private readonly areAbove: boolean,
  ) {
    this.#list = new PaperList(source, unclaimed);
    this.#hasWord = collectVocabulary(source.text);
  }

  add(line: MarkedLine): void {
    const { content } = line;
    if (content.kind === 'blank') this.#pause();
    else if (opensPaper(this.survey, line) || this.#isLeadLost(line)) this.#openDraft(line);
    else if (this.#draft === null || this.#isSection(line)) this.#passOver(line);
    else this.#readInDraft(this.#draft, line);
    this.#isBelowBlank = content.kind === 'blank';
  }

  finish(): Reading {
    this.#closeDraft();
    if (this.unclaimed === 'unrecognised' && this.#list.entries.length > 0)
      this.#list.tell(this.#passedOver.report());
    const reading = this.#list.finish({ date: this.#date });
    const entries = takeSharedEnds(reading.entries);
    return {
      ...reading,
      entries: entries.map((entry) => ({ ...entry, title: removeEmphasis(entry.title) })),
    };
  }

  /** The title of a paper whose first label is not there: nothing is open, or a paper that has its title. */
  #isLeadLost({ content }: MarkedLine): boolean {
    const { opening, lead } = this.survey;
    if (opening !== 'label' || lead === 'title' || roleOf(content) !== 'title') return false;
    return this.#draft === null || this.#hasTitle;
  }

  #openDraft(line: MarkedLine): void {
    this.#closeDraft();
    const { content, start, end, hrefs } = line;
    const isTitle = content.kind === 'title' || roleOf(content) === 'title';
    this.#hasTitle = isTitle;
    const text = content.kind === 'title' || content.kind === 'label' ? content.text : '';
    const kind = isTitle ? 'title' : 'meta';
    this.#draft = openDraft(
      line.line + 1,
      isTitle ? text : '',
      linksOf([...hrefs, ...this.#above.splice(0)]),
      {
        kind,
        start,
        end,
      },
    );
    if (!isTitle && content.kind === 'label') addFields(this.#draft, toFields(content.name, text));
    const names = namesBeside(content, this.survey.isBylined);
    if (names !== null) addFields(this.#draft, toFields('authors', names));
  }

  /** A heading as high as those of papers, or higher, is a part of the page. */
  #isSection({ content }: MarkedLine): boolean {
    const own = Number(/^heading-(\d)$/.exec(this.survey.opening ?? '')?.[1] ?? 0);
    const level = content.kind === 'title' ? levelOf(content.openings) : 0;
    return level > 0 && (own === 0 || level < own);
  }

  /** What stands above the first paper, or between parts of the page. */
  #passOver(line: MarkedLine): void {
    const { content } = line;
    this.#closeDraft();
    this.#addLinks(null, line);
    const isDay = content.kind === 'label' && /^da(?:te|y)$/.test(roleOf(content) ?? '');
    const words = content.kind === 'title' || content.kind === 'text' || isDay ? content.text : '';
    this.#passedOver.add(words, line.line + 1);
    const day = content.kind === 'badges' ? content.badges.publishedOn : findDate(words);
    const date = this.#list.entries.length > 0 ? null : day;
    this.#date ??= date;
    this.#list.mark(date === null ? 'chrome' : 'date', line);
  }

  #readInDraft(draft: Draft, line: MarkedLine): void {
    const { content, start, end } = line;
    const text = proseOf(line, this.#linesAbove(), (openings) => levelOf(openings) > 0);
    const unknown = text === null || !this.#isInShortField() ? null : readUnknownLabel(text);
    if (unknown !== null) {
      this.#endField();
      draft.spans.push({ kind: 'meta', start, end });
      this.#field = { name: unknown.name, lines: [unknown.text], isAlone: unknown.text === '' };
    } else if (text !== null) {
      this.#readText(draft, text, { kind: this.unclaimed, start, end });
      if (this.#field === null || !isCalledAbstract(this.#field.name)) this.#addLinks(draft, line);
    }
    if (text !== null) return;
    this.#addLinks(draft, line);
    if (content.kind === 'label' && isOfPerson(content.name) && endsInName(this.#field)) {
      draft.spans.push({ kind: 'meta', start, end });
      return;
    }
    const section = sectionOf(content);
    if (section !== null && isPartOfAbstract(this.#field, section)) {
      draft.spans.push({ kind: 'abstract', start, end });
      this.#field?.lines.push(`${section.name}:`);
      return;
    }
    const isFold = content.kind === 'tags';
    if (!isFold) this.#endField();
    this.#paragraph = null;
    const kind =
      content.kind === 'label' && isCalledAbstract(content.name) && content.text !== '' ? 'abstract' : 'meta';
    draft.spans.push({ kind: isFold || content.kind === 'rule' ? 'chrome' : kind, start, end });
    this.#hasTitle ||= roleOf(content) === 'title';
    if (content.kind === 'label' && isSecondAbstract(draft, content))
      this.#list.findings.push(reportAbstract(line.line + 1, content.text));
    if (content.kind === 'label')
      this.#field = {
        name: content.name,
        lines: [content.text],
        isAlone: content.text === '',
        level: content.level ?? 0,
      };
    else if (content.kind === 'title') this.#field = { name: content.text, lines: [], isAlone: true };
    else if (content.kind === 'authors') addFields(draft, toFields('authors', content.text));
    else if (content.kind === 'badges' || content.kind === 'links')
      addFields(
        draft,
        Object.entries(content.badges ?? {}).map(([name, value]) => ({ name, value })),
      );
  }

  /** To the paper that is being read, or where addresses stand above their papers to the next. */
  #addLinks(draft: Draft | null, line: MarkedLine): void {
    const areNext = this.areAbove && isAddress(line);
    if (areNext) for (const href of line.hrefs) if (isPaper(href)) this.#above.push(href);
    addFields(draft, linksOf(areNext ? line.hrefs.filter((href) => !isPaper(href)) : line.hrefs));
  }

  /** What is being read is names, an id, a date: no sentences, which may begin like a label. */
  #isInShortField(): boolean {
    const field = this.#field;
    if (field === null || (field.isAlone && endsInName(field))) return false;
    const role = meaningOf(field.name)?.role;
    return role !== undefined && role !== 'title' && role !== 'abstract';
  }

  /** Lines of the text that is being read: those of a label, or right below a title, where a sentence waits for more. */
  #linesAbove(): number {
    const isLabelled = this.#field !== null && isCalledAbstract(this.#field.name);
    const lines = isLabelled ? (this.#field?.lines ?? []) : (this.#paragraph?.lines ?? []);
    const isSure = !isLabelled && this.#paragraph?.isBelowTitle === false;
    return isSure || awaitsMore(lines) ? lines.length : 0;
  }

  #readText(draft: Draft, text: string, span: PartSpan): void {
    draft.spans.push(span);
    if (this.#field !== null) {
      this.#field.lines.push(text);
      span.kind = isCalledAbstract(this.#field.name) ? 'abstract' : 'meta';
      return;
    }
    if (this.#paragraph === null) {
      this.#paragraph = {
        lines: [],
        spans: [],
        isBelowTitle: draft.spans.length === 2 && !this.#isBelowBlank,
      };
      draft.paragraphs.push(this.#paragraph);
    }
    this.#paragraph.lines.push(text);
    this.#paragraph.spans.push(span);
  }

  /** A blank line ends a label's text and a paragraph. */
  #pause(): void {
    this.#paragraph = null;
    if (this.#field !== null && !this.#field.isAlone) this.#endField();
    if (this.#field?.lines.at(-1) !== '') this.#field?.lines.push('');
  }

  #endField(): void {
    const { name, lines } = this.#field ?? { name: '', lines: [] };
    const names = endsInName(this.#field) ? joinNames(lines) : null;
    this.#field = null;
    if (names !== null) {
      addFields(this.#draft, toFields(name, names));
      return;
    }
    const text = removeEmphasis(bareBlock(unwrap(lines.join('\n'), this.#hasWord)));
    if (text === '' || this.#draft === null) return;
    addFields(this.#draft, toFields(name, text));
    this.#draft.hasAbstract ||= isCalledAbstract(name);
  }

  /** `## Table of contents`: where the list labels its abstracts, a heading below which nothing is said of a paper. */
  #isPartOfPage({ hasAbstract, fields }: Draft): boolean {
    const { opening, isLabelled, marks } = this.survey;
    return isLabelled && opening !== 'label' && marks > 1 && !hasAbstract && fields.length === 0;
  }

  /** In a page's markup what is no paper's is the page's: a text that reads like an abstract beside one is told. */
  #tellLeftOut({ title, hasAbstract, paragraphs }: Draft): void {
    if (!hasAbstract) return;
    for (const { lines, spans } of paragraphs) {
      const text = lines.join(' ');
      if (scoreAbstract(text) < sureAbstract) continue;
      const line = this.source.lineAt(spans[0]?.start ?? 0) + 1;
      this.#list.findings.push({ code: 'unrecognised-line', line, message: leftOut(text, title) });
    }
  }

  #markUnrecognised({ spans }: Draft): void {
    markSpans(
      this.#list.coverage,
      spans.map((span) => ({ ...span, kind: 'unrecognised' })),
    );
  }

  #closeDraft(): void {
    this.#endField();
    this.#paragraph = null;
    const draft = this.#draft;
    this.#draft = null;
    if (draft === null) return;
    if (this.#isPartOfPage(draft)) {
      this.#markUnrecognised(draft);
      return;
    }
    const isBare = draft.fields.length === 0;
    const { title, abstract, fields } = readDraft(draft, this.#hasWord);
    // An id or a date at the end of a file that breaks off.
    if (title === null && abstract === null && draft.title === '') {
      this.#markUnrecognised(draft);
      return;
    }
    if (this.unclaimed === 'chrome') this.#tellLeftOut(draft);
    markSpans(this.#list.coverage, draft.spans);
    const { line } = draft;
    if (isBare && this.survey.isBylined && this.survey.marks > 2 && title !== null && abstract !== null)
      this.#list.findings.push({ code: 'implausible-entry', line, message: nameless(title) });
    if (!this.#list.add({ line, title, abstract, ...fields }))
      this.#list.findings.push(reportTitle(line, draft.title));
  }
}

const leftOut = (text: string, title: string): string =>
  `${quote(text)} stands with the abstract of ${quote(title)} and is left out. If it is a part of it, put both into one element.`;

const nameless = (title: string): string =>
  `${quote(title)} has neither names nor an address below it, as other papers of the list have, so it may be a part of the page. If it is none, delete it.`;

/** Another text under the same label: a title may be missing above it. */
function isSecondAbstract({ fields }: Draft, { name, text }: { name: string; text: string }): boolean {
  return (
    isCalledAbstract(name) &&
    text !== '' &&
    fields.some((field) => field.name === name && field.value !== text)
  );
}

/** Text that breaks off in a sentence: `… is available at`. */
function awaitsMore(lines: readonly string[]): boolean {
  const last = lines.at(-1) ?? '';
  return lines.length > 1 && last !== '' && !endsInStop(last);
}

/** A heading below that of a paper. */
function sectionOf(content: LineContent): { readonly name: string; readonly level: number } | null {
  if (content.kind === 'title') return { name: content.text, level: levelOf(content.openings) };
  return content.kind === 'label' && content.text === ''
    ? { name: content.name, level: content.level ?? 0 }
    : null;
}

function levelOf(openings: readonly Opening[]): number {
  return Number(openings.find((opening) => opening.startsWith('heading'))?.slice(-1) ?? 0);
}

function addFields(draft: Draft | null, fields: Iterable<Field>): void {
  for (const field of fields) draft?.fields.push(field);
}

/** Those that leave the page. */
function linksOf(hrefs: readonly string[]): Field[] {
  return hrefs.flatMap((value) => (value.startsWith('#') ? [] : [{ name: 'link', value }]));
}
