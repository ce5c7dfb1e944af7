// The lines of arXiv's listings and of its search results as text, each as what it says by itself.
//
// The pages have one form (`[3] arXiv:2601.00001 [pdf, html, other]`, `Title: …`, `Subjects: …`) and come in several: copied from a
// browser, with or without the blank lines between paragraphs, as a program's `get_text`, or as Markdown.
import { parseArxivId } from '../../paper/arxiv.ts';
import { type PartialDate, parseDate } from '../../paper/dates.ts';

export type ArxivLine =
  /** `[pdf, ps, other]`; and what stands between papers or around them. */
  | { readonly kind: 'blank' | 'formats' | 'chrome' }
  /** What else stands beside a paper's id: `cs.LG quant-ph`, `doi 10.1000/knots.9`. */
  | { readonly kind: 'furniture'; readonly doi: string | null }
  | { readonly kind: 'day'; readonly date: PartialDate }
  | { readonly kind: 'id'; readonly id: string; readonly doi: string | null; readonly hasFormats: boolean }
  | { readonly kind: 'label'; readonly label: ArxivLabel; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

export type ArxivLabel = 'title' | 'authors' | 'abstract' | 'submitted' | 'subjects' | 'aside';

/** What a line says, whatever stands above it. */
export function tellArxivLine(line: string): ArxivLine {
  const written = line.trim();
  if (written === '') return { kind: 'blank' };
  if (written.length > longest) return { kind: 'text', text: written };
  const text = plainOf(written);
  const date = parseDate(listingDay.exec(text)?.[1] ?? '');
  if (date !== null) return { kind: 'day', date };
  const [, token = '', own] = idLine.exec(text) ?? [];
  const id = parseArxivId(token);
  const doi = /(?:^|\s)(10\.\d{4,9}\/\S{1,200})$/.exec(text)?.[1] ?? null;
  if (id !== null) return { kind: 'id', id, doi, hasFormats: own !== undefined };
  if (formatsLine.test(text)) return { kind: 'formats' };
  if (furniture.test(text)) return { kind: 'furniture', doi };
  if (chrome.test(text)) return { kind: 'chrome' };
  const [head, name = ''] = label.exec(text) ?? [];
  if (head === undefined) return { kind: 'text', text };
  const value = text.slice(head.length).replace(/^\s?:/, '').trim();
  return { kind: 'label', label: labels[name.toLowerCase()] ?? 'aside', text: value };
}

/** Whether a line is one of the page's foot: words that a text may have as well. */
export function isFoot(text: string): boolean {
  return foot.test(text);
}

/** Without the marks of Markdown, whose links are their words, and without the numbers that a text browser gives to links. */
function plainOf(written: string): string {
  return written
    .replace(/^(?:(?:>|[-*+•:]|#{1,6})\s{1,8}){1,4}/, '')
    .replace(/(?<!\\)\[((?:\\.|[^[\]\\]){0,400})\]\([^()\s]{0,2000}(?:\s"[^"]{0,300}")?\)/g, '$1')
    .replace(/\\([[\]_*#.()-])/g, '$1')
    .replace(/\[\d{1,5}\](?=[\p{L}▽△])/gu, '')
    .replace(/^\*\*([^*]{1,40})\*\*/, '$1');
}

const longest = 20_000;
const format = '(?:pdf|ps|html|other|src|dvi|tex|view|license)';
const formats = String.raw`\[${format}(?:, ${format}){0,6}\]`;
const archive = String.raw`(?:astro-ph|cond-mat|cs|econ|eess|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|math|nlin|nucl-ex|nucl-th|physics|q-bio|q-fin|quant-ph|stat)(?:\.[A-Za-z-]{2,12})?`;
const archives = String.raw`${archive}(?:\s{1,4}${archive}){0,11}`;
const doiForm = String.raw`doi(?:\s{0,4}10\.\S{4,200})?|10\.\d{4,9}\/\S{1,200}`;
const origin = String.raw`\((?:cross-list|replaced)[^()]{0,80}\)`;
const idLine = new RegExp(
  String.raw`^(?:\d{1,5}\.\s{1,4})?(?:\[\d{1,5}\]\s{0,4})?arXiv:\s{0,4}(\S{6,30})(?:\s{1,4}${origin})?(\s{0,4}${formats})?(?:\s{1,4}${archives})?(?:\s{1,4}(?:${doiForm}))?$`,
  'i',
);
const formatsLine = new RegExp(`^(?:${formats}|pdf|html|ps)$`);
/** A program's text of the page has each link on a line of its own. */
const furniture = new RegExp(String.raw`^(?:[[\],:]|${format}|${archives}|${doiForm}|${origin})$`);
const listingDay =
  /^(?:showing )?new (?:listings|submissions) for (?:\p{L}{3,9}, )?(\d{1,2} \p{L}{3,9},? \d{4})$/iu;
const chrome =
  /\((?:continued, )?showing (?:first |last )?\d[\d,]* of \d[\d,]* entries ?\)$|^total of \d[\d,]* entries\b|^showing up to \d[\d,]* entries per page\b|^search v\d[\d.]* released \d|^\[\d{1,5}\]$/i;
const foot =
  /^(?:references|(?:visible|hidden) links:?|about|help|contact|subscribe|copyright|privacy policy|web accessibility assistance|arxiv operational status|previous|next|get status notifications via|click here to (?:contact|subscribe)\b.{0,60}|\d{1,6}(?: \d{1,6}){0,12}(?: ?…)?)$/i;
const label =
  /^(title|authors?|abstract|comments?|subjects?|journal[- ]ref|report (?:number|no)|acm[- ]class|msc[- ]class|related doi|doi)(?=\s?:|$)|^submitted(?= \d|$)/i;
const labels: Readonly<Record<string, ArxivLabel>> = {
  title: 'title',
  author: 'authors',
  authors: 'authors',
  abstract: 'abstract',
  subject: 'subjects',
  subjects: 'subjects',
  '': 'submitted',
};
