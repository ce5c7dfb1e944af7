// A paper's text -> where an acronym stands that can be explained, and its explanation.
// The paper's own definition comes first; else the archive's, where the papers that define it agree.
import { findAcronyms } from './acronyms.ts';
import { findNames, nameKey } from './names.ts';

export interface AcronymUse {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly expansion: string;
}

/** What acronyms mean in a paper: `own` is its whole prose, `agreed` the ledger's. Keys are folded. */
export function acronymMeanings(
  own: string,
  agreed: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const meanings = new Map(agreed);
  for (const { short, long } of findAcronyms(own)) meanings.set(nameKey(short), long);
  return meanings;
}

/** The acronyms of `text` that `meanings` explains, outside their definitions, in order. */
export function explainAcronyms(text: string, meanings: ReadonlyMap<string, string>): readonly AcronymUse[] {
  const definitions = findAcronyms(text);
  const uses: AcronymUse[] = [];
  for (const { name, start, end } of findNames(text)) {
    const expansion = meanings.get(nameKey(name));
    const isDefined = definitions.some((definition) => definition.start <= start && end <= definition.end);
    if (expansion !== undefined && !isDefined) uses.push({ start, end, expansion });
  }
  return uses;
}
