// Decides which methods, benchmarks, data sets and acronyms the archive speaks of, and what the
// acronyms stand for. acronyms (definitions in the text) + names (by their shape) -> glossary.
// Nothing is looked up elsewhere: an expansion is always some paper's own words.
export { findAcronyms } from './acronyms.ts';
export { acronymMeanings, explainAcronyms, type Meanings } from './explain.ts';
export {
  buildGlossary,
  type Glossary,
  gatherGlossary,
  type PaperUses,
  readUses,
} from './glossary.ts';
export type { TermKind } from './kinds.ts';
