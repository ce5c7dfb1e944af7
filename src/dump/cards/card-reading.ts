// Where the cards of a list are gathered: what the page says of a paper goes to the card it belongs to.
//
// Ids, where the scraper kept them, decide; order decides else. A card is closed when the next begins,
// so one lost line costs at most the card it belonged to.
import { makeEntry } from '../../paper/entry.ts';
import type { Facts } from '../../paper/facts.ts';
import { nothingKnown } from '../../paper/from-facts.ts';
import type { Finding } from '../layout.ts';
import { reportAbstract, reportTitle } from '../report.ts';
import type { Entry } from '../types.ts';

/** A paper's card while it is being read. */
interface Draft extends Written<Omit<Facts, 'arxivId' | 'upvotes'>> {
  /** 1-based line of its first block. */
  readonly line: number;
  id: string | null;
  title: string | null;
  abstract: string | null;
  /** null: no box seen; a box without a number is `{ count: null }`. */
  upvotes: { readonly count: number | null } | null;
}

type Written<T> = { -readonly [K in keyof T]: T[K] };

export interface CardReading {
  readonly entries: Entry[];
  readonly findings: Finding[];
  /** The card being read. */
  draft: Draft | null;
  /** A vote box that stands above the title it belongs to. */
  above: { readonly id: string | null; readonly count: number | null; readonly line: number } | null;
}

export function openReading(): CardReading {
  return { entries: [], findings: [], draft: null, above: null };
}

/** A title opens a card. */
export function addTitle(reading: CardReading, line: number, title: string, id: string | null): void {
  const above = reading.above;
  const belongs = above !== null && (above.id === null || id === null || above.id === id);
  if (belongs) reading.above = null;
  closeCard(reading);
  reading.draft = openDraft(line, id ?? (belongs ? above.id : null));
  reading.draft.title = title;
  if (belongs) reading.draft.upvotes = { count: above.count };
}

/** An abstract belongs to the card being read, which has none yet; without a card it has lost its title. */
export function addAbstract(reading: CardReading, line: number, abstract: string, id: string | null): void {
  reading.draft ??= openDraft(line, id);
  if (reading.draft.title === null) reading.findings.push(reportAbstract(line, abstract));
  reading.draft.abstract = abstract;
  reading.draft.id ??= id;
}

/** A vote box stands below its title on some pages, above it on others; `named` says it is below. */
export function addUpvotes(
  reading: CardReading,
  line: number,
  count: number | null,
  id: string | null,
  named: boolean,
): void {
  const { draft } = reading;
  const isBelow = id === null ? named : draft?.id === id || (draft?.id === null && named);
  if (draft !== null && draft.title !== null && draft.upvotes === null && isBelow) {
    draft.upvotes = { count };
    draft.id ??= id;
  } else {
    closeCard(reading);
    reading.above = { id, count, line };
  }
}

/** Nothing more belongs to the card being read. */
export function closeCard(reading: CardReading): void {
  const { draft, above } = reading;
  reading.draft = null;
  reading.above = null;
  if (above !== null) reading.findings.push(reportVotes(above.line));
  if (draft === null) return;
  const entry = toEntry(draft);
  if (entry !== null) reading.entries.push(entry);
  else if (draft.title !== null) reading.findings.push(reportTitle(draft.line, draft.title));
}

function openDraft(line: number, id: string | null): Draft {
  return { ...nothingKnown, line, id, title: null, abstract: null, upvotes: null };
}

/** The entry of a card that has both title and abstract, else null. */
function toEntry(draft: Draft): Entry | null {
  const { id, title, abstract, upvotes, ...known } = draft;
  if (title === null || abstract === null) return null;
  return makeEntry({ ...known, title, abstract, arxivId: id, upvotes: upvotes?.count ?? null });
}

function reportVotes(line: number): Finding {
  return {
    code: 'votes-without-title',
    line,
    message:
      'A vote box stands here, but no title follows it; a paper may be missing. Compare with the page, or delete the line.',
  };
}
