// Entries as scraped to entries as meant: what an encoding, a search page or a stray byte did to titles
// and abstracts is undone where that is certain, and reported. The parts of the dump keep the file's text.

import { mendFacts } from '../../paper/from-facts.ts';
import { escapeInvisible, quote } from '../../text/quote.ts';
import { isCitation } from '../citations.ts';
import type { Finding } from '../layout.ts';
import { reportAbstract, reportCut, reportTitle } from '../report.ts';
import type { Entry } from '../types.ts';
import { unfold } from './folds.ts';
import { openHighlight } from './highlight.ts';
import { cutPiles, findMarks, markHalves, removeControls } from './marks.ts';
import { repairMojibake } from './mojibake.ts';
import { mendName } from './names.ts';

export interface Mended {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
}

/** `query` is the search that the dump answers, where it says so. */
export function mendEntries(entries: readonly Entry[], query: string | null): Mended {
  const findings: Finding[] = [];
  const sound = entries
    .map((entry) => mendEntry(entry, findings))
    .filter((entry) => hasTexts(entry, findings) && hasTitle(entry, findings));
  const restore = openHighlight(query, query === null ? [] : textsOf(sound));
  return { entries: restore === null ? sound : sound.map((entry) => mapTexts(entry, restore)), findings };
}

function mendEntry(scraped: Entry, findings: Finding[]): Entry {
  const reported = new Map<Finding['code'], Finding>();
  const { text: abstract, isCut } = unfold(scraped.abstract);
  const entry = abstract === scraped.abstract ? scraped : { ...scraped, abstract };
  if (isCut) report(reported, reportCut(entry.line));
  const mended = mapTexts(entry, (text) => mendText(text, entry.line, reported));
  const facts = mendFacts(entry, (name) => {
    const repair = repairMojibake(name);
    const sound = repair.kind === 'repaired' ? repair.text : name;
    if (repair.kind === 'repaired') report(reported, reportRepair(entry.line, sound));
    const own = mendName(sound);
    if (own !== sound.trim()) report(reported, reportName(entry.line, own));
    return own;
  });
  for (const finding of reported.values()) findings.push({ ...finding, place: entry.place });
  return { ...mended, ...facts };
}

function mapTexts(entry: Entry, mend: (text: string) => string): Entry {
  const title = mend(entry.title);
  const abstract = mend(entry.abstract);
  return title === entry.title && abstract === entry.abstract ? entry : { ...entry, title, abstract };
}

function mendText(text: string, line: number, reported: Map<Finding['code'], Finding>): string {
  if (plain.test(text)) return text;
  const repair = repairMojibake(text);
  if (repair.kind === 'repaired') report(reported, reportRepair(line, repair.text));
  if (repair.kind === 'doubtful') report(reported, reportDoubt(line, repair.seen));
  const whole = repair.kind === 'repaired' ? repair.text : text;
  const controlled = markHalves(removeControls(whole).trim());
  if (controlled.length !== whole.trim().length) report(reported, reportControls(line));
  const mended = cutPiles(controlled);
  if (mended.length !== controlled.length) report(reported, reportPile(line));
  const marks = findMarks(mended);
  if (marks.bidi) report(reported, reportMarks(line, 'bidi-marks', 'change the order in which it is shown'));
  if (marks.zeroWidth) report(reported, reportMarks(line, 'zero-width-marks', 'cannot be seen'));
  if (marks.lost) report(reported, reportLoss(line));
  return mended;
}

/** Of one entry each kind once. */
function report(reported: Map<Finding['code'], Finding>, finding: Finding): void {
  if (!reported.has(finding.code)) reported.set(finding.code, finding);
}

/** False for an entry whose title or abstract was nothing but damage; that is reported. */
function hasTexts({ line, place, title, abstract }: Entry, findings: Finding[]): boolean {
  if (title !== '' && abstract !== '') return true;
  findings.push({ ...(title === '' ? reportAbstract(line, abstract) : reportTitle(line, title)), place });
  return false;
}

/** False for an entry under a whole citation; that is reported. */
function hasTitle({ line, place, title }: Entry, findings: Finding[]): boolean {
  if (!isCitation(title)) return true;
  findings.push({
    code: 'implausible-entry',
    severity: 'warning',
    line,
    place,
    message: `${quote(title)} is a citation, and it is not sure where in it the title begins and ends; the entry is left out. Write the title alone.`,
  });
  return false;
}

function* textsOf(entries: readonly Entry[]): Generator<string> {
  for (const { title, abstract } of entries) {
    yield title;
    yield abstract;
  }
}

function reportRepair(line: number, text: string): Finding {
  return {
    code: 'mojibake-repaired',
    severity: 'info',
    line,
    message: `The text was read in the wrong encoding and saved so; it is read as ${quote(text)}. Save the dump as UTF-8 to be rid of this note.`,
  };
}

function reportDoubt(line: number, seen: string): Finding {
  return {
    code: 'mojibake',
    severity: 'warning',
    line,
    message: `"${escapeInvisible(seen)}" looks like a letter read in the wrong encoding, but the text cannot be repaired for certain and is left as it is. Correct it by hand.`,
  };
}

function reportControls(line: number): Finding {
  return {
    code: 'control-characters',
    severity: 'info',
    line,
    message:
      'The text of this entry held control characters such as NUL; they are left out. Delete them from the dump to be rid of this note.',
  };
}

function reportMarks(line: number, code: 'bidi-marks' | 'zero-width-marks', effect: string): Finding {
  return {
    code,
    severity: code === 'bidi-marks' ? 'warning' : 'info',
    line,
    message: `The text of this entry holds marks that ${effect}; they are kept. Delete them unless the author wrote them.`,
  };
}

function reportLoss(line: number): Finding {
  return {
    code: 'lost-characters',
    severity: 'warning',
    line,
    message:
      'The text of this entry holds "\ufffd", which stands for a character that was lost before the dump was saved. Scrape it again.',
  };
}

function reportName(line: number, name: string): Finding {
  return {
    code: 'unseen-in-name',
    severity: 'warning',
    line,
    message: `A name held characters that cannot be seen or shown; it is shown as ${quote(name)}. Correct it in the dump.`,
  };
}

function reportPile(line: number): Finding {
  return {
    code: 'piled-marks',
    severity: 'warning',
    line,
    message:
      'A letter carries more accents and other marks than any script writes; six of them are kept. Delete the rest from the dump.',
  };
}

// Printable ASCII: nothing to mend.
const plain = /^[\x20-\x7e]*$/;
