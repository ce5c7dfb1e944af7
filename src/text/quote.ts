// Others' text in our own messages: short, on one line, and unable to reorder what stands around it.

/** `"Sparse Flows"`; marks that cannot be seen are written as `\u202e`, what is above `longest` as written is cut. */
export function quote(text: string, { longest = 60 } = {}): string {
  const written = escapeInvisible(text.slice(0, longest + 1));
  return `"${written.length <= longest ? written : `${written.slice(0, longest - 1).replace(partAtEnd, '')}…`}"`;
}

/** ` (seen: "2026-13-45")`, after what it should be; nothing where nothing stands there, or a list or a record does. */
export function seenIn(value: unknown): string {
  const isShown = ['string', 'number', 'boolean'].includes(typeof value) && value !== '';
  return isShown ? ` (seen: ${quote(String(value))})` : '';
}

/** Straight quotation marks as a page sets them: `“test-time” compute`, `author:“Ada Lovelace”`. */
export function setQuotes(text: string): string {
  return text.replace(/(?<![^\s([:])"/g, '“').replaceAll('"', '”');
}

/** A message of ours with its quotation marks and apostrophes, also where it names a field: `“date:” in the file’s head`. */
export function setMarks(message: string): string {
  return setQuotes(message.replace(/:"(?![^\s.,;)])/g, ':”')).replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

/** Control characters, bidirectional and zero-width marks and half characters as escapes. */
export function escapeInvisible(text: string): string {
  return text.replace(invisible, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\p{Cs}]/gu;
/** Of a character or of an escape. */
const partAtEnd = /[\ud800-\udbff]$|\\(?:u[\da-f]{0,3})?$/;
