// One line of a Markdown table to its cells: parted at bars that are not escaped, as GitHub does.
import { removeImages } from '../cards/phrases.ts';
import { removeTags } from '../syntax/tags.ts';
import type { Cell, Row } from './rows.ts';

export function isTableRow(line: string): boolean {
  return /(?:^|[^\\])\|/.test(line);
}

/** `| --- | :-: |`. */
export function isDelimiterRow(line: string): boolean {
  return (
    line.length < 2000 &&
    /^\s{0,3}\|?\s{0,100}:?-+:?\s{0,100}(?:\|\s{0,100}:?-+:?\s{0,100})*\|?\s*$/.test(line) &&
    line.includes('|')
  );
}

/** `offset` is where the line begins in the source. */
export function splitRow(line: string, offset: number): Row {
  const cells: Cell[] = [];
  const first = line.length - line.trimStart().length;
  let from = line.charAt(first) === '|' ? first + 1 : first;
  const end = line.trimEnd().length;
  for (let at = from; at <= end; at++) {
    if (at < end && (line.charAt(at) !== '|' || line.charAt(at - 1) === '\\')) continue;
    // A bar at the very end closes the row.
    if (at === end && from >= end) break;
    cells.push(readCell(line.slice(from, at), offset + from));
    from = at + 1;
  }
  return { start: offset, end: offset + line.length, cells };
}

function readCell(written: string, offset: number): Cell {
  const indent = written.length - written.trimStart().length;
  const start = offset + indent;
  const own = removeImages(written.trim()).replace(/\\([|\\`*_[\]<>])/g, '$1');
  const hrefs: string[] = [];
  const text = own
    .replace(link, (link, label: string, href: string) => {
      hrefs.push(href);
      // `**Title** ([pdf](…))`: a link that names itself is no part of the title.
      return link.length < own.length && namesItself.test(label) ? '' : label;
    })
    .replace(/<(https?:\/\/[^<>\s]{1,2000})>/g, (_, href: string) => {
      hrefs.push(href);
      return href;
    })
    .replace(/<summary>[^<>]{0,60}<\/summary>|<br\s?\/?>|\(\s?\)|\[\s?\]/gi, ' ')
    .trim()
    .replace(/^(\*\*|__|[*_`])(.+)\1$/, '$2');
  return {
    text: removeTags(text).replace(/\s+/g, ' ').trim(),
    start,
    end: start + written.trim().length,
    hrefs,
  };
}

const link = /\[([^[\]]{0,2000})\]\(([^\s()]{1,2000})(?: "[^"]{0,200}")?\)/g;
const namesItself = /^(?:pdf|arxiv|link|code|html|abs|paper|hf|project(?: page)?|github)$/i;
