// Entries as scraped to entries as meant: what an encoding, a search page or a stray byte did to titles
// and abstracts is undone where that is certain, and reported. The parts of the dump keep the file's text.

import { mendFacts } from '../../paper/from-facts.ts';
import { escapeInvisible, quote } from '../../text/quote.ts';
import { isCitation, parseCitation } from '../citations.ts';
import type { Finding } from '../layout.ts';
import { reportAbstract, reportTitle } from '../report.ts';
import type { Entry } from '../types.ts';
import { withoutEndless } from './endless.ts';
import { unfold } from './folds.ts';
import { openHighlight } from './highlight.ts';
import { repairMojibake } from './mojibake.ts';
import {
  cutPiles,
  findMarks,
  markHalves,
  mendName,
  partLigatures,
  plain,
  removeControls,
  removeWidthless,
} from './unseen.ts';

export interface Mended {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
}

/** `query` is the search that the dump answers, where it says so. */
export function mendEntries(entries: readonly Entry[], query: string | null): Mended {
  const findings: Finding[] = [];
  const sound = entries
    .flatMap((entry) => withoutEndless(entry, findings) ?? [])
    .map((entry) => mendEntry(entry, findings))
    .filter((entry) => {
      const fault = faultOf(entry);
      if (fault !== null) findings.push(fault);
      return fault === null;
    });
  const restore = openHighlight(query, query === null ? [] : textsOf(sound));
  return { entries: restore === null ? sound : sound.map((entry) => mapTexts(entry, restore)), findings };
}

/** Tells what was done to an entry, of each kind once. */
type Tell = (code: Finding['code'], message: string) => void;

function mendEntry(scraped: Entry, findings: Finding[]): Entry {
  const { line, place } = scraped;
  const told = new Map<Finding['code'], Finding>();
  const tell: Tell = (code, message) =>
    void (told.has(code) || told.set(code, { code, line, place, message }));
  const { text: abstract, isCut } = unfold(sitePhrase.test(scraped.abstract) ? '' : scraped.abstract);
  const title = withoutEmphasis(scraped.title);
  const isSame = abstract === scraped.abstract && title === scraped.title;
  const entry = withoutCitation(isSame ? scraped : { ...scraped, title, abstract });
  if (isCut) tell('dump-truncated', messages.cut);
  else if (/(?:…|\.{3})$/.test(abstract)) tell('dump-truncated', messages.dots);
  const mended = mapTexts(entry, (text) => mendText(text, tell));
  const facts = mendFacts(entry, (name) => {
    const repair = repairMojibake(name);
    const sound = repair.kind === 'repaired' ? repair.text : name;
    if (repair.kind === 'repaired') tell('mojibake-repaired', messages.repaired(sound));
    const own = mendName(sound);
    if (own !== removeWidthless(sound).trim()) tell('unseen-in-name', messages.unseen(own));
    return own;
  });
  for (const finding of told.values()) findings.push(finding);
  return { ...mended, ...facts };
}

/** `**Two Cheap Clocks**`, `<b>Two Cheap Clocks</b>`: bold is how a list sets its titles, and no part of them. */
function withoutEmphasis(title: string): string {
  const tagged = /^<(b|i|strong|em|h[1-6]|p|span)(?:\s[^<>]{0,200})?>([^<>]{1,600})<\/\1>$/i.exec(title)?.[2];
  if (tagged !== undefined) return tagged.trim();
  return /^(\*{2,3}|__)(?=[^\s*_])((?:(?!\*\*|__).){1,600}?)(?<=\S)\1$/s.exec(title)?.[2] ?? title;
}

/** The title that a citation in its place names, and what that says besides. */
function withoutCitation(entry: Entry): Entry {
  const cited = parseCitation(entry.title);
  if (cited === null) return entry;
  const authors = entry.authors ?? cited.authors;
  return {
    ...entry,
    title: cited.title,
    arxivId: entry.arxivId ?? cited.arxivId,
    authors,
    authorsCount: entry.authorsCount ?? authors?.length ?? null,
  };
}

function mapTexts(entry: Entry, mend: (text: string) => string): Entry {
  const title = mend(entry.title);
  const abstract = mend(entry.abstract);
  return title === entry.title && abstract === entry.abstract ? entry : { ...entry, title, abstract };
}

function mendText(text: string, tell: Tell): string {
  if (plain.test(text)) return text;
  const repair = repairMojibake(text);
  if (repair.kind === 'repaired') tell('mojibake-repaired', messages.repaired(repair.text));
  if (repair.kind === 'doubtful') tell('mojibake', messages.doubtful(repair.seen));
  const whole = partLigatures(repair.kind === 'repaired' ? repair.text : text);
  const controlled = markHalves(removeControls(whole).trim());
  if (controlled.length !== whole.trim().length) tell('control-characters', messages.controls);
  const cut = cutPiles(controlled);
  if (cut.length !== controlled.length) tell('piled-marks', messages.pile);
  // A soft hyphen may be the half of a letter that nobody could repair.
  const mended = repair.kind === 'doubtful' ? cut : removeWidthless(cut);
  if (mended.length !== cut.length) tell('zero-width-marks', messages.widthless);
  const marks = findMarks(mended);
  if (marks.bidi) tell('bidi-marks', messages.marks('change the order in which it is shown'));
  if (marks.zeroWidth) tell('zero-width-marks', messages.marks('cannot be seen'));
  if (marks.lost) tell('lost-characters', messages.lost);
  return mended;
}

/** Why an entry is none: its title or its abstract was nothing but damage, or it stands under a whole citation; null for a paper. */
function faultOf({ line, place, title, abstract }: Entry): Finding | null {
  if (title === '') return { ...reportAbstract(line, abstract), place };
  if (abstract === '') return { ...reportTitle(line, title), place };
  return isCitation(title)
    ? { code: 'implausible-entry', line, place, message: messages.citation(title) }
    : null;
}

function* textsOf(entries: readonly Entry[]): Generator<string> {
  for (const { title, abstract } of entries) {
    yield title;
    yield abstract;
  }
}

/** What a chat shows of a link to a paper on the list: no abstract. */
const sitePhrase = /^(?:paper page - .{1,400} )?join the discussion on this paper page\.?$/i;
const messages = {
  citation: (title: string) =>
    `${quote(title)} is a citation, and it is not sure where in it the title begins and ends; the entry is left out. Write the title alone.`,
  cut: 'The abstract is cut where the page says "▽ More". Open it there and save the page again, or download the same papers as a feed or from the site’s interface.',
  dots: 'The abstract ends in three dots, so it may be cut. Compare with the page, and save it where the abstract is whole.',
  repaired: (text: string) =>
    `The text was read in the wrong encoding and saved so; it is read as ${quote(text)}. Save the dump as UTF-8 to be rid of this note.`,
  doubtful: (seen: string) =>
    `"${escapeInvisible(seen)}" looks like a letter read in the wrong encoding, but the text cannot be repaired for certain and is left as it is. Correct it by hand.`,
  controls:
    'The text of this entry held control characters such as NUL; they are left out. Delete them from the dump to be rid of this note.',
  widthless:
    'The text of this entry held marks that take no room, such as soft hyphens; they are left out. Delete them from the dump to be rid of this note.',
  marks: (effect: string) =>
    `The text of this entry holds marks that ${effect}; they are kept. Delete them unless the author wrote them.`,
  lost: 'The text of this entry holds "\ufffd", which stands for a character that was lost before the dump was saved. Scrape it again.',
  unseen: (name: string) =>
    `A name held characters that cannot be seen or shown; it is shown as ${quote(name)}. Correct it in the dump.`,
  pile: 'A letter carries more accents and other marks than any script writes; six of them are kept. Delete the rest from the dump.',
};
