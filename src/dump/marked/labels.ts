// A line that begins with a label: `Abstract: We …`. It is known by what its name means, by being the name of what is no
// part of the paper (`TL;DR:`), or by standing with most papers of its list (`rating:: …`).
import { oncePer } from '../../with-memory.ts';
import { meaningOf } from '../records/meaning.ts';
import { type Source, trimLine } from '../source.ts';
import { unquote } from '../syntax/escapes.ts';
import { removeTags } from '../syntax/tags.ts';
import type { LineContent } from './lines.ts';

/**
 * `Abstract: We …`, `- **Authors:** Ada`, `📄 *Abstract*`, `Paper 3: …`, and as databases print it, `abstract | We …`; null for
 * words that open no field. `own` are the names that only this list gives.
 */
export function readLabel(
  text: string,
  own: ReadonlySet<string> = none,
): Extract<LineContent, { kind: 'label' }> | null {
  const stopped = stoppedLabel.exec(text);
  if (stopped !== null)
    return {
      kind: 'label',
      name: 'Abstract',
      text: removeTags(text.slice(stopped[0].length)).trim(),
      isDashed: stopped[1] === undefined,
    };
  const match = label.exec(text.slice(0, longestLabel + 40));
  const [written = '', name = ''] = match ?? [];
  const isAlone = written.length === text.length && !/[:：|=]/.test(written);
  if (match === null || (isAlone ? !alone.test(name) : !/[:：|=]/.test(written))) return null;
  const isOwn = own.has(name.toLowerCase()) && !isTitled(text);
  if (meaningOf(name) === null && !other.test(name) && !isOwn) return null;
  return { kind: 'label', name, text: removeTags(bareValue(text.slice(written.length).trim())).trim() };
}

/** The same of a name that nobody knows, where a field is open that takes no sentences: `**Reading group:** Monday`. */
export function readUnknownLabel(text: string): Extract<LineContent, { kind: 'label' }> | null {
  const [written = '', name = ''] = label.exec(text.slice(0, longestLabel + 40)) ?? [];
  if (!/[:：]/.test(written) || !/^\p{Lu}/u.test(name) || name.split(' ').length > mostWords) return null;
  return { kind: 'label', name, text: removeTags(text.slice(written.length)).trim() };
}

/**
 * The names, in small letters, that a list gives to what it says of its papers, whatever they mean: those that stand with half of the
 * abstracts or more, where these are labelled; else names in bold alone, since sentences may begin alike.
 */
export const namesOfList = oncePer((source: Source): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  let abstracts = 0;
  for (let line = source.first; line < source.lines; line++) {
    const { text } = trimLine(source, line);
    const [written = '', name = ''] = label.exec(text.slice(0, longestLabel + 40)) ?? [];
    if (!/[:：|=]/.test(written) || name === 'name' || isOfPerson(name)) continue;
    if (isCalledAbstract(name)) abstracts++;
    if (isTitled(text)) continue;
    const key = `${/(?:\*\*|__)$/.test(written.trimEnd()) ? 'bold' : 'bare'} ${name.toLowerCase()}`;
    if (counts.has(key) || counts.size < mostNames) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isLabelled = abstracts >= fewestLabels;
  const fewest = Math.max(fewestAlike, isLabelled ? abstracts / 2 : 0);
  return new Set(
    [...counts].flatMap(([key, count]) =>
      count >= fewest && (isLabelled || key.startsWith('bold')) ? [key.slice(5)] : [],
    ),
  );
});

/** `## LoRA: Low-Rank Adaptation`, `**LoRA: Low-Rank Adaptation**`: two papers may begin alike. */
function isTitled(text: string): boolean {
  return /^#{1,6}\s|^(?:\*\*|__)[^*_]*(?:\*\*|__)$/.test(text);
}

/** `Summary:` and `Content:` may be a machine's. */
export function isCalledAbstract(name: string): boolean {
  return /abstract|摘要|概要|要旨|^(?:초록|аннотация|الملخص|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto)$/i.test(
    name,
  );
}

/** A value as YAML writes it, in quotes or on the lines below (`>-`), or as code in Markdown. */
function bareValue(written: string): string {
  if (/^[|>][-+]?$/.test(written)) return '';
  if (/^(?:"""|''')/.test(written)) return written;
  const code = /^`([^`]+)`$/.exec(written)?.[1];
  if (code !== undefined) return code;
  const quoted = /^(["'])(.*)\1,?$/.exec(written);
  if (quoted?.[2] === undefined || quoted[2].includes(`${quoted[1]} `)) return written;
  return quoted[1] === "'" ? quoted[2].replaceAll("''", "'") : unquote(`"${quoted[2]}"`);
}

/** A text of several lines without the quotes that TOML and Python put around it. */
export function bareBlock(text: string): string {
  const quotes = /^(?:"""|''')/.exec(text)?.[0];
  if (quotes === undefined || text.length < 2 * quotes.length || !text.endsWith(quotes)) return text;
  const own = text.slice(quotes.length, -quotes.length).trim();
  return quotes === '"""' ? own.replace(/\\(["\\])/g, '$1') : own;
}

/** The label whose text is being read. */
export interface OpenField {
  readonly name: string;
  readonly lines: string[];
  /** The label stands alone: its text may have several paragraphs. */
  readonly isAlone: boolean;
  /** It is a heading, so deep. */
  readonly level?: number;
}

/** `### Methods` below `## Abstract`: a part of an abstract that has parts. */
export function isPartOfAbstract(
  field: OpenField | null,
  { level = 0, name }: { level?: number; name: string },
): boolean {
  const own = field?.level ?? 0;
  return field !== null && isCalledAbstract(field.name) && own > 0 && level > own && sections.test(name);
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
  /^(?:[-*+•]\s+|#{1,6}\s+)?[^\p{L}\p{N}[(<]{0,8}([\p{L}][\p{L} ._;-]{1,38}?)(?: #?\d{1,4})?[*_]{0,3}\s{0,4}(?:[:：]{1,2}[*_]{0,3}\s{0,4}|\s{0,12}[|=]\s{1,4}|[*_]{0,3}$)/u;
/** `**Abstract.** We show`, `Abstract— We show`, as papers print it; an `abstract–concrete axis` is none. */
const stoppedLabel =
  /^(?:([*_]{1,3})[Aa](?:bstract|BSTRACT)(?:[.—–-]\s?\1|\1\s?[.—–-])\s{0,4}|A(?:bstract|BSTRACT)\s?[—–]\s{0,4})(?=\S)/;
const alone = /^(?:paper )?(?:abstract|authors?)$|^摘要$/i;
const other =
  /^(?:tl;?dr|ai[- ](?:generated )?summary|one[- ]sentence summary|motivation|methods?|results?|conclusions?|(?:main |primary )?categor(?:y|ies)|subjects?|keywords?|tags?|topics?|comments?|notes?|from|submitted by|submitter|rank|score|citations?|venue|conference|journal|project(?: page)?|demo|models?|datasets?|language|updated|readers|primary area|supplementary material|submission (?:number|type)|code of ethics|affiliations|institutions|e-?mails?|correspondence|contact|abs|html|hf|hugging ?face|links?|download|source)$/i;
const sections =
  /^(?:background|introduction|motivation|context|objectives?|aims?|purpose|(?:materials and |proposed )?methods?|methodology|approach|design|(?:main )?results?|findings|conclusions?|discussion|significance|impact|limitations)$/i;
const longestLabel = 40;
const none: ReadonlySet<string> = new Set();
const mostWords = 4;
const fewestLabels = 2;
const fewestAlike = 3;
const mostNames = 10_000;
/** Of an author, below the name. */
const detail = /^[a-z][\w-]{1,20}: /;
const listItem = /^[-*+•]\s+(?:name:\s+)?/;
