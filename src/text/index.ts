// text decides how a scraped text reads as typography: what text-mode LaTeX, Markdown marks and
// bare addresses in a title or an abstract mean to a reader. It knows characters, not papers.
// Nothing is dropped but markup; nothing in a text can reorder a page or become an unsafe link.

export { beginningOf, longestListedTitle } from './beginning.ts';
export { foldText } from './fold-text.ts';
export { httpUrl } from './http-url.ts';
export { detectLinks } from './links.ts';
export { parseTextMode } from './parse-text-mode.ts';
export { plainText } from './plain-text.ts';
export { showMarks } from './show-marks.ts';
export { teaser } from './teaser.ts';
export type { Formula, Inline } from './types.ts';
export { xmlText } from './xml-text.ts';
