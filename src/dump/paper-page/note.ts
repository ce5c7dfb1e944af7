// A note of one paper, as clippers of web pages save it: its front matter says which paper it is (title, address, authors,
// date of publication), or the properties below its title, and the abstract stands below.
//
// The abstract is what the note calls so, else the page's description where that reads like one, else the first
// paragraph that does. What stands under other headings is somebody's notes, or the rest of the page.
import { linkToPaper } from '../../paper/arxiv.ts';
import { type Facts, makeFacts } from '../../paper/facts.ts';
import { foldText } from '../../text/index.ts';
import { oncePer } from '../../with-memory.ts';
import { readRecordAbove } from '../front-matter/read.ts';
import type { Reading } from '../layout.ts';
import { isCalledAbstract } from '../marked/labels.ts';
import { markedLines, type Opening } from '../marked/lines.ts';
import { proseOf } from '../marked/survey.ts';
import { PaperList } from '../paper-list.ts';
import { meaningOf } from '../records/meaning.ts';
import { readRecord } from '../records/read.ts';
import { readText } from '../records/values.ts';
import { endsInStop, scoreAbstract } from '../score-abstract.ts';
import { headOf, type Source } from '../source.ts';
import { openEscapes } from '../syntax/escapes.ts';
import { type HasWord, unwrap } from '../unwrap.ts';
import { collectVocabulary } from '../vocabulary.ts';
import { readProperties } from './properties.ts';

/** What the front matter says of the paper. */
export interface Said {
  /** 1-based. */
  readonly line: number;
  readonly title: string;
  readonly facts: Facts;
  readonly description: string | null;
}

/** Null where neither front matter nor properties say which paper this is, or what stands below lists several. Every layout asks. */
export const readSaid = oncePer((source: Source): Said | null => {
  const above = readRecordAbove(source) ?? readProperties(source);
  if (above === null) return null;
  const written = Object.entries(above.record).map(([name, value]) => ({
    name,
    value: withoutBrackets(value),
  }));
  const isOf = (role: string) => (field: { readonly name: string }) => meaningOf(field.name)?.role === role;
  // The plain `date` of front matter is the list's, and may be the day of the clipping.
  const { title, fields } = readRecord(
    written.filter((field) => !['abstract', 'date', 'day'].some((role) => isOf(role)(field))),
  );
  if (title === null || (fields.arxivId === null && fields.doi === null) || isList(source)) return null;
  const description = written.filter(isOf('abstract')).map(({ value }) => readText(value)?.replace(lead, ''));
  return {
    line: above.lineOf(written.find(isOf('title'))?.name ?? 'title'),
    title: title.replace(site, ''),
    facts: fields,
    description: description.find((text) => text !== undefined && isWhole(text)) ?? null,
  };
});

/** Reads what stands below the front matter. */
export function readNote(source: Source, said: Said): Reading {
  const list = new PaperList(source, 'chrome', remedy);
  const { line, title, facts, description } = said;
  const paragraphs = [...readParagraphs(source, title)];
  const named = paragraphs.filter(({ isLabelled }) => isLabelled);
  const labelled = named.slice(named.findLastIndex(({ lines }) => machine.test(lines.join(' '))) + 1);
  const open = paragraphs.filter((paragraph) => !paragraph.isLabelled && isSentence(textOf([paragraph])));
  const prose = open.filter((paragraph) => isProse(textOf([paragraph])));
  const unread = new Set(open);
  const chosen = labelled.length > 0 ? labelled : description === null ? prose.slice(0, 1) : [];
  const own = new Set(chosen);
  for (const paragraph of paragraphs) {
    if (own.has(paragraph)) list.mark('abstract', paragraph);
    else if (unread.has(paragraph)) list.mark('unrecognised', paragraph);
  }
  const hasWord = collectVocabulary(source.text);
  const abstract = chosen.length === 0 ? description : openEscapes(source.text)(textOf(chosen, hasWord));
  list.add({ line, title, abstract, ...facts });
  return list.finish();
}

/** The page as it was read, with what its front matter knows besides. */
export function addSaid(page: Reading, { line, title, facts }: Said): Reading {
  const entries = page.entries.map((entry) => ({
    ...entry,
    line,
    title,
    ...makeFacts((name) => entry[name] ?? facts[name]),
  }));
  return { ...page, entries };
}

interface Paragraph {
  readonly lines: string[];
  readonly isLabelled: boolean;
  readonly start: number;
  end: number;
}

/** Those that the note calls the abstract, and those above any other heading. */
function* readParagraphs(source: Source, title: string): Generator<Paragraph> {
  let section: 'open' | 'abstract' | 'other' = 'open';
  let paragraph: Paragraph | null = null;
  for (const line of markedLines(source)) {
    const { content, start, end } = line;
    const text = isOfLinks(source.text.slice(start, end))
      ? null
      : proseOf(line, paragraph?.lines.length ?? 0, isHeading);
    if (text !== null) {
      paragraph ??= { lines: [], isLabelled: section === 'abstract', start, end };
      paragraph.lines.push(text);
      paragraph.end = end;
      continue;
    }
    if (paragraph !== null && (paragraph.isLabelled || section === 'open')) yield paragraph;
    paragraph = null;
    if (content.kind === 'label' && isCalledAbstract(content.name)) {
      section = content.text === '' ? 'abstract' : 'other';
      if (content.text !== '') paragraph = { lines: [content.text], isLabelled: true, start, end };
    } else if (content.kind === 'title')
      section = foldText(content.text) === foldText(title) ? 'open' : 'other';
    else if (content.kind === 'rule' || (content.kind === 'label' && content.text === '')) section = 'other';
  }
  if (paragraph !== null && (paragraph.isLabelled || section === 'open')) yield paragraph;
}

function isHeading(openings: readonly Opening[]): boolean {
  return openings.some((opening) => /^(?:heading|callout)/.test(opening));
}

/** `[View PDF](https://…) [Add to collection](https://…)`: what stands around the abstract. */
function isOfLinks(written: string): boolean {
  return written.startsWith('[') && !/[\p{L}\d]/u.test(written.replace(anyLink, ''));
}

function textOf(paragraphs: readonly Paragraph[], hasWord?: HasWord): string {
  return paragraphs
    .map(({ lines }) => unwrap(lines.join('\n'), hasWord))
    .join(' ')
    .replace(highlight, '$1')
    .replace(/\u00a0/g, ' ');
}

/** Sentences, and as many words as the shortest abstracts have. */
function isProse(text: string): boolean {
  return scoreAbstract(text) > 0 && text.split(/\s+/, fewestWords).length >= fewestWords;
}

/** More than a name or a label. */
function isSentence(text: string): boolean {
  return endsInStop(text) && text.split(/\s+/, fewestOfSentence).length >= fewestOfSentence;
}

/** A description that is no site's own phrase, and is not cut. */
function isWhole(text: string): boolean {
  return isProse(text) && !phrase.test(text) && !/(?:…|\.{3})$/.test(text);
}

/** Below the front matter of a list stand several titles, or several abstracts. */
function isList(source: Source): boolean {
  const sample = headOf(source, sampleLength);
  return several.some((pattern) => (sample.match(pattern)?.length ?? 0) > 1);
}

/** `[[Ada Quill]]` and `[[people/Ada Quill|Ada Quill]]` are Ada Quill's note; an id is no number. */
function withoutBrackets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBrackets);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.replace(noteLink, '$1') : value;
}

const anyLink = /\[[^[\]]{0,300}\]\([^\s()]{0,2000}\)/g;
const noteLink = /\[\[(?:[^[\]|]{1,300}\|)?([^[\]|]{1,300})\]\]/g;
/** What a reader marked: `==It holds.==` */
const highlight = /==(?=\S)([^=]{1,4000})(?<=\S)==/g;
const machine = /^ai[- ]generated summary$/i;
const phrase = /^(?:join the discussion on this paper page|abstract page for arxiv paper)/i;
/** What a browser shows behind the title. */
const site = / [|·–-] (?:alphaxiv|arxiv(?:\.org)?|hugging face)$/i;
const lead = /^view recent discussion\.\s{1,4}abstract:\s{0,4}/i;
const several = [
  /^[ \t>]{0,8}(?:#{1,6} )?[*_]{0,2}abstract[*_]{0,2}(?:[:：]|[ \t]*$)/gim,
  /^[ \t>]{0,8}(?:#{1,6} )?[*_]{0,2}title[*_]{0,2}[:：]/gim,
  new RegExp(String.raw`^#{1,6} \[[^\]\n]{4,400}\]\([^\s()]{0,80}${linkToPaper.source}`, 'gim'),
];
const sampleLength = 60_000;
const fewestWords = 12;
const fewestOfSentence = 5;
const remedy = 'Add the abstract below the front matter, under the heading "Abstract".';
