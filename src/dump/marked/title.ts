// A title's line to the title: without what marks it, and with what is said beside it.
import { isOneName, parseAuthors } from '../authors.ts';
import { splitId } from '../title-id.ts';
import type { LineContent } from './lines.ts';

/** A title without what marks it, and what is said beside it. */
export function bareTitle(text: string): { readonly text: string; readonly beside: string } {
  const own = text
    .replace(listMark, '')
    .replace(listNumber, '')
    .replace(/^\[\[(?:[^[\]|]{1,300}\|)?([^[\]|]{1,400})\]\]$/, '$1')
    // A link of reStructuredText.
    .replace(/^`([^`<>]{1,400}) <https?:[^`<>]{1,1000}>`__?$/, '$1');
  const [, , starred = '', beside = ''] = /^(\*\*|__)(.{1,400}?)\1(.*)$/.exec(own) ?? [];
  // `**3. Lantern**`: a number within the stars is the list's, too.
  const bold = starred.replace(listNumber, '');
  const isApart = beside.length <= longestBeside || besideTitle.test(beside);
  // `**Lantern**: sparse gates for long streams` is one title.
  const title = bold === '' ? own : isApart ? bold : `${bold}${beside}`;
  return { text: splitId(title).title.trim(), beside: isApart ? beside : '' };
}

/** The authors behind a bold title, `— Ada Quill, Bo Fern. arXiv`; a name right behind it counts where the list prints authors. */
export function namesBeside(content: LineContent, isBylined: boolean): string | null {
  const beside = content.kind === 'title' ? (content.beside ?? '') : '';
  if (beside === '') return null;
  const all = beside
    .replace(/\[[^[\]]{0,60}\]/g, '|')
    .split(/[()|•·*_]|\s[—–-]\s|\.\s{1,3}(?=\S{1,20}$)/)
    .map((piece) => piece.replace(/^[\s,.;:—–-]{1,9}|[\s,.;:]{1,9}$/g, ''))
    .filter((piece) => piece !== '')
    .map(namesIn);
  const [first = []] = all;
  const isDue = isBylined && first.length === 1 && /^\s{0,4}(?:[—–,-]|by\s)/.test(beside);
  const names = all.find(({ length }) => length > 1) ?? (isDue ? first : []);
  return names.length === 0 ? null : names.join(', ');
}

/** The names at the beginning of a text, if nothing but a venue stands behind them; else none. */
function namesIn(text: string): readonly string[] {
  if (praise.test(text)) return [];
  const written = parseAuthors(text)?.names ?? [];
  const names = written.slice(0, written.findLastIndex(isOneName) + 1);
  return names.every(isOneName) ? names : [];
}

/** Of a heading, or an item with its box. */
export const listMark = /^(?:#{1,6}\s+|[-*+•]\s+(?:\[[ xX]\]\s+)?)/;
/** `3. `, `[3] `, `#3: ` */
export const listNumber = /^(?:\d{1,4}[.)/]\s+|\[\d{1,4}\]\s+|\(\d{1,4}\)\s+|#\d{1,4}[:.]?\s+)/;
const longestBeside = 60;
/** What begins so is no part of the title. */
const besideTitle = /^\s{0,4}(?:[—–|•·,.(*_[]|-\s|by\s)/;
/** What a venue says of a paper, in capitals like names. */
const praise =
  /\b(?:papers?|talks?|oral|spotlight|poster|awards?|accepted|workshop|conference|proceedings|best)\b/i;
