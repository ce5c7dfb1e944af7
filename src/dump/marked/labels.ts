// A line that begins with a label: `Abstract: We …`. It is known by what its name means, or by being the name of what
// is no part of the paper (`TL;DR:`).
import { meaningOf } from '../records/meaning.ts';
import { unquote } from '../syntax/escapes.ts';
import { removeTags } from '../syntax/tags.ts';
import type { LineContent } from './lines.ts';

/** `Abstract: We …`, `- **Authors:** Ada`, `📄 *Abstract*`, `Paper 3: …`, and as databases print it, `abstract | We …`; null for words that open no field. */
export function readLabel(text: string): Extract<LineContent, { kind: 'label' }> | null {
  const match = label.exec(text.slice(0, longestLabel + 40));
  const [written = '', name = ''] = match ?? [];
  const isAlone = written.length === text.length && !/[:：|=]/.test(written);
  if (match === null || (isAlone ? !alone.test(name) : !/[:：|=]/.test(written))) return null;
  if (meaningOf(name) === null && !other.test(name)) return null;
  return { kind: 'label', name, text: removeTags(bareValue(text.slice(written.length).trim())).trim() };
}

/** A value as YAML writes it: in quotes, or on the lines below (`>-`). */
function bareValue(written: string): string {
  if (/^[|>][-+]?$/.test(written)) return '';
  const quoted = /^(["'])(.*)\1$/.exec(written);
  if (quoted?.[2] === undefined || quoted[2].includes(`${quoted[1]} `)) return written;
  return quoted[1] === "'" ? quoted[2].replaceAll("''", "'") : unquote(written);
}

/** The label whose text is being read. */
export interface OpenField {
  readonly name: string;
  readonly lines: string[];
  /** The label stands alone: its text may have several paragraphs. */
  readonly isAlone: boolean;
}

/** Whether authors are listed below their label, an item each, as YAML and Markdown do: `- Ada Quill`, `- name: "Ada Quill"`. */
export function endsInName(field: OpenField | null): field is OpenField {
  if (field === null || !field.isAlone || meaningOf(field.name)?.role !== 'authors') return false;
  const last = field.lines.findLast((line) => line !== '') ?? '';
  return listItem.test(last) || detail.test(last);
}

/** `Ada Quill; Quill, Bo;`: a comma in a name parts none. Null where a line is no item. */
export function joinNames(lines: readonly string[]): string | null {
  const items = lines.filter((line) => line !== '' && !detail.test(line));
  if (!items.every((item) => listItem.test(item))) return null;
  return items.map((item) => `${bareValue(item.replace(listItem, ''))};`).join(' ');
}

/** What a list says of each author below the name. */
export function isOfPerson(name: string): boolean {
  return /^(?:affiliations?|institutions?|orcid|e-?mail|url|homepage)$/i.test(name);
}

const label =
  /^(?:[-*+•]\s+|#{1,6}\s+)?[^\p{L}\p{N}[(<]{0,8}([\p{L}][\p{L} .;-]{1,38}?)(?: #?\d{1,4})?[*_]{0,3}\s{0,4}(?:[:：]{1,2}[*_]{0,3}\s{0,4}|\s{0,12}[|=]\s{1,4}|[*_]{0,3}$)/u;
const alone = /^(?:paper )?(?:abstract|authors?)$|^摘要$/i;
const other =
  /^(?:tl;?dr|ai[- ](?:generated )?summary|one[- ]sentence summary|motivation|methods?|results?|conclusions?|(?:main |primary )?categor(?:y|ies)|subjects?|keywords?|tags?|topics?|comments?|notes?|from|submitted by|submitter|rank|score|citations?|venue|conference|journal|project(?: page)?|demo|models?|datasets?|language|updated|readers|primary area|supplementary material|submission (?:number|type)|code of ethics|abs|html|hf|hugging ?face|links?|download|source)$/i;
const longestLabel = 40;
/** Of an author, below the name. */
const detail = /^[a-z][\w-]{1,20}: /;
const listItem = /^[-*+•]\s+(?:name:\s+)?/;
