// Others' text in our own messages: short, on one line, and unable to reorder what stands around it.

/** `"Sparse Flows"`; marks that cannot be seen are written as `\u202e`, a text above `longest` is cut. */
export function quote(text: string, { longest = 60 } = {}): string {
  const short = text.length <= longest ? text : `${text.slice(0, longest - 1).replace(halfAtEnd, '')}…`;
  return `"${escapeInvisible(short)}"`;
}

/** ` (seen: "2026-13-45")`, after what it should be; nothing where nothing stands there, or a list or a record does. */
export function seenIn(value: unknown): string {
  const isShown = ['string', 'number', 'boolean'].includes(typeof value) && value !== '';
  return isShown ? ` (seen: ${quote(String(value))})` : '';
}

/** Control characters, bidirectional and zero-width marks and half characters as escapes. */
export function escapeInvisible(text: string): string {
  return text.replace(invisible, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\p{Cs}]/gu;
const halfAtEnd = /[\ud800-\udbff]$/;
