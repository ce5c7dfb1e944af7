// A saved page to the lines of a marked list: its runs of words, each as what it says by itself.
//
// Titles are headings, bold lines, or what the page itself names so; names, labels and abstracts likewise
// (../html/names.ts). What belongs to a paper stands in the element that holds its title, or is named: other texts
// below that element are the page's. Links above a title, and below the paper before it, are the title's own.
import type { Span } from '../../text/types.ts';
import { isByline, isName } from '../authors.ts';
import { isLabel } from '../cards/phrases.ts';
import { tokensOf } from '../html/tokens.ts';
import { isMailFooter } from '../mail-foot.ts';
import { meaningOf } from '../records/meaning.ts';
import type { Source } from '../source.ts';
import { type Run, type RunListener, RunReader } from './html-runs.ts';
import { isCalledAbstract, readLabel } from './labels.ts';
import type { LineContent, MarkedLine, Opening } from './lines.ts';
import { isPaper, readLinks } from './links.ts';

/** `isBylined` says that the list prints authors below titles: one name is an author there. */
export function* htmlLines(source: Source, isBylined = false): Generator<MarkedLine> {
  const teller = new LineTeller(source, isBylined);
  const reader = new RunReader(teller);
  for (const token of tokensOf(source)) {
    reader.read(token);
    yield* teller.take();
  }
  reader.endRun();
  yield* teller.take();
}

class LineTeller implements RunListener {
  readonly #lines: MarkedLine[] = [];
  /** How many blocks stand around the title read last and what belongs to it; null where that has ended. */
  #container: number | null = null;
  #isTitleAlone = false;
  #hasTitle = false;
  #titleLinks: readonly string[] = [];
  /** A label whose text comes below it ends where its element does. */
  #field: { readonly depth: number; readonly isAbstract: boolean; hasText: boolean } | null = null;
  /** Links to papers below a paper, which may be the next one's. */
  #links: string[] = [];
  /** Where the line above ends. */
  #last = 0;
  /** Whether links stand above titles of a kind, as they did above the first. */
  readonly #isLed = new Map<string, boolean>();

  constructor(
    private readonly source: Source,
    private readonly isBylined: boolean,
  ) {
    this.#last = source.start(source.first);
  }

  take(): readonly MarkedLine[] {
    return this.#lines.splice(0);
  }

  /** An element that breaks a line has ended; so many are open yet. */
  end(depth: number): void {
    if (this.#field !== null && depth < this.#field.depth) this.#endField();
    if (this.#container === null || depth >= this.#container) return;
    this.#container = this.#isTitleAlone ? depth : null;
  }

  tell(run: Run): void {
    if (run.text === '') this.#tellLinks(run);
    else this.#tellText(run);
  }

  #endField(): void {
    this.#field = null;
    this.#emit({ kind: 'rule' });
  }

  #tellText(run: Run): void {
    const { named, hrefs, text: written } = run;
    const label = this.#labelOf(run, written);
    const isTitle = label === null ? named === 'title' : meaningOf(label.name)?.role === 'title';
    const text = isTitle && label !== null ? label.text : written;
    const isLabelled = label !== null && !isTitle && !(isOfLinks(run, text) && !/\p{L}/u.test(run.outside));
    const isCut = !isTitle && this.#field?.hasText !== true && cutEnd.test(text.slice(-longestLink));
    if (named === 'teaser' || text === '' || isCut) return;
    if (named === null && run.level === 0 && !hrefs.some(isPaper) && isMailFooter(text)) {
      this.#container = null;
      return;
    }
    if (named === 'abstract') this.#tellAbstract(run, text);
    else if (isLabelled) {
      const isAbstract = isCalledAbstract(label.name);
      if (this.#container === null && !isAbstract) {
        this.#tellLinks(run);
        return;
      }
      this.#tellBelow();
      this.#endField();
      this.#emit(label, run, hrefs);
      if (label.text === '') this.#field = { depth: run.depth, isAbstract, hasText: false };
      else this.#emit({ kind: 'rule' });
    } else if (this.#field !== null && run.level === 0 && !isTitle) this.#emitText(run, text);
    else if (isOfLinks(run, text)) this.#tellLinks(run);
    else this.#tellWords(run, text, isTitle);
  }

  #tellWords(run: Run, written: string, isTitle: boolean): void {
    const text = withoutLabels(written, run.links);
    const names = text.replace(/^authors?\s?[:：]\s?/i, '').replace(/\s[|·•]\s/g, ', ');
    const openings = openingsOf(run, isTitle, this.#titleLinks);
    const isDue = openings.length === 0 || (this.#isTitleAlone && openings.includes('bold'));
    const isNames =
      run.named === 'authors'
        ? isByline(names) || isName(names)
        : this.#container !== null && isDue && (isByline(names) || (this.isBylined && isName(names)));
    if (isNames) {
      this.#tellBelow();
      this.#emit({ kind: 'authors', text: names }, run);
    } else if (openings.length > 0 && text.length <= longestTitle) {
      this.#endField();
      const above = this.#takeLinks(openings.join(' '));
      this.#emit({ kind: 'title', openings, text, written: text }, run, [...above, ...run.hrefs]);
      this.#titleLinks = run.hrefs;
      this.#container = Math.max(0, run.depth - 1);
      this.#hasTitle = true;
      this.#isTitleAlone = true;
      this.#emit({ kind: 'rule' });
    } else if (this.#container !== null) this.#emitText(run, text);
  }

  #emitText(run: Run, text: string): void {
    if (text.length < shortestProse) this.#isTitleAlone = false;
    else this.#tellBelow();
    if (this.#field !== null) this.#field.hasText = true;
    this.#emit({ kind: 'text', text }, run, run.hrefs);
    this.#emit({ kind: this.#field === null ? 'rule' : 'blank' });
  }

  #tellAbstract(run: Run, text: string): void {
    this.#tellBelow();
    if (this.#field?.isAbstract !== true) {
      this.#endField();
      this.#field = { depth: run.namedDepth, isAbstract: true, hasText: false };
      this.#emit({ kind: 'label', name: 'Abstract', text: '' }, { start: run.start, end: run.start });
    }
    const own = text.replace(/^abstract\s?(?:[:：.—–-]\s?|$)/i, '');
    if (own !== '') this.#emitText(run, own);
  }

  /** Below a title that has nothing else yet they may still be the next one's: the title is a part of the page then. */
  #tellLinks(run: Run): void {
    if (this.#container === null || this.#isTitleAlone)
      this.#links = [...this.#links, ...run.hrefs.filter(isPaper)].slice(-mostLinks);
    if (this.#container !== null || !this.#hasTitle)
      this.#emit({ kind: 'links', badges: null }, run, run.hrefs);
  }

  /** Names, labels or prose were read below the title. */
  #tellBelow(): void {
    this.#isTitleAlone = false;
    this.#links = [];
  }

  /** The links above a title that are its own. */
  #takeLinks(kind: string): readonly string[] {
    const links = this.#links;
    this.#links = [];
    if (this.#isLed.size > mostKinds) return [];
    const isLed = this.#isLed.get(kind) ?? links.length > 0;
    this.#isLed.set(kind, isLed);
    return isLed ? links : [];
  }

  /** What stands in bold, or in a heading or a term, before a colon or above its text. */
  #labelOf(run: Run, text: string): Extract<LineContent, { kind: 'label' }> | null {
    const lead = run.lead.replace(/\s+/g, ' ').trim();
    if (/^.{1,38}[:：]$/.test(lead) && text.startsWith(lead))
      return { kind: 'label', name: lead.slice(0, -1), text: text.slice(lead.length).trim() };
    return readLabel(text) ?? (/^tl;?dr\b/i.test(text) ? { kind: 'label', name: 'TLDR', text } : null);
  }

  #emit(content: LineContent, run: Span | null = null, hrefs: readonly string[] = []): void {
    const end = run?.end ?? this.#last;
    const start = run?.start ?? end;
    this.#last = end;
    const words = 'text' in content ? content.text : '';
    this.#lines.push({ line: this.source.lineAt(start), start, end, hrefs, words, content });
  }
}

/** `Two Cheap Clocks [arXiv] [code]`: links behind a title that say only where they lead. */
function withoutLabels(text: string, links: readonly string[]): string {
  let own = text;
  for (const link of links.toReversed()) {
    const label = link.replace(/\s+/g, ' ').trim();
    const before = own.replace(/[\s\])|·,]+$/, '');
    if (label === '' || !isLabel(label) || !before.endsWith(label) || before.length === label.length) break;
    own = before.slice(0, -label.length).replace(/[\s[(|·,–—-]+$/, '');
  }
  return own;
}

/** In which ways a block could open a paper. */
function openingsOf(run: Run, isTitle: boolean, above: readonly string[]): readonly Opening[] {
  const { level, plain, hrefs, lead, outside, signature } = run;
  const openings: Opening[] = [];
  if (isTitle) openings.push(`named-${signature}`);
  if (level > 0) openings.push(`heading-${level}`);
  else if (plain === 0 && lead !== '') openings.push('bold');
  const isLink = outside.trim() === '' && hrefs.some((href) => isPaper(href) && !above.includes(href));
  if (isLink) openings.push('link');
  return openings;
}

/** Words that lead to a paper or stand for it, and no others: `[pdf, bib]`, `arXiv`. */
function isOfLinks({ outside, links, level }: Run, text: string): boolean {
  if (isLabel(text) || readLinks(text) !== null) return true;
  const words = links.map((link) => link.trim()).filter((link) => link !== '');
  if (level > 0 || words.length < 2 || /\p{L}/u.test(outside.replace(otherList, ''))) return false;
  return (
    words.every((word) => word.length <= longestLink && !isName(word)) || words.every((word) => isLabel(word))
  );
}

/** Beside an id, in a listing of arXiv's. */
const otherList = /\((?:cross-list from|replaced)[^()]{0,80}\)/;
/** `… and more`: the rest is on another page. */
const cutEnd = /(?:…|\.{3})(?:\s?(?:more|expand|read more|show more))?$/i;
const longestTitle = 400;
const longestLink = 24;
const mostLinks = 20;
const mostKinds = 1000;
/** Shorter texts are tags and counts. */
const shortestProse = 100;
