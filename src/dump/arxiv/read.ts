// Reads a page of arXiv's that was copied as text, a listing or the results of a search, to entries.
import { isByline, isName } from '../authors.ts';
import { markSpans } from '../coverage.ts';
import type { Reading } from '../layout.ts';
import { reportNothing } from '../nothing.ts';
import { PaperList } from '../paper-list.ts';
import { type Field, readRecord } from '../records/read.ts';
import type { Source } from '../source.ts';
import { type HasWord, unwrap } from '../unwrap.ts';
import { collectVocabulary } from '../vocabulary.ts';
import { type ArxivPaper, type Piece, parseArxivPage } from './page.ts';

/** Of the papers of the first lines those with formats behind the id and a title below it, 0 to 1. */
export function rateArxivPage(source: Source): number {
  const { papers } = parseArxivPage(source, sample);
  const known = papers.filter(({ texts, hasFormats }) => hasFormats && texts.title.length > 0);
  return papers.length === 0 ? 0 : known.length / papers.length;
}

/** A page without abstracts is told of as what it is. */
export function readArxivPage(source: Source, layout: string): Reading {
  const { papers, spans, date } = parseArxivPage(source);
  const hasWord = collectVocabulary(source.text);
  const list = new PaperList(source);
  for (const paper of papers) {
    const { title, abstract, fields } = readRecord(fieldsOf(paper, hasWord));
    const line = (paper.texts.title[0]?.line ?? paper.line) + 1;
    list.add({ line, title: title ?? paper.id, abstract: title === null ? null : abstract, ...fields });
  }
  markSpans(list.coverage, spans);
  const reading = list.finish({ date });
  return list.entries.length > 0 ? reading : { ...reading, findings: [reportNothing(source, layout)] };
}

function fieldsOf(paper: ArxivPaper, hasWord: HasWord): readonly Field[] {
  const { texts, id } = paper;
  const { title, names } =
    paper.isListed && texts.authors.length === 0
      ? partNames(paper)
      : { title: texts.title, names: texts.authors };
  for (const { span } of names) span.kind = 'meta';
  const submitted = joinLines(texts.submitted);
  return [
    { name: 'title', value: unwrap(joinLines(title), hasWord) },
    { name: 'id', value: id },
    { name: 'doi', value: paper.doi },
    { name: 'authors', value: unwrap(joinLines(names)).replace(affiliation, '') },
    { name: 'published', value: (firstVersion.exec(submitted) ?? newest.exec(submitted))?.[1] },
    { name: 'abstract', value: unwrap(joinLines(texts.abstract), hasWord) },
  ];
}

/**
 * The lines behind the label of a title are the title, wrapped or not, and the names. Of several ways to part them the first that
 * leaves names and begins with one, and before it one where the title's last line had room for another word.
 */
function partNames({ texts }: ArxivPaper): {
  readonly title: readonly Piece[];
  readonly names: readonly Piece[];
} {
  const lines = texts.title;
  const width = widthOf(texts.abstract.slice(0, few));
  const ways = (lines.length > few ? [] : lines.slice(1)).flatMap((next, above) => {
    const names = joinLines(lines.slice(above + 1))
      .replaceAll('\n', ' ')
      .replace(affiliation, '');
    const word = /^\S{0,60}/.exec(next.text)?.[0] ?? '';
    // The label of a title has its place in the line, too.
    const { start = 0, end = 0 } = lines[above]?.span ?? {};
    const hadRoom = end - start + 1 + word.length <= width;
    const isFirst = isName(names.split(',', 1)[0] ?? '');
    const isCut = lines[above]?.text.endsWith(',') === true;
    return !isCut && (isByline(names) || isName(names)) ? [{ at: above + 1, hadRoom, isFirst }] : [];
  });
  // There is no paper without names.
  const sure = ways.filter(({ isFirst }) => isFirst);
  const best = sure.length > 0 ? sure : ways;
  const at = (best.find(({ hadRoom }) => hadRoom) ?? best[0])?.at ?? Math.max(1, lines.length - 1);
  return { title: lines.slice(0, at), names: lines.slice(at) };
}

/** Where the lines of a text were wrapped; a text of one line was not. */
function widthOf(lines: readonly Piece[]): number {
  return lines.length < 2
    ? Number.POSITIVE_INFINITY
    : lines.reduce((width, { text }) => Math.max(width, text.length), 0);
}

function joinLines(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('\n');
}

const sample = 4000;
/** Lines that a title and its names have. */
const few = 40;
/** Where an author is: `Ada Quill (1), Bo Fern (River House) ((1) North Lab)`. */
const affiliation = /\s?\((?:[^()]|\([^()]{0,200}\)){0,1000}\)/g;
const firstVersion = /\bv1\s+submitted\s+(\d{1,2} \p{L}{3,9},? \d{4})/u;
const newest = /^(\d{1,2} \p{L}{3,9},? \d{4})/u;
