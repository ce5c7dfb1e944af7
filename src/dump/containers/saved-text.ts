// A page as text with the addresses of its links: as a browser saves it, and as mails have it, an address stands behind the
// link's words (`Two Cheap Clocks <https://…>`); as a text browser prints it, a number before them (`[12]Two Cheap Clocks`),
// and the addresses in a list below.
//
// It is read as the Markdown that says the same, so that whichever layout knows the page reads it. Where the words of a
// link begin or end is not written: it is where the line does, or where the next link is. In prose nobody knows, so
// addresses within it are left out. A text that was wrapped stands on the first of its lines.

import { linkToPaper } from '../../paper/arxiv.ts';
import { type ArxivLabel, tellArxivLine } from '../arxiv/lines.ts';
import { isProfile, parseUpvotes } from '../cards/phrases.ts';
import { numbersLinks } from '../lines/dress.ts';
import { type LinkList, readLinkList } from '../lines/link-list.ts';
import { scoreAbstract } from '../score-abstract.ts';
import { openSource, splitLines } from '../source.ts';
import { endOfWraps, type HasWord, pageWidth, unwrap } from '../unwrap.ts';
import { collectVocabulary } from '../vocabulary.ts';

type HrefOf = LinkList['hrefOf'];

export interface SavedPage {
  readonly markdown: string;
  /** Numbers stand before the words of links. */
  readonly isNumbered: boolean;
}

/** Null for a text of another kind. */
export function findSavedPage(text: string): SavedPage | null {
  if (!/<https?:|\[\d{1,5}\]/.test(text.slice(0, headLength)) || otherMarkdown.test(text)) return null;
  const source = openSource(text);
  const { first, hrefOf } = readLinkList(source);
  const lines = splitLines(text.replaceAll('\u00a0', ' '));
  const isNumbered = first < source.lines && numbersLinks(lines);
  if (!isNumbered && (text.match(address)?.length ?? 0) < fewestLinks) return null;
  const hasWord = collectVocabulary(text);
  const own = isNumbered ? lines.slice(0, first) : lines;
  return { markdown: toMarkdown(own, isNumbered ? hrefOf : null, hasWord), isNumbered };
}

/** `hrefOf` gives the address behind a number, where links are numbered. */
function toMarkdown(lines: readonly string[], hrefOf: HrefOf | null, hasWord: HasWord): string {
  const width = pageWidth(lines);
  const written = lines.map(() => '');
  let above = 0;
  for (let line = 0; line < lines.length; ) {
    const end = width === null ? line + 1 : endOfText(lines, line, width);
    const joined = unwrap(lines.slice(line, end).join('\n'), hasWord);
    const text = hrefOf === null ? joined : numbersToAddresses(joined, hrefOf);
    const [first = '', href = ''] = addressFirst.exec(text) ?? [];
    // A link around a whole paragraph ends below it.
    if (first !== '')
      written[above] = linkWhole(written[above] ?? '', href, line - above > 1 && lines[line - 1] === '');
    const mark = markOf(lines, line, end);
    const own = text.slice(first.length).trim();
    if (own !== '') {
      written[line] = `${mark}${linkWords(mark === '- ' ? own.slice(1).trim() : own)}`;
      above = line;
    }
    line = end;
  }
  return written.join('\n');
}

/** What is labelled begins a line; titles of arXiv's are no links, but names below them are. */
function endOfText(lines: readonly string[], first: number, width: number): number {
  // The words of this link stand on two lines.
  if (upvote.test(lines[first] ?? '')) return first + 2;
  const isTitle = labelOf(lines[first] ?? '') === 'title';
  const end = endOfWraps(lines, first, width);
  for (let next = first + 1; next < end; next++) {
    const line = lines[next] ?? '';
    if (boldLabel.test(line) || labelOf(line) !== null) return next;
    // An address that begins a line has the words of its link above.
    if (isTitle && link.test(line)) return /^\s*</.test(line) ? Math.max(first + 1, next - 1) : next;
  }
  return end;
}

/** `[12]Two Cheap Clocks, [13]a lamp` as `Two Cheap Clocks <https://…>, a lamp <https://…>`. */
function numbersToAddresses(text: string, hrefOf: HrefOf): string {
  const pieces = text.split(/\[(\d{1,5})\](?=\S|$)/);
  const all = pieces.map((piece, at) => {
    const number = pieces[at - 1];
    if (at % 2 === 1 || number === undefined) return at % 2 === 1 ? '' : piece;
    let end = piece.length;
    while (end > 0 && separators.includes(piece.charAt(end - 1))) end--;
    const href = hrefOf(Number(number));
    return href === null ? `[${number}]${piece}` : `${piece.slice(0, end)} <${href}>${piece.slice(end)}`;
  });
  return all.join('');
}

function labelOf(line: string): ArxivLabel | null {
  const told = line.includes(':') ? tellArxivLine(line) : null;
  return told?.kind === 'label' ? told.label : null;
}

/** Two columns for each level, two blank lines above and one below; or a bullet as Markdown has it. */
function markOf(lines: readonly string[], first: number, end: number): string {
  const [line = '', ...around] = [first, first - 1, first - 2, end].map((at) => lines[at]?.trimEnd() ?? '');
  const indent = line.search(/\S/);
  if (bullet.test(line)) return '- ';
  const isHeading = indent > 0 && indent % 2 === 0 && around.every((other) => other === '');
  return isHeading ? `${'#'.repeat(Math.min(indent / 2, mostLevels))} ` : '';
}

/** The line as a link: a paragraph or what a blank line parts from the address, and votes, which lead to a login. Other addresses are of pictures. */
function linkWhole(line: string, href: string, isParted: boolean): string {
  const [, mark = '', words = ''] = /^(#{1,6} |- |)(.*)$/s.exec(line) ?? [];
  const isOwn = href.includes('/login') ? parseUpvotes(words) !== null : isParted || scoreAbstract(words) > 0;
  return isOwn && words !== '' && !words.endsWith(')') ? `${mark}[${words}](${href})` : line;
}

/** `Ada Quill <https://…>, Bo Fern <https://…>` with its links as Markdown has them. */
function linkWords(text: string): string {
  const pieces = text.split(addresses);
  const words = pieces.filter((_, at) => at % 2 === 0).join('');
  const isProse = scoreAbstract(words) > 0;
  if (isProse && (pieces.length > 3 || !linkToPaper.test(pieces[1] ?? ''))) return words;
  const linked = pieces.map((piece, at) => {
    const href = pieces[at + 1];
    if (at % 2 === 1) return '';
    const lead = isProse ? '' : (betweenLinks.exec(piece)?.[0] ?? '');
    const own = piece.slice(lead.length);
    if (href === undefined || own === '' || own === href) return piece;
    const bold = /^\*([^*]{1,400})\*$/.exec(own)?.[1];
    return bold === undefined ? `${lead}[${partSlug(own, href)}](${href})` : `${lead}**[${bold}](${href})**`;
  });
  return linked.join('');
}

/** The picture of an organisation is called by its slug, and may be glued to its name: `northlab North Lab`. */
function partSlug(words: string, href: string): string {
  const slug = isProfile(href) ? href.slice(href.lastIndexOf('/') + 1) : '';
  const isGlued = slug !== '' && words.startsWith(slug) && /^\p{Lu}/u.test(words.slice(slug.length));
  return isGlued ? `${slug} ${words.slice(slug.length)}` : words;
}

const addressForm = String.raw`<(https?:\/\/[^\s<>]{1,2000})>`;
const address = new RegExp(addressForm, 'g');
const addresses = new RegExp(String.raw`\s?${addressForm}`);
const addressFirst = new RegExp(`^${addressForm}`);
/** What stands before the words of a link, and is no part of them. */
const betweenLinks = /^(?:\[\d{1,5}\]|\([^()]{0,80}\)|[\s,;|·•>)\]([]|and\s){0,20}/;
const boldLabel = /^ *\*[^*:]{2,40}:\*/;
const bullet = /^ {1,40}[*o+#](?: |$)/;
/** And reStructuredText, whose links have their addresses behind the words, too: `` `Clocks <https://…>`__ ``. */
const otherMarkdown = /\]\(|^#{1,6} \S|^```|>`_/m;
const upvote = /(?:^|\])\s*Upvote\s*$/;
/** In whichever of both forms. */
const link = /<https?:|\[\d{1,5}\]\S/;
const separators = ' ,;|·•>)]([';
const fewestLinks = 3;
const mostLevels = 6;
const headLength = 1 << 18;
