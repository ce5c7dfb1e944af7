// Where the cards of a list are gathered: what the page says of a paper goes to the card it belongs to.
//
// Ids, where the scraper kept them, decide; order decides else. A card is closed when the next begins,
// so one lost line costs at most the card it belonged to.
import type { Facts } from '../../paper/facts.ts';
import { nothingKnown } from '../../paper/from-facts.ts';
import { PaperList } from '../paper-list.ts';
import { reportAbstract } from '../report.ts';
import type { Growing } from '../types.ts';

/** A paper's card while it is being read. */
export interface Card extends Growing<Omit<Facts, 'arxivId' | 'upvotes'>> {
  /** 1-based line of its first block. */
  readonly line: number;
  id: string | null;
  title: string | null;
  abstract: string | null;
  /** null: no box seen; a box without a number is `{ count: null }`. */
  upvotes: { readonly count: number | null } | null;
}

/** The papers of a page of cards, and the one being read. */
export class Cards extends PaperList {
  /** The card being read. */
  card: Card | null = null;
  /** A vote box that stands above the title it belongs to. */
  above: { readonly id: string | null; readonly count: number | null; readonly line: number } | null = null;

  /** A title opens a card. */
  addTitle(line: number, title: string, id: string | null): void {
    const { above } = this;
    const belongs = above !== null && (above.id === null || id === null || above.id === id);
    if (belongs) this.above = null;
    this.closeCard();
    const upvotes = belongs ? { count: above.count } : null;
    this.card = { ...openCard(line, id ?? (belongs ? above.id : null)), title, upvotes };
  }

  /** An abstract belongs to the card being read, which has none yet; without a card it has lost its title. */
  addAbstract(line: number, abstract: string, id: string | null): void {
    this.card ??= openCard(line, id);
    if (this.card.title === null) this.findings.push(reportAbstract(line, abstract));
    this.card.abstract = abstract;
    this.card.id ??= id;
  }

  /** A vote box stands below its title on some pages, above it on others; `named` says it is below. */
  addUpvotes(line: number, count: number | null, id: string | null, named: boolean): void {
    const { card } = this;
    const isBelow = id === null ? named : card?.id === id || (card?.id === null && named);
    if (card !== null && card.title !== null && card.upvotes === null && isBelow) {
      card.upvotes = { count };
      card.id ??= id;
    } else {
      this.closeCard();
      this.above = { id, count, line };
    }
  }

  /** Nothing more belongs to the card being read. */
  closeCard(): void {
    const { card, above } = this;
    this.card = null;
    this.above = null;
    if (above !== null)
      this.findings.push({ code: 'votes-without-title', line: above.line, message: votesAlone });
    if (card === null || card.title === null) return;
    const { id, upvotes, ...known } = card;
    this.add({ ...known, arxivId: id, upvotes: upvotes?.count ?? null });
  }
}

function openCard(line: number, id: string | null): Card {
  return { ...nothingKnown, line, id, title: null, abstract: null, upvotes: null };
}

const votesAlone =
  'A vote box stands here, but no title follows it; a paper may be missing. Compare with the page, or delete the line.';
