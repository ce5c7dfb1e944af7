// A text that a browser showed, and saved as the page it showed it in: `<html><head>…</head><body><pre>…</pre>`.
//
// Crawlers that drive a browser give plain text and JSON so. The text keeps the lines that it has in the file.
import { undoReferences } from '../html/references.ts';

/** The text inside; null for any other file. */
export function unwrapShown(bytes: Uint8Array): Uint8Array | null {
  const [before, length] = findOpening(bytes) ?? [];
  if (before === undefined || length === undefined) return null;
  const page = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(length));
  const end = page.lastIndexOf('</pre>');
  // Below it a browser puts empty boxes at most.
  if (end === -1 || /[^\s]/.test(page.slice(end).replace(/<[^<>]{0,200}>/g, ''))) return null;
  const lines = before.replace(/[^\r\n]/g, '');
  return new TextEncoder().encode(lines + undoReferences(page.slice(0, end)));
}

/** What stands above the text, and how many bytes that are. */
function findOpening(bytes: Uint8Array): readonly [string, number] | null {
  // Byte by byte, so that lengths are those of the file.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headLength));
  const found = opening.exec(head);
  return found === null ? null : [found[0], found[0].length];
}

const opening =
  /^(?:\xef\xbb\xbf)?\s{0,40}(?:<!doctype html>\s{0,40})?<html[^<>]{0,200}>\s{0,40}(?:<head>(?:(?!<\/head>)[\s\S]){0,4000}<\/head>\s{0,40})?<body[^<>]{0,200}>\s{0,40}<pre(?:\s[^<>]{0,200})?>/i;
const headLength = 8192;
