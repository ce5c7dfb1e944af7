// A saved page to the lines of a marked list: its blocks, each as what it says by itself.
//
// Titles are headings, bold lines, or what the page itself names so; names, labels and abstracts likewise
// (../html/names.ts). What belongs to a paper stands in the element that holds its title, or is named: other texts
// below that element are the page's. Links above a title, and below the paper before it, are the title's own.
import { isByline, isName } from '../authors.ts';
import { isLabel } from '../cards/phrases.ts';
import { isSetApart, type Named, nameOf } from '../html/names.ts';
import { type HtmlToken, tokeniseHtml } from '../html/tokens.ts';
import { meaningOf } from '../records/meaning.ts';
import type { Source } from '../source.ts';
import { unwrap } from '../unwrap.ts';
import { isPaper, type LineContent, type MarkedLine, type Opening, readLabel, readLinks } from './lines.ts';
import { isCalledAbstract } from './survey.ts';

/** `isBylined` says that the list prints authors below titles: one name is an author there. */
export function* htmlLines(source: Source, isBylined = false): Generator<MarkedLine> {
  const page = new Page(source, isBylined);
  const from = source.start(source.first);
  for (const token of tokeniseHtml(source.text.slice(from), from)) {
    page.read(token);
    yield* page.take();
  }
  page.endBlock();
  yield* page.take();
}

/** An element that is open. */
interface Open {
  readonly name: string;
  readonly isBlock: boolean;
  readonly named: Named;
  /** The element that gave it its name, as all of its kind are written: `p.title.is-5`. */
  readonly signature: string;
}

/** The words between two elements that break a line. */
interface Run {
  readonly start: number;
  end: number;
  readonly pieces: string[];
  readonly hrefs: string[];
  readonly named: Named;
  readonly signature: string;
  /** 1 to 6 in a heading, else 0. */
  level: number;
  /** How many elements that break a line stand around it. */
  readonly depth: number;
  /** Length of what is not bold. */
  plain: number;
  /** Words outside its links, and in each of them. */
  outside: string;
  readonly links: string[];
  /** The bold words at its beginning, which may be a label. */
  lead: string;
}

class Page {
  readonly #lines: MarkedLine[] = [];
  readonly #open: Open[] = [];
  /** How many of those break a line. */
  #depth = 0;
  #run: Run | null = null;
  /** Where the link leads that is open. */
  #anchor: readonly string[] | null = null;
  /** The element whose content is none of the list's, such as `nav`. */
  #hidden: string | null = null;
  #hiddenDepth = 0;
  /** How many blocks stand around the title read last and what belongs to it; null where that has ended. */
  #container: number | null = null;
  #isTitleAlone = false;
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

  read(token: HtmlToken): void {
    if (token.kind === 'text') this.#addText(token);
    else if (this.#hidden !== null) this.#readHidden(token);
    else if (token.kind === 'open') this.#openElement(token);
    else this.#closeElement(token.name);
  }

  endBlock(): void {
    const run = this.#run;
    this.#run = null;
    if (run === null) return;
    const text = unwrap(run.pieces.join('').replace(/[\s\u00a0]+/g, ' ')).trim();
    if (text !== '') this.#tell(run, text);
    else if (run.hrefs.length > 0 && this.#anchor === null) this.#tellLinks(run);
  }

  #readHidden({ kind, name }: Exclude<HtmlToken, { kind: 'text' }>): void {
    if (name !== this.#hidden) return;
    this.#hiddenDepth += kind === 'open' ? 1 : -1;
    if (this.#hiddenDepth === 0) this.#hidden = null;
  }

  #openElement({ name, attrs, start, end, isSelfClosing }: Extract<HtmlToken, { kind: 'open' }>): void {
    if (hidden.has(name)) {
      if (isSelfClosing) return;
      this.#hidden = name;
      this.#hiddenDepth = 1;
      if (!isWithin.has(name)) this.endBlock();
      return;
    }
    const isSwitch = name === 'a' && !['href', 'name', 'id'].some((key) => attrs.has(key));
    if (isSwitch && !isSelfClosing) {
      this.#hidden = name;
      this.#hiddenDepth = 1;
      return;
    }
    const outer = this.#open.at(-1);
    const own = whole.test(name) ? null : nameOf(attrs);
    const named =
      outer?.named != null && !(own === 'teaser' && outer.named === 'abstract') ? outer.named : own;
    const isNew = named !== (outer?.named ?? null);
    // Names stand each in an element of its own, or in one line.
    const isAmongNames = named === 'authors' && !isNew && !paragraphs.test(name);
    const isBlock = isNew || (!isAmongNames && (!inline.has(name) || isSetApart(attrs)));
    const signature = isNew ? signatureOf(name, attrs) : (outer?.signature ?? '');
    if (isBlock) this.endBlock();
    else if (isAmongNames && /^(?:a|span|div|li|br)$/.test(name)) this.#partNames();
    if (name === 'a') {
      this.#anchor = addressOf(attrs.get('href'));
      if (this.#run !== null) this.#run.hrefs.push(...this.#anchor);
    }
    if (voids.has(name)) return;
    if (this.#open.length < deepest) {
      this.#open.push({ name, isBlock, named, signature });
      if (isBlock) this.#depth++;
    }
    if (name === 'a') this.#openRun(start, end).links.push('');
    if (/^h[1-6]$/.test(name)) this.#openRun(start, end).level = Number(name[1]);
  }

  /** Closes the innermost element of that name, and those that were left open within it. */
  #closeElement(name: string): void {
    if (name === 'a') this.#anchor = null;
    const from = Math.max(0, this.#open.length - longestSearch);
    let at = this.#open.length - 1;
    while (at >= from && this.#open[at]?.name !== name) at--;
    if (at < from) return;
    while (this.#open.length > at) this.#pop();
  }

  #pop(): void {
    const [last] = this.#open.slice(-1);
    if (last?.isBlock) this.endBlock();
    this.#open.pop();
    if (!last?.isBlock) return;
    const depth = --this.#depth;
    if (this.#field !== null && depth < this.#field.depth) this.#endField();
    if (this.#container === null || depth >= this.#container) return;
    this.#container = this.#isTitleAlone ? depth : null;
  }

  #endField(): void {
    this.#field = null;
    this.#emit({ kind: 'rule' });
  }

  #addText({ text, start, end }: Extract<HtmlToken, { kind: 'text' }>): void {
    if (this.#hidden !== null) return;
    if (this.#run === null && text.trim() === '') return;
    const run = this.#openRun(start, end);
    const within = this.#open.slice(-nearest).map(({ name }) => name);
    if (run.named === 'authors' && within.includes('sup')) return;
    const isBold = within.some((name) => bold.test(name));
    if (isBold && run.plain === 0) run.lead += text;
    if (!isBold) run.plain += text.trim().length;
    if (this.#anchor === null) run.outside += text;
    else run.links.push(`${run.links.pop() ?? ''}${text}`);
    run.pieces.push(text);
    run.end = end;
  }

  #openRun(start: number, end: number): Run {
    const { named = null, signature = '' } = this.#open.at(-1) ?? {};
    this.#run ??= {
      ...{ start, end, pieces: [], hrefs: [...(this.#anchor ?? [])], named, signature, level: 0 },
      ...{ depth: this.#depth, plain: 0, outside: '', links: [], lead: '' },
    };
    return this.#run;
  }

  /** Names that only their elements part. */
  #partNames(): void {
    const run = this.#run;
    const written = run?.pieces.findLast((piece) => piece.trim() !== '')?.trimEnd() ?? '';
    if (written !== '' && !/(?:[,;:|&•·]|\b(?:and|by))$/i.test(written.slice(-4))) run?.pieces.push(', ');
  }

  #tell(run: Run, written: string): void {
    const { named, hrefs } = run;
    const label = this.#labelOf(run, written);
    const isTitle = label === null ? named === 'title' : meaningOf(label.name)?.role === 'title';
    const text = isTitle && label !== null ? label.text : written;
    const isLabelled = label !== null && !isTitle && !(isOfLinks(run, text) && !/\p{L}/u.test(run.outside));
    const isCut = !isTitle && this.#field?.hasText !== true && cutEnd.test(text.slice(-longestLink));
    if (named === 'teaser' || text === '' || isCut) return;
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

  #tellWords(run: Run, text: string, isTitle: boolean): void {
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
      this.#field = { depth: this.#depthOf('abstract'), isAbstract: true, hasText: false };
      this.#emit({ kind: 'label', name: 'Abstract', text: '' }, { start: run.start, end: run.start });
    }
    const own = text.replace(/^abstract\s?(?:[:：.—–-]\s?|$)/i, '');
    if (own !== '') this.#emitText(run, own);
  }

  /** Below a title that has nothing else yet they may still be the next one's: the title is a part of the page then. */
  #tellLinks(run: Run): void {
    if (this.#container === null || this.#isTitleAlone)
      this.#links = [...this.#links, ...run.hrefs.filter(isPaper)].slice(-mostLinks);
    if (this.#container !== null) this.#emit({ kind: 'links', badges: null }, run, run.hrefs);
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

  #emit(
    content: LineContent,
    run: Pick<Run, 'start' | 'end'> | null = null,
    hrefs: readonly string[] = [],
  ): void {
    const end = run?.end ?? this.#last;
    const start = run?.start ?? end;
    this.#last = end;
    const words = 'text' in content ? content.text : '';
    this.#lines.push({ line: this.source.lineAt(start), start, end, hrefs, words, content });
  }

  /** How many blocks stand around what is named so, itself included. */
  #depthOf(named: Named): number {
    const at = this.#open.findIndex((one) => one.named === named);
    return this.#open.slice(0, at + 1).reduce((count, { isBlock }) => count + (isBlock ? 1 : 0), 0);
  }
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
  if (level > 0 || words.length < 2 || /\p{L}/u.test(outside)) return false;
  return (
    words.every((word) => word.length <= longestLink && !isName(word)) || words.every((word) => isLabel(word))
  );
}

/** `p.title.is-5`: elements of one kind are written alike. */
function signatureOf(name: string, attrs: ReadonlyMap<string, string>): string {
  const classes = (attrs.get('class') ?? '').slice(0, longestLink * 4).trim();
  return [name, ...classes.split(/\s+/)].join('.');
}

/** A paper's address of arXiv or of its mirrors, whole; others as they are written. */
function addressOf(href: string | undefined): readonly string[] {
  if (href === undefined || href.length > longestAddress || href.startsWith('#')) return [];
  const id = /^(?:https?:\/\/(?:www\.)?alphaxiv\.org)?\/(?:abs|pdf|html|overview)\/(\d{4}\.\d{4,5})/i.exec(
    href.trim(),
  )?.[1];
  return [id === undefined ? href.trim() : `https://arxiv.org/abs/${id}`];
}

const hidden: ReadonlySet<string> = new Set(
  'script style noscript template svg title iframe select button textarea nav footer aside dialog math pre'.split(
    ' ',
  ),
);
const isWithin: ReadonlySet<string> = new Set(['svg', 'button', 'script', 'math']);
const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code em font i kbd mark q s small span strong sub sup time u var wbr img input label'.split(
    ' ',
  ),
);
const voids: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
const paragraphs = /^(?:h[1-6]|p|article|section|table|blockquote)$/;
/** What these are named tells of the page. */
const whole = /^(?:html|body|main)$/;
const bold = /^(?:b|strong|h[1-6]|dt|th|cite)$/;
/** `… and more`: the rest is on another page. */
const cutEnd = /(?:…|\.{3})(?:\s?(?:more|expand|read more|show more))?$/i;
// Deeper elements are read as if they were not there.
const deepest = 500;
const longestSearch = 60;
const nearest = 6;
const longestTitle = 400;
const longestLink = 24;
const longestAddress = 2000;
const mostLinks = 20;
const mostKinds = 1000;
/** Shorter texts are tags and counts. */
const shortestProse = 100;
