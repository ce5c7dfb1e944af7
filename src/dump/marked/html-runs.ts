// A saved page to its runs of words: what stands between two elements that break a line, with what marks it.
import type { Span } from '../../text/types.ts';
import { wordSet } from '../../text/word-set.ts';
import { type Hidden, hiddenBehind, hide, inline, unseen } from '../html/elements.ts';
import { isSetApart, type Named, nameOf } from '../html/names.ts';
import type { HtmlToken, OpenTag, TextToken } from '../html/tokens.ts';
import type { Growing } from '../types.ts';
import { unwrap } from '../unwrap.ts';

/** The words between two elements that break a line. */
export interface Run extends Span {
  /** Without line breaks; empty where it has nothing but links. */
  readonly text: string;
  readonly hrefs: readonly string[];
  /** What the page calls the element around it. */
  readonly named: Named;
  /** The element that gave it that name, as all of its kind are written: `p.title.is-5`. */
  readonly signature: string;
  /** 1 to 6 in a heading, else 0. */
  readonly level: number;
  /** How many elements that break a line stand around it. */
  readonly depth: number;
  /** How many stand around what is named so, itself included; 0 without a name. */
  readonly namedDepth: number;
  /** Length of what is not bold. */
  readonly plain: number;
  /** Words outside its links, and in each of them. */
  readonly outside: string;
  readonly links: readonly string[];
  /** The bold words at its beginning, which may be a label. */
  readonly lead: string;
}

/** Who is told of a page's runs, in order. */
export interface RunListener {
  readonly tell: (run: Run) => void;
  /** An element that breaks a line has ended; so many are open yet. */
  readonly end: (depth: number) => void;
}

/** An element that is open. */
interface Open {
  readonly name: string;
  readonly isBlock: boolean;
  readonly named: Named;
  readonly signature: string;
}

/** A run that has not ended. */
interface OpenRun extends Growing<Omit<Run, 'text' | 'namedDepth' | 'hrefs' | 'links'>> {
  readonly pieces: string[];
  readonly hrefs: string[];
  readonly links: string[];
}

export class RunReader {
  readonly #open: Open[] = [];
  /** How many of those break a line. */
  #depth = 0;
  #run: OpenRun | null = null;
  /** Where the link leads that is open. */
  #anchor: readonly string[] | null = null;
  /** The element whose content is none of the list's, such as `nav`. */
  #hidden: Hidden | null = null;

  constructor(private readonly listener: RunListener) {}

  read(token: HtmlToken): void {
    if (token.kind === 'text') this.#addText(token);
    else if (this.#hidden !== null) this.#hidden = hiddenBehind(this.#hidden, token);
    else if (token.kind === 'open') this.#openElement(token);
    else this.#closeElement(token.name);
  }

  endRun(): void {
    if (this.#run === null) return;
    const { pieces, ...run } = this.#run;
    this.#run = null;
    const text = unwrap(pieces.join('').replace(/[\s\u00a0]+/g, ' ')).trim();
    if (text === '' && (run.hrefs.length === 0 || this.#anchor !== null)) return;
    this.listener.tell({ ...run, text, namedDepth: this.#depthOf(run.named) });
  }

  #openElement(token: OpenTag): void {
    const { name, attrs, start, end } = token;
    if (hidden.has(name)) {
      this.#hidden = hide(token);
      if (this.#hidden !== null && !isWithin.has(name)) this.endRun();
      return;
    }
    const isSwitch = name === 'a' && !['href', 'name', 'id'].some((key) => attrs.has(key));
    if (isSwitch && !token.isSelfClosing) {
      this.#hidden = hide(token);
      return;
    }
    const outer = this.#open.at(-1);
    const own = whole.test(name) ? null : nameOf(attrs);
    const named =
      outer?.named != null && !(own === 'teaser' && outer.named === 'abstract') ? outer.named : own;
    const isNew = named !== (outer?.named ?? null);
    // Names stand each in an element of its own, or in one line.
    const isAmongNames = named === 'authors' && !isNew && !paragraphs.test(name);
    const isBlock = isNew || (!isAmongNames && (!inLine.has(name) || isSetApart(attrs)));
    const signature = isNew ? signatureOf(name, attrs) : (outer?.signature ?? '');
    if (isBlock) this.endRun();
    else if (isAmongNames && /^(?:a|span|div|li|br)$/.test(name)) this.#partNames();
    if (name === 'a') {
      this.#anchor = addressOf(attrs.get('href'));
      for (const href of this.#anchor) this.#run?.hrefs.push(href);
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
    if (last?.isBlock) this.endRun();
    this.#open.pop();
    if (last?.isBlock) this.listener.end(--this.#depth);
  }

  #addText({ text, start, end }: TextToken): void {
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

  #openRun(start: number, end: number): OpenRun {
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

  #depthOf(named: Named): number {
    if (named === null) return 0;
    const at = this.#open.findIndex((one) => one.named === named);
    return this.#open.slice(0, at + 1).reduce((count, { isBlock }) => count + (isBlock ? 1 : 0), 0);
  }
}

/** `p.title.is-5`: elements of one kind are written alike. */
function signatureOf(name: string, attrs: ReadonlyMap<string, string>): string {
  const classes = (attrs.get('class') ?? '').slice(0, longestClasses).trim();
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

const hidden: ReadonlySet<string> = new Set([
  ...unseen,
  ...wordSet('button textarea nav footer aside dialog math pre'),
]);
const isWithin = wordSet('svg button script math');
const inLine: ReadonlySet<string> = new Set([...inline, 'a', 'cite', 'time']);
const voids = wordSet('area base br col embed hr img input link meta source track wbr');
const paragraphs = /^(?:h[1-6]|p|article|section|table|blockquote)$/;
/** What these are named tells of the page. */
const whole = /^(?:html|body|main)$/;
const bold = /^(?:b|strong|h[1-6]|dt|th|cite)$/;
// Deeper elements are read as if they were not there.
const deepest = 500;
const longestSearch = 60;
const nearest = 6;
const longestClasses = 96;
const longestAddress = 2000;
