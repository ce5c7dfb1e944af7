// The sizes that bound what one dump may cost. They are far above any real dump.

/** Larger files are not read. 256 MiB: a string of that many characters still fits the engine. */
export const maxFileBytes = 256 * 1024 * 1024;

/** Diagnostics of one code in one file; the rest are counted, not listed. */
export const maxFindingsPerCode = 1000;

/** Front matter that does not close within so many lines is not front matter. */
export const maxFrontMatterLines = 5_000;

/**
 * A title, an abstract or a fact of a paper with more characters is not kept. No abstract is a thirtieth as long, and
 * to look for formulas in the worst of a million took half a minute.
 */
export const maxTextLength = 300_000;

/** What lies in more brackets of JSON or Python is not read: values are read by going down into them. */
export const mostBrackets = 1000;
