// What the publisher says of a file stands above whatever that is: of a mail, of a page that shows a text, of an answer.

/** Length of the block between two lines of `---` at the very beginning; 0 where there is none, or none so plain. */
export function lengthOfFrontMatter(text: string): number {
  return block.exec(text.slice(0, longest))?.[0].length ?? 0;
}

/** The same in lines. */
export function linesOfFrontMatter(text: string): number {
  return text.slice(0, lengthOfFrontMatter(text)).split('\n').length - 1;
}

/** With a byte order mark, or the three signs that Latin-1 takes one for. */
const block = /^(?:\uFEFF|\xef\xbb\xbf)?---\r?\n(?:[a-z]{1,20}: [^\r\n]{0,1000}\r?\n){1,20}---\r?\n/;
const longest = 8192;
