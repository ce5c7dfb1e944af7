// A label whose text goes on below it; where that is a list of authors, as YAML and Markdown write it, their names.
import { meaningOf } from '../records/meaning.ts';
import { bareValue } from './labels.ts';

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

/** Of an author, below the name. */
const detail = /^[a-z][\w-]{1,20}: /;
const listItem = /^[-*+•]\s+(?:name:\s+)?/;
