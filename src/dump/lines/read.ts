// Reads a list whose cards stand as plain lines: what a browser's `innerText`, a text browser or a
// converter leaves of the page. Nothing says which line is a title.
//
// What has a form of its own is votes, authors, dot and date, buttons, furniture (roles.ts). Between the
// line that closes one card (authors or organisation, dot, date) and the next one's votes lie that card's
// buttons; what lies between a card's votes and its closing line is its title and its abstract (cards.ts, body.ts).

import { parseDate } from '../../paper/dates.ts';
import { parseRepository } from '../cards/phrases.ts';
import { isFooter, isTruncationNote } from '../chrome.ts';
import { firstOf } from '../first-of.ts';
import type { Reading } from '../layout.ts';
import { reportTruncation } from '../report.ts';
import type { Source } from '../source.ts';
import { CardLines } from './cards.ts';
import { dressedLines, type Line, shortestFullLine } from './dressed.ts';
import { readLinkList } from './link-list.ts';
import { withoutSlugs } from './organizations.ts';
import type { Action, Trailer } from './roles.ts';

export function readLines(source: Source): Reading {
  const links = readLinkList(source);
  const page = new CardLines(source, links);
  for (const line of dressedLines(source, links.first)) readLine(page, line);
  page.closeBody(null);
  if (links.first < source.lines)
    page.mark('chrome', { start: source.start(links.first), end: source.text.length });
  if (page.entries.length > 0) page.tell(page.passedOver.report());
  const reading = page.finish({ date: page.date });
  return { ...reading, entries: withoutSlugs(reading.entries) };
}

function readLine(page: CardLines, line: Line): void {
  const { role } = line;
  if (page.due === 'name' && line.text !== '') {
    page.due = null;
    page.mark('meta', line);
    return;
  }
  if (role.kind === 'text' || goesOn(page, line)) {
    if (line.text === '') readDress(page, line);
    else if (isTruncationNote(line.text)) truncate(page, line);
    else readText(page, line);
  } else if (role.kind === 'count') readCount(page, line, role.count);
  else if (role.kind === 'trailer') readTrailer(page, line, role);
  else if (role.kind === 'action') readAction(page, line, role);
  else if (role.kind === 'submitter') {
    page.endCard();
    page.hasSubmitters = true;
    if (!role.named) page.due = 'name';
    page.mark('meta', line);
  } else {
    page.endCard();
    if (isFooter(line.text)) page.inList = false;
    page.mark('chrome', line);
  }
}

/** Right below a full line `Models` is that line's last word, and `submitted by programs, …` goes on with it. */
function goesOn({ body }: CardLines, { role, line, gap, text }: Line): boolean {
  const above = body.at(-1);
  if (gap || above === undefined || above.line !== line - 1) return false;
  if (above.text.length < shortestFullLine) return false;
  if (role.kind === 'submitter') return text.startsWith('s');
  return role.kind === 'chrome' && !text.includes(' ') && !isFooter(text);
}

/** Dress alone, such as an image's stand-in: it waits where lines above it wait for their card's end. */
function readDress(page: CardLines, line: Line): void {
  if (page.body.length > 0) page.dress.push(line);
  else page.mark('chrome', line);
}

/** A date glued to furniture is the page's: `Trending Papers Oct 7`. */
function readText(page: CardLines, line: Line): void {
  const glued = /^trending papers\s+(\S.{3,12})$/i.exec(line.text)?.[1];
  const date = page.entries.length === 0 && glued !== undefined ? parseDate(glued) : null;
  if (date === null) {
    page.due = null;
    page.body.push(line);
    return;
  }
  page.endCard();
  page.date ??= date;
  page.mark('date', line);
}

function truncate(page: CardLines, line: Line): void {
  page.closeBody(null);
  page.findings.push(reportTruncation(line.line + 1));
  page.mark('chrome', line);
}

function readCount(page: CardLines, line: Line, count: number | null): void {
  const { last } = page;
  if (page.due !== null && page.due !== 'name' && page.entries.length > 0) {
    if (last !== undefined) page.setLast(page.due === 'stars' ? { githubStars: count } : { upvotes: count });
    page.due = null;
  } else {
    if (page.body.length > 0) page.endCard();
    page.counts.push(count);
  }
  page.mark('meta', line);
}

function readTrailer(page: CardLines, line: Line, trailer: Trailer): void {
  const { authorsCount, by, hasDot, date } = trailer;
  const { last } = page;
  const closes = authorsCount !== null || hasDot || trailer.isNamed;
  if (!closes && page.entries.length === 0) {
    // The page's own date stands above the first card; what was above it is the page's head.
    page.endCard();
    page.date ??= date;
    page.mark('date', line);
    return;
  }
  if (page.body.length > 0 && !closes) {
    // A date in the middle of texts closes nothing.
    page.body.push(line);
    return;
  }
  if (page.body.length > 0) {
    page.closeBody(trailer);
  } else if (last !== undefined && page.isOpen) {
    page.setLast({
      authorsCount: last.authorsCount ?? authorsCount,
      organization: last.organization ?? by,
      publishedOn: last.publishedOn ?? date,
    });
  }
  page.mark('meta', line);
}

function readAction(page: CardLines, line: Line, action: Action): void {
  if (page.body.length > 0) page.closeBody(null);
  const { last } = page;
  if (last !== undefined) {
    const hrefs = line.links.map(page.links.hrefOf);
    page.setLast({
      upvotes: last.upvotes ?? action.upvotes,
      githubStars: last.githubStars ?? action.stars,
      githubUrl: last.githubUrl ?? firstOf(hrefs, parseRepository),
    });
  }
  page.due = action.due;
  page.isOpen = false;
  page.mark('meta', line);
}
