// What the publisher says of a file stands above whatever that is: of a mail, of a page that shows a text, of an answer.
import type { Stated } from '../front-matter/fields.ts';
import { readFrontMatter } from '../front-matter/read.ts';
import { openSource, type Source, skipBlank } from '../source.ts';

/** Length of the front matter at the very beginning, with the blank lines below it; 0 where there is none. */
export function lengthOfFrontMatter(text: string): number {
  const source = openSource(text.slice(0, longest));
  return source.start(firstBelow(source));
}

/** The same in lines. */
export function linesOfFrontMatter(text: string): number {
  return firstBelow(openSource(text.slice(0, longest)));
}

/** A file's bytes below its front matter, without a byte order mark, and what that says. */
export function readAbove(bytes: Uint8Array): { readonly stated: Stated; readonly body: Uint8Array } {
  const length = lengthInBytes(bytes);
  const { next, findings, ...stated } = readFrontMatter(
    openSource(new TextDecoder().decode(bytes.subarray(0, length))),
  );
  return { stated, body: bytes.subarray(length || lengthOfMark(bytes)) };
}

/** The length of a file's front matter, whatever stands below it. */
export function lengthInBytes(bytes: Uint8Array): number {
  // Byte by byte, so that lengths are those of the file.
  return lengthOfFrontMatter(new TextDecoder('latin1').decode(bytes.subarray(0, longest)));
}

/** Of UTF-8's byte order mark. */
export function lengthOfMark(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

function firstBelow(source: Source): number {
  const { next } = readFrontMatter(source);
  return next === 0 ? 0 : skipBlank(source, next);
}

const longest = 8192;
