// Reads the blocks of a page: furniture, the page's date, the papers' cards, furniture again.
//
// A card is a vote box and a title (in either order), an abstract, authors or an organisation, a date,
// and perhaps comments, a repository and an arXiv link. A block's own form tells what it is; what has
// no form of its own is the abstract if the card still lacks one, else it is unrecognised.

import { parseArxivAddress, parsePaperId } from '../../paper/arxiv.ts';
import { type PartialDate, parseDay } from '../../paper/dates.ts';
import { isChrome } from '../chrome.ts';
import type { Unclaimed } from '../coverage.ts';
import type { Reading } from '../layout.ts';
import { isInMailFoot, isSaidByMails } from '../mail-foot.ts';
import { PassedOver } from '../passed-over.ts';
import { scoreAbstract, sureAbstract } from '../score-abstract.ts';
import type { Source } from '../source.ts';
import type { PartKind } from '../types.ts';
import type { Block } from './block.ts';
import { Cards } from './gather.ts';
import { readMeta } from './meta.ts';
import { isLabel, isProfile, parseAuthorsCount, parseUpvotes } from './phrases.ts';

export interface Shape {
  /** What lies between the blocks. */
  readonly between?: Unclaimed;
  /** Every title leads to its paper: other headings are parts of the page. */
  readonly areTitlesLinked?: true;
}

/** Reads the whole page; blocks come in the order of the text. */
export function readCards(source: Source, blocks: Iterable<Block>, shape: Shape = {}): Reading {
  const cards = new Cards(source, shape.between);
  const page = new CardPage(source, cards, shape.areTitlesLinked === true);
  for (const block of blocks) {
    page.previous = readBlock(page, block);
    cards.mark(page.previous, block);
  }
  cards.closeCard();
  if (shape.between !== 'chrome' && cards.entries.length > 0) cards.tell(page.passedOver.report());
  return cards.finish({ date: page.date });
}

/** A page of cards, as far as it is read. */
class CardPage {
  /** Between the first card and the furniture below the last. */
  inList = false;
  date: PartialDate | null = null;
  previous: PartKind = 'chrome';
  /** `Submitted by` was read; the name comes next. */
  submitter = false;
  /** The paper whose vote box was opened by a link without text. */
  boxId: string | null = null;
  readonly passedOver = new PassedOver();

  constructor(
    readonly source: Source,
    readonly cards: Cards,
    readonly needsLink: boolean,
  ) {}
}

function readBlock(page: CardPage, block: Block): PartKind {
  if (block.kind === 'markup') return 'chrome';
  const starts = readCardStart(page, block);
  if (starts !== null) {
    page.inList = true;
    page.submitter = false;
    return starts;
  }
  if (endsList(block, page.source)) {
    page.cards.closeCard();
    page.inList = false;
  }
  if (page.inList) return readInCard(page, block);
  if (page.date === null && block.kind === 'text' && page.cards.entries.length === 0) {
    page.date = parseDay(block.text);
    if (page.date !== null) return 'date';
  }
  page.passedOver.add(block.text, page.source.lineAt(block.start) + 1);
  return 'chrome';
}

/** Vote boxes and titles: what begins a card, wherever it stands. */
function readCardStart(page: CardPage, block: Block): PartKind | null {
  const { cards, source, needsLink } = page;
  const { kind, text, href } = block;
  const line = source.lineAt(block.start) + 1;
  const id = parsePaperId(href) ?? (block.isMarked || kind === 'heading' ? parseArxivAddress(href) : null);
  const isBox = kind === 'link' && (href === null ? !block.inline : id !== null && href.includes('login'));
  if (kind === 'link' && text === '' && id !== null && href?.includes('login')) {
    // The box's count stands beside its link, not in it.
    page.boxId = id;
    return 'meta';
  }
  const beside = kind === 'text' && page.boxId !== null ? parseUpvotes(text) : null;
  if (beside !== null && page.boxId !== null) {
    if (cards.card?.id === page.boxId) cards.card.upvotes = { count: beside.upvotes };
    else cards.addUpvotes(line, beside.upvotes, page.boxId, false);
    if (beside.upvotes !== null || text === '-') page.boxId = null;
    return 'meta';
  }
  // `[-] 19` is a box even where its address is lost.
  const votes = isBox || (kind === 'link' && text.startsWith('[-] ')) ? parseUpvotes(text) : null;
  if (votes !== null) {
    cards.addUpvotes(line, votes.upvotes, id, votes.named);
    return 'meta';
  }
  const isHeading =
    kind === 'heading' && (id !== null || (block.level >= 3 && !needsLink)) && !isChrome(text) && text !== '';
  if (isHeading || (kind === 'link' && isTitleLink(cards, block, id))) {
    cards.addTitle(line, text, id);
    return 'title';
  }
  return null;
}

/** The first link to a paper that no card is open for, where titles are no headings. */
function isTitleLink({ card, above }: Cards, { text, href }: Block, id: string | null): boolean {
  if (id === null || text === '' || href?.includes('#') || href?.includes('login') || isLabel(text))
    return false;
  if (card !== null && (card.id === null || card.id === id)) return false;
  // Below a paper's own vote box its title is due: only what surely is an abstract is none.
  const isDue = above !== null && above.id === id;
  return parseAuthorsCount(text) === null && scoreAbstract(text) <= (isDue ? sureAbstract : 0);
}

/** Furniture below the list, or a link to another day. `Hugging Face` may be an organisation. */
function endsList({ kind, text, href, start }: Block, source: Source): boolean {
  if (kind === 'link' && isProfile(href)) return false;
  if (kind === 'text' && (isSaidByMails(text) || isInMailFoot(source, source.lineAt(start)))) return true;
  return isChrome(text) || (kind === 'link' && href !== null && /\/papers\/(?:date|week|month)\//.test(href));
}

function readInCard(page: CardPage, block: Block): PartKind {
  const { cards, source } = page;
  const { text, kind, href } = block;
  const line = source.lineAt(block.start) + 1;
  if (page.submitter) {
    page.submitter = text === '';
    return 'meta';
  }
  if (/^submitted by\b/i.test(text)) {
    page.submitter = text.length <= 'submitted by'.length;
    return 'meta';
  }
  const id = parsePaperId(href);
  // A link to another paper ends the card being read: the title between them is lost, or comes next.
  if (id !== null && cards.card?.id != null && cards.card.id !== id) cards.closeCard();
  if (readMeta(cards, block, line)) return 'meta';
  if (machine.test(text)) return 'meta';
  const isLinked = kind === 'link' && (id !== null || href === null);
  if (kind !== 'text' && !isLinked) return 'unrecognised';
  const { card } = cards;
  if (isLinked && isLabel(text)) return 'meta';
  if (card?.abstract === null && (isLinked || !isName(text))) {
    cards.addAbstract(line, withoutLead(text, block.inline), id);
    return 'abstract';
  }
  if (card?.abstract != null && aside.test(text)) return 'unrecognised';
  if (card !== null && page.previous === 'abstract' && kind === 'text') {
    card.abstract = `${card.abstract} ${text}`;
    return 'abstract';
  }
  // An abstract where none is due: its title is lost, and what follows it is not the card's before.
  if (scoreAbstract(text) <= 0 || text === card?.abstract) return 'unrecognised';
  cards.closeCard();
  cards.addAbstract(line, text, id);
  return 'abstract';
}

/** An abstract without its label, and on its title's line without what parts the two: `- We show`, `: We show`. */
function withoutLead(text: string, isBesideTitle: boolean): string {
  const own = isBesideTitle ? text.replace(/^(?:[-–—:|]|\*\*:)\s+/, '') : text;
  return own.replace(/^([*_]{0,3})abstract[*_]{0,3}[:：][*_]{0,3}\s+/i, '');
}

/** Up to three words that are no sentence: the name of a submitter, not an abstract. */
function isName(text: string): boolean {
  return text.length <= longestName && text.split(/\s+/, 4).length <= 3 && !/[.!?。！？]$/.test(text);
}

/** `**TL;DR**: …`, which is not the authors'. */
const machine = /^[*_]{0,3}(?:tl;?dr|ai[- ](?:generated )?summary)\b/i;
/** `💡 Key insight: …`, which somebody put below the abstract. */
const aside = /^\p{Extended_Pictographic}[\ufe0f\s]{0,4}\p{L}[\p{L} ]{1,40}[:：]/u;
const longestName = 60;
