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

/**
 * The acronyms of `text` outside their own definitions, in order. `context` is the paper's whole prose,
 * whose definitions hold for all of its parts; `agreed` comes from the ledger.
 */
export function explainAcronyms(
  text: string,
  context: string,
  agreed: ReadonlyMap<string, string>,
): readonly AcronymUse[] {
  const own = new Map(findAcronyms(context).map(({ short, long }) => [nameKey(short), long]));
  const definitions = findAcronyms(text);
  const uses: AcronymUse[] = [];
  for (const { name, start, end } of findNames(text)) {
    const expansion = own.get(nameKey(name)) ?? agreed.get(nameKey(name));
    const isDefined = definitions.some((definition) => definition.start <= start && end <= definition.end);
    if (expansion !== undefined && !isDefined) uses.push({ start, end, expansion });
  }
  return uses;
}
