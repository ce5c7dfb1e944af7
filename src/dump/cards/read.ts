// Reads the blocks of a page: furniture, the page's date, the papers' cards, furniture again.
//
// A card is a vote box and a title (in either order), an abstract, authors or an organisation, a date,
// and perhaps comments, a repository and an arXiv link. A block's own form tells what it is; what has
// no form of its own is the abstract if the card still lacks one, else it is unrecognised.
import { isChrome } from '../chrome.ts';
import { parseDate } from '../date.ts';
import { scoreAbstract } from '../evidence.ts';
import type { Reading } from '../layout.ts';
import { openLedger } from '../ledger.ts';
import type { Source } from '../source.ts';
import type { DumpDate, PartKind } from '../types.ts';
import { type Block, parsePaperId } from './block.ts';
import { readMeta } from './meta.ts';
import { parseAuthorsCount, parseUpvotes } from './phrases.ts';
import { addAbstract, addTitle, addUpvotes, closeCard, openShelf, type Shelf } from './shelf.ts';

/** Reads the whole page; blocks come in the order of the text, `between` is what lies between them. */
export function readCards(
  source: Source,
  blocks: Iterable<Block>,
  between: 'unrecognised' | 'chrome' = 'unrecognised',
): Reading {
  const ledger = openLedger(source.text, source.start(source.first), between);
  const page: Page = {
    source,
    shelf: openShelf(),
    inList: false,
    date: null,
    previous: 'chrome',
    submitter: false,
  };
  for (const block of blocks) {
    page.previous = readBlock(page, block);
    ledger.mark(page.previous, block.start, block.end);
  }
  closeCard(page.shelf);
  const { entries, findings } = page.shelf;
  return { parts: ledger.close(), entries, findings, date: page.date };
}

interface Page {
  readonly source: Source;
  readonly shelf: Shelf;
  /** Between the first card and the furniture below the last. */
  inList: boolean;
  date: DumpDate | null;
  previous: PartKind;
  /** `Submitted by` was read; the name comes next. */
  submitter: boolean;
}

function readBlock(page: Page, block: Block): PartKind {
  if (block.kind === 'markup') return 'chrome';
  const starts = readCardStart(page, block);
  if (starts !== null) {
    page.inList = true;
    page.submitter = false;
    return starts;
  }
  if (endsList(block)) {
    closeCard(page.shelf);
    page.inList = false;
  }
  if (page.inList) return readInCard(page, block);
  if (page.date === null && block.kind === 'text' && page.shelf.entries.length === 0) {
    page.date = parseDate(block.text);
    if (page.date !== null) return 'date';
  }
  return 'chrome';
}

/** Vote boxes and titles: what begins a card, wherever it stands. */
function readCardStart({ shelf, source }: Page, block: Block): PartKind | null {
  const { kind, text, href } = block;
  const line = source.lineAt(block.start) + 1;
  const id = parsePaperId(href);
  const isBox = kind === 'link' && (href === null ? !block.inline : id !== null && href.includes('login'));
  const votes = isBox ? parseUpvotes(text) : null;
  if (votes !== null) {
    addUpvotes(shelf, line, votes.upvotes, id, votes.named);
    return 'meta';
  }
  const isHeading = kind === 'heading' && (id !== null || block.level >= 3) && !isChrome(text) && text !== '';
  if (isHeading || (kind === 'link' && isTitleLink(shelf, text, href, id))) {
    addTitle(shelf, line, text, id);
    return 'title';
  }
  return null;
}

/** The first link to a paper that no card is open for, where titles are no headings. */
function isTitleLink(shelf: Shelf, text: string, href: string | null, id: string | null): boolean {
  if (id === null || text === '' || href?.includes('#') || href?.includes('login')) return false;
  if (shelf.draft !== null && (shelf.draft.id === null || shelf.draft.id === id)) return false;
  return parseAuthorsCount(text) === null && scoreAbstract(text) <= 0;
}

/** Furniture below the list, or a link to another day. */
function endsList({ kind, text, href }: Block): boolean {
  return isChrome(text) || (kind === 'link' && href !== null && /\/papers\/(?:date|week|month)\//.test(href));
}

function readInCard(page: Page, block: Block): PartKind {
  const { shelf, source } = page;
  const { draft } = shelf;
  if (page.submitter) {
    page.submitter = block.text === '';
    return 'meta';
  }
  if (/^submitted by\b/i.test(block.text)) {
    page.submitter = block.text.length <= 'submitted by'.length;
    return 'meta';
  }
  if (readMeta(shelf, block, source.lineAt(block.start) + 1)) return 'meta';
  if (block.kind === 'heading') return 'unrecognised';
  const id = parsePaperId(block.href);
  const isFree = block.kind === 'text' ? draft?.title != null : id !== null || block.href === null;
  if (isFree && addAbstract(shelf, source.lineAt(block.start) + 1, block.text, id)) return 'abstract';
  if (draft?.abstract != null && page.previous === 'abstract' && block.kind === 'text') {
    draft.abstract = `${draft.abstract} ${block.text}`;
    return 'abstract';
  }
  return 'unrecognised';
}
