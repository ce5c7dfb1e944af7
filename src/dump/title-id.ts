// The id that a title says at one of its ends, as browsers, mails and lists write it there.

export interface Titled {
  readonly title: string;
  readonly arxivId: string | null;
}

/** `[2410.05434] Two Cheap Clocks`, `Two Cheap Clocks. (arXiv:2410.05434v1 [cs.LG])`, `Two Cheap Clocks - arXiv:2410.05434`. */
export function splitId(text: string): Titled {
  const before = idAtBeginning.exec(text);
  const found = before ?? idAtEnd.exec(text);
  if (found === null) return { title: text, arxivId: null };
  const own =
    before === null ? text.slice(0, found.index).replace(/(?<!\.)\.$/, '') : text.slice(found[0].length);
  const id = found[1] ?? found[2] ?? null;
  return own === '' ? { title: text, arxivId: null } : { title: own, arxivId: id };
}

/** The id alone, of a line whose title may be in bold: `**Two Cheap Clocks** (arXiv:2410.05434)`, `**Two Cheap Clocks (arXiv:2410.05434)**`. */
export function idOfTitle(line: string): string | null {
  return splitId(line.replace(/(?:\*\*|__)$/, '')).arxivId;
}

/** Of a month that there is: `(2019.2025)` are years. */
const id = String.raw`(\d\d(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d{1,2})?`;
const idAtBeginning = new RegExp(String.raw`^\[(?:arXiv: ?)?${id}\]\s+(?=\S)`, 'i');
/** In brackets, perhaps with the archive, or behind a dash. */
const idAtEnd = new RegExp(
  String.raw`(?<!\s)\s+(?:[([](?:arXiv: ?)?${id}(?:\s\[[\w.-]{1,20}\])?[^()[\]]{0,20}[)\]]|[—–|-]\s{1,4}arXiv: ?${id})$`,
  'i',
);
