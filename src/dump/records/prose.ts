// The text of a field or of a feed's item to its abstract: what stands around it is cut away.
//
// Feeds and mails put more than the abstract into their text: HTML with headings, a line of authors, a
// machine's summary, links. A label (`Abstract`, `Authors: …`, `AI summary`), as a heading or at the
// beginning of a line, opens a section; where one is called the abstract, that is it. Without it the
// abstract is the prose: the paragraphs that read like sentences, without the short lines around them.
import { groupBy } from '../../group-by.ts';
import { parseArxivAddress, parsePaperId } from '../../paper/arxiv.ts';
import { parseCount, parseRepository } from '../cards/phrases.ts';
import { readParagraphs } from '../html/paragraphs.ts';
import { undoReferences } from '../html/references.ts';
import { unwrap } from '../unwrap.ts';
import { fromJats } from './jats.ts';
import { readAuthors } from './values.ts';

export interface Prose {
  readonly abstract: string | null;
  readonly authors: readonly string[] | null;
  readonly arxivId: string | null;
  readonly githubUrl: string | null;
  readonly upvotes: number | null;
  /** Stands under a label that calls it the abstract. */
  readonly isLabelled: boolean;
}

/** Reads a text, or HTML where it holds elements. */
export function readProse(written: string): Prose {
  const text = fromJats(written);
  if (element.test(text)) return gather([...readHtml(text)]);
  if (labelled.test(text)) return gather([...readLines(text)]);
  return { ...nothing, abstract: unwrap(undoReferences(text)) || null };
}

/** A paragraph under its label; '' where it has none. */
interface Piece {
  readonly section: string;
  readonly text: string;
  readonly hrefs: readonly string[];
}

function* readHtml(html: string): Generator<Piece> {
  let section = '';
  for (const { kind, text, hrefs } of readParagraphs(html)) {
    const label = splitLabel(text);
    if (kind === 'heading') section = sectionOf(text);
    else if (label !== null && label.rest === '') section = sectionOf(label.name);
    else if (label !== null) yield { section: sectionOf(label.name), text: label.rest, hrefs };
    else yield { section, text: kind === 'link' ? '' : text, hrefs };
  }
}

function* readLines(text: string): Generator<Piece> {
  const announced = /^\s{0,20}arXiv:(\S{1,40}) Announce Type: \S{1,40}\s/.exec(text);
  if (announced !== null) yield { section: '', text: '', hrefs: [`https://arxiv.org/abs/${announced[1]}`] };
  let section = '';
  for (const paragraph of text.slice(announced?.[0].length ?? 0).split(paragraphEnd)) {
    const label = splitLabel(unwrap(paragraph));
    if (label !== null) section = sectionOf(label.name);
    const own = label === null ? unwrap(paragraph) : label.rest;
    if (own !== '') yield { section, text: own, hrefs: [] };
  }
}

/** `Authors: Ada Quill` into label and rest. */
function splitLabel(text: string): { readonly name: string; readonly rest: string } | null {
  const label = labelLine.exec(text);
  return label === null ? null : { name: label[1] ?? '', rest: text.slice(label[0].length).trim() };
}

/** `abstract`, `authors`, `summary`, or whatever else a label opens. */
function sectionOf(label: string): string {
  const name = label
    .toLowerCase()
    .replace(/[^\p{L} -]/gu, '')
    .trim();
  if (/^(?:paper )?abstract$|^摘要$/.test(name)) return 'abstract';
  return /^authors?$/.test(name) ? 'authors' : name || 'other';
}

function gather(pieces: readonly Piece[]): Prose {
  const paragraphs = groupBy(pieces, ({ section }) => section);
  let authors: readonly string[] | null = null;
  let arxivId: string | null = null;
  let githubUrl: string | null = null;
  let upvotes: number | null = null;
  for (const { section, text, hrefs } of pieces) {
    const written =
      section === '' || section === 'abstract' ? [] : (text.match(/https?:\/\/[^\s<>"')\]]{1,500}/g) ?? []);
    for (const href of [...hrefs, ...written]) {
      arxivId ??= parsePaperId(href) ?? parseArxivAddress(href);
      githubUrl ??= parseRepository(href);
    }
    if (section === 'authors') authors ??= readAuthors(text);
    if (/^(?:up-?)?votes?$/.test(section)) upvotes ??= parseCount(text);
  }
  const abstract = ['abstract', '', 'summary']
    .map((section) => (paragraphs.get(section) ?? []).map(({ text }) => text))
    .map((texts, at) => texts.filter((text, place) => isProse(text) || (at === 0 && place === 0)).join(' '))
    .find((text) => text !== '');
  const isLabelled = paragraphs.has('abstract');
  return { abstract: abstract ?? null, authors, arxivId, githubUrl, upvotes, isLabelled };
}

/** Sentences; not a line of names, numbers or links. */
function isProse(text: string): boolean {
  return text.length >= shortestProse && /[.!?。！？]["'”’)\]]{0,3}(?:\s|$)/.test(text);
}

const nothing = { authors: null, arxivId: null, githubUrl: null, upvotes: null, isLabelled: false };
const names =
  'paper abstract|abstract|authors?|summary|ai[ -]generated summary|ai summary|tl;?dr|categor(?:y|ies)|subjects?|comments?|links?|up-?votes?|votes?|published(?: on)?|date|code|github|project page|url|pdf';
const labelLine = new RegExp(`^\\W{0,4}(${names})\\W{0,3}(?:[:：—]|$)\\W{0,3}`, 'i');
const paragraphEnd = new RegExp(
  `(?:\\r?\\n[ \\t]{0,20}){2,4}|\\r?\\n(?=[ \\t*_]{0,8}(?:${names})[ \\t*_]{0,4}[:：])`,
  'i',
);
const labelled =
  /^[\s*_]{0,20}(?:abstract|authors?)[ \t*_]{0,4}[:：]|\n[ \t*_]{0,20}abstract[ \t*_]{0,4}[:：]|^\s{0,20}arXiv:\S{1,40} Announce Type:/i;
const element =
  /<(?:p|div|br|h[1-6]|span|ul|ol|li|table|article|section|strong|blockquote|a)(?:\s[^<>]{0,2000})?\/?>/i;
const shortestProse = 40;
