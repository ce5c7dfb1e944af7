// A paper's text -> where an acronym stands that can be explained, and its explanation.
// The paper's own definition comes first; else the archive's, where the papers that define it agree.
import { type AcronymDefinition, findAcronyms } from './acronyms.ts';
import { findNames, nameKey } from './names.ts';

export interface AcronymUse {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly expansion: string;
}

/** From a name's key to what it stands for. */
export type Meanings = (key: string) => string | undefined;

/** What acronyms mean in a paper: `own` is its whole prose, `agreed` the glossary's. */
export function acronymMeanings(own: string, agreed: ReadonlyMap<string, string>): Meanings {
  const defined = new Map(findAcronyms(own).map(({ short, long }) => [nameKey(short), long]));
  return (key) => defined.get(key) ?? agreed.get(key);
}

/** The acronyms of `text` that `meanings` explains, outside their definitions, in order. */
export function explainAcronyms(text: string, meanings: Meanings): readonly AcronymUse[] {
  const uses: AcronymUse[] = [];
  for (const { name, start, end } of findNames(text)) {
    const expansion = meanings(nameKey(name));
    if (expansion !== undefined) uses.push({ start, end, expansion });
  }
  return uses.length === 0 ? [] : outside(uses, findAcronyms(text));
}

/** Both lists are in the text's order, and no definition overlaps another. */
function outside(
  uses: readonly AcronymUse[],
  definitions: readonly AcronymDefinition[],
): readonly AcronymUse[] {
  let at = 0;
  return uses.filter(({ start, end }) => {
    while ((definitions[at]?.end ?? Infinity) < end) at++;
    return (definitions[at]?.start ?? Infinity) > start;
  });
}
