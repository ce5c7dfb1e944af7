// Lines that cite a paper, as lists of references and Google Scholar print them: where in them the title is, if that is
// sure, and that they are no titles themselves.
import { isOneName, parseAuthors, turnName } from './authors.ts';
import { headOf, type Source, splitLines } from './source.ts';

export interface Cited {
  readonly title: string;
  readonly arxivId: string | null;
  /** As the citation writes them; null where it has only some. */
  readonly authors: readonly string[] | null;
}

/**
 * The paper of `Quill, Ada, et al. "Two Cheap Clocks." arXiv preprint arXiv:2410.00003 (2024).`, whose title quotation marks
 * show, or of one whose title stands between a year or full names and arXiv's number: `Quill, A. (2024). Two Cheap Clocks. arXiv
 * preprint arXiv:2410.00003.`, `Ada Quill, Bo Fern. Two Cheap Clocks. arXiv:2410.00003, 2024.` Null for any other text.
 */
export function parseCitation(text: string): Cited | null {
  if (text.length > longest || !/(?:19|20)\d\d|arxiv/i.test(text)) return null;
  const own = text.replace(number, '');
  const [, before = '', quoted, rest = ''] = inQuotes.exec(own) ?? [];
  if (quoted !== undefined) {
    const names = before.replace(/ (?:19|20)\d\d\.$/, '');
    if (!isOfNames(names) || !hasYear.test(`${before === names ? '' : ', 2000'}${rest}`)) return null;
    const title = quoted.replace(/[.,]$/, '');
    return { title, arxivId: arxivForm.exec(rest)?.[1] ?? null, authors: readNames(names) };
  }
  const end = preprintEnd.exec(own);
  const [, names = '', title] =
    ofYear.exec(own.slice(0, end?.index)) ?? ofFullNames.exec(own.slice(0, end?.index)) ?? [];
  if (end === null || title === undefined) return null;
  const authors = readNames(names);
  const isNamed = ofYear.test(own) || parseAuthors(names)?.names?.every(isOneName) === true;
  return isNamed ? { title, arxivId: end[1] ?? null, authors } : null;
}

/** A line that cites a paper, whether or not its title can be told from the rest. */
export function isReference(text: string): boolean {
  return text.length <= longest && (withYear.test(text.replace(number, '')) || parseCitation(text) !== null);
}

/** A line that is none of a title's: it names authors as citations do, and no title has "et al." in it. */
export function isCitation(text: string): boolean {
  const names = beforeQuotes.exec(text.slice(0, longest))?.[1] ?? '';
  return (
    text.length <= longest &&
    (withYear.test(text) ||
      /, et al\./.test(text) ||
      isScholarLine(text) ||
      (/\. \p{Lu}/u.test(names) && isOfNames(names)))
  );
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
    splitLines(sample).some((line) => isScholarLine(line.trim()))
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

/** `Quill, A., & Fern, B.` are A. Quill and B. Fern; of `Quill, Ada, and Bo Fern` only the first is turned. */
function readNames(text: string): readonly string[] | null {
  const all = text.trim().replace(/,$/, '');
  if (/\bet al\b|…|\.{3}/.test(all)) return null;
  if (withInitials.test(all)) return all.split(/(?<=\.), (?:& |and )?|,? & |,? and /).map(turnName);
  const [first = '', second, ...others] = all.replace(/\.$/, '').split(/,? and |,? & |, /);
  const names =
    first.includes(' ') || second === undefined
      ? [first, ...(second === undefined ? [] : [second]), ...others]
      : [`${second} ${first}`, ...others];
  return names.every((name) => name.includes(' ')) ? names : null;
}

/** Stand between names: `Ada van der Quill`. */
const particle = 'v[ao]n|de[rnl]?|d[aiu]|l[ae]';
const fullName = new RegExp(String.raw`^(?:(?:\p{Lu}[\p{L}\p{M}'’.-]{0,40}|${particle})(?: |$)){1,5}$`, 'u');
/** `[3] ` */
const number = /^(?:\[\d{1,4}\]|\d{1,4}\.)\s{1,4}/;
const inQuotes = /^([^"“”]{3,600}[.,]) ["“]([^"“”]{4,400})["”],?( [^"“”]{4,400})$/;
const beforeQuotes = /^([^"“”]{3,600}[.,]) ["“][^"“”]{4,400}["”]/;
const hasYear = /(?:\(|, )(?:19|20)\d\d\b/;
const family = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,40}, (?:\p{Lu}\.[ -]?){1,4}`;
const withInitials = new RegExp(`^${family}`, 'u');
const year = String.raw`\((?:19|20)\d\d[^()]{0,20}\)\. `;
const withYear = new RegExp(String.raw`^${family}[^()]{0,800}${year}\S`, 'u');
const ofYear = new RegExp(`^(${family}[^()]{0,800})${year}(.{4,400})$`, 'u');
/** Names end in small letters: `A. Quill` in one full stop less. */
const ofFullNames = /^(.{3,800}?\p{Ll}{2})\. (?:(?:19|20)\d\d[a-z]?\. )?(.{4,400})$/u;
const preprintEnd =
  /[.,]? [*_]?(?:arXiv preprint )?(?:arXiv: ?|https?:\/\/(?:www\.)?arxiv\.org\/abs\/)(\d{4}\.\d{4,5})(?:v\d{1,2})?[*_]?(?: \[[\w.-]{1,20}\])?(?:,? \(?(?:19|20)\d\d\)?)?\.?(?: https?:\/\/\S{1,200})?$/i;
const scholarForm = new RegExp(
  String.raw`^((?:\p{Lu}{1,4}(?: (?:${particle})){0,2} \p{Lu}[\p{L}\p{M}'’-]{1,40}(?:, |,? ?…|(?=\s))){1,40})\s?[-–] (.{0,300}?(?:, |^))(?:19|20)\d\d(?: [-–] (\w[\w.-]{1,60}\.\w{2,12}|[\p{Lu}][\p{L} .&-]{2,40}))?$`,
  'u',
);
const arxivForm = /\barXiv:\s?(\d{4}\.\d{4,5})/i;
const longest = 2000;
const sampleLength = 60_000;
