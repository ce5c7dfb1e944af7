// Lines that cite a paper, as lists of references and Google Scholar print them: where in them the title is, if that is
// sure, and that they are no titles themselves.
import { headOf, type Source } from './source.ts';

export interface Cited {
  readonly title: string;
  readonly arxivId: string | null;
}

/**
 * The paper of `Quill, Ada, et al. "Two Cheap Clocks." arXiv preprint arXiv:2410.00003 (2024).`, whose title quotation marks
 * show, or of `Quill, A. (2024). Two Cheap Clocks. arXiv preprint arXiv:2410.00003.`; null for any other text.
 */
export function parseCitation(text: string): Cited | null {
  if (text.length > longest) return null;
  const [, names = '', quoted, rest = ''] = inQuotes.exec(text) ?? [];
  if (quoted !== undefined)
    return isOfNames(names) && hasYear.test(rest)
      ? { title: quoted.replace(/[.,]$/, ''), arxivId: arxivForm.exec(rest)?.[1] ?? null }
      : null;
  const [, title, arxivId = null] = ofPreprint.exec(text) ?? [];
  return title === undefined ? null : { title, arxivId };
}

/** A line that is none of a title's: it names authors as citations do, and no title has "et al." in it. */
export function isCitation(text: string): boolean {
  return text.length <= longest && (withYear.test(text) || /, et al\./.test(text) || isScholarLine(text));
}

/** What Google Scholar prints below a title: `A Quill, B Fern - arXiv preprint arXiv:2410.00003, 2024 - arxiv.org`. */
export function isScholarLine(text: string): boolean {
  if (text.length > longest) return false;
  const [, names = '', venue = '', host] = scholarForm.exec(text) ?? [];
  return names !== '' && (names.includes(',') || host !== undefined || /\barxiv\b/i.test(venue));
}

/** The id that such a line says. */
export function scholarId(text: string): string | null {
  return isScholarLine(text) ? (arxivForm.exec(text)?.[1] ?? null) : null;
}

/** A page of Google Scholar's results, which shows a few words of each abstract. */
export function isScholarPage(source: Source): boolean {
  const sample = headOf(source, sampleLength);
  return (
    scholarSigns.every((sign) => sign.test(sample)) &&
    sample.split(/\r\n|[\r\n]/).some((line) => isScholarLine(line.trim()))
  );
}

/** What Google Scholar prints below each result. */
export const scholarSigns: readonly RegExp[] = [/\bCited by \d/, /\bRelated articles\b/];

/** `Quill, Ada, et al.`, `A. Quill, B. Fern, and C. Moss,` */
function isOfNames(text: string): boolean {
  const names = text
    .replace(/[.,]$/, '')
    .replace(/,? et al$/, '')
    .split(/,? and |,? & |, /);
  return names.every((name) => fullName.test(name));
}

/** Stand between names: `Ada van der Quill`. */
const particle = 'v[ao]n|de[rnl]?|d[aiu]|l[ae]';
const fullName = new RegExp(String.raw`^(?:(?:\p{Lu}[\p{L}\p{M}'’.-]{0,40}|${particle})(?: |$)){1,5}$`, 'u');
const inQuotes = /^([^"“”]{3,600}[.,]) ["“]([^"“”]{4,400})["”],?( [^"“”]{4,400})$/;
const hasYear = /(?:\(|, )(?:19|20)\d\d\b/;
const family = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,40}, (?:\p{Lu}\.[ -]?){1,4}`;
const withYear = new RegExp(String.raw`^${family}[^()]{0,800}\((?:19|20)\d\d[^()]{0,20}\)\. \S`, 'u');
const ofPreprint = new RegExp(
  String.raw`^${family}[^()]{0,800}\((?:19|20)\d\d[^()]{0,20}\)\. (.{4,400}?)\.? arXiv preprint arXiv:(\d{4}\.\d{4,5})(?:v\d{1,2})?\.?$`,
  'u',
);
const scholarForm = new RegExp(
  String.raw`^((?:\p{Lu}{1,4}(?: (?:${particle})){0,2} \p{Lu}[\p{L}\p{M}'’-]{1,40}(?:, |,? ?…|(?=\s))){1,40})\s?[-–] (.{0,300}?(?:, |^))(?:19|20)\d\d(?: [-–] (\w[\w.-]{1,60}\.\w{2,12}|[\p{Lu}][\p{L} .&-]{2,40}))?$`,
  'u',
);
const arxivForm = /\barXiv:\s?(\d{4}\.\d{4,5})/i;
const longest = 2000;
const sampleLength = 60_000;
