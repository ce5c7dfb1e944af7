// What the head of one paper's page says of it for those who index papers: `<meta name="citation_title" …>`, as
// publishers, proceedings, arXiv and OpenReview write it. The abstract may stand there, else on the page itself,
// where that names it.
import type { Span } from '../../text/types.ts';
import { wordSet } from '../../text/word-set.ts';
import { turnName } from '../authors.ts';
import { tokensOf } from '../html/tokens.ts';
import type { Reading } from '../layout.ts';
import { htmlLines } from '../marked/html-lines.ts';
import { isCalledAbstract } from '../marked/labels.ts';
import { PaperList } from '../paper-list.ts';
import { type Field, readRecord } from '../records/read.ts';
import type { Source } from '../source.ts';
import { unwrap } from '../unwrap.ts';

/** Null where the page says no title so. */
export function readCitation(source: Source): Reading | null {
  const head = readHead(source);
  if (head === null) return null;
  const list = new PaperList(source, 'chrome', remedy);
  list.mark('title', head);
  const stated = readRecord(head.fields);
  const visible = stated.abstract === null ? findAbstract(source, head.end) : null;
  if (visible !== null) list.mark('abstract', visible);
  const { title, abstract, fields } =
    visible === null ? stated : readRecord([...head.fields, { name: 'abstract', value: visible.text }]);
  const line = source.lineAt(head.start) + 1;
  if (title === null) return null;
  list.add({ line, title, abstract, ...fields });
  return list.finish();
}

/** Its offsets are those of the title. */
interface Head extends Span {
  readonly fields: readonly Field[];
}

function readHead(source: Source): Head | null {
  const fields: Field[] = [];
  const authors: string[] = [];
  let title: Span | null = null;
  for (const token of tokensOf(source, headLength)) {
    if (token.kind !== 'open' || token.name !== 'meta') continue;
    const name = /^citation_(\w{2,40})$/i.exec(token.attrs.get('name') ?? '')?.[1]?.toLowerCase();
    const value = (token.attrs.get('content') ?? '').trim();
    if (name === undefined || value === '') continue;
    if (name === 'title') title ??= token;
    if (name === 'author') authors.push(turnName(value));
    else fields.push({ name: publicationDates.has(name) ? 'published' : name, value: dated(value) });
  }
  if (title === null) return null;
  return { fields: [...fields, { name: 'authors', value: authors }], start: title.start, end: title.end };
}

/** The first text that the page calls the abstract. */
function findAbstract(source: Source, from: number): (Span & { readonly text: string }) | null {
  const texts: string[] = [];
  let [isOpen, start, end] = [false, 0, 0];
  for (const line of htmlLines(source)) {
    const { content } = line;
    if (line.start < from || content.kind === 'blank') continue;
    if (isOpen && texts.length > 0 && content.kind !== 'text') break;
    isOpen =
      content.kind === 'label'
        ? isCalledAbstract(content.name)
        : isOpen && /^(?:text|rule)$/.test(content.kind);
    const text = isOpen && content.kind !== 'rule' && 'text' in content ? content.text : '';
    if (text === '') continue;
    if (texts.length === 0) start = line.start;
    end = line.end;
    texts.push(text);
  }
  return texts.length === 0 ? null : { text: unwrap(texts.join('\n')), start, end };
}

/** `2026/8/1` as dates are written elsewhere. */
function dated(value: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(value) ?? [];
  return year === undefined ? value : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What pages call the day of publication there. */
const publicationDates = wordSet('online_date date publication_date');
const headLength = 400_000;
const remedy = 'Save the page with its abstract, or add the paper from a list that has it.';
