// Builds what a reader sees from the tokens of a scraped text.
//
// One pass with an explicit stack: a style command styles its argument or the rest of its group, a
// link or a Markdown mark lasts to its end. Where the extent of a style cannot be known (`\bf` outside
// a group, `\emphNested`), the command goes and nothing is marked. White space runs become one space.
import { commandEffect, type Style } from './commands.ts';
import { closersOfLostCommands, damagedStyle, isInvisible, matchTokens } from './groups.ts';
import { tokenize } from './lexer.ts';
import { showMarks } from './show-marks.ts';
import type { Token } from './tokens.ts';
import type { Formula, HttpUrl, Inline } from './types.ts';
import { readUpright } from './upright.ts';

/** Styles nested deeper are not marked: renderers recurse, and no author means nine of them. */
const deepest = 8;

/**
 * The text as typography. Formulas are atomic pieces; an address that becomes a link wins over a
 * formula inside it.
 *
 * parseTextMode(String.raw`Poincar\'e and {\it model size}`, []) ->
 *   [{ kind: 'text', text: 'Poincaré and ' },
 *    { kind: 'emphasis', children: [{ kind: 'text', text: 'model size' }] }]
 */
export function parseTextMode(text: string, formulas: readonly Formula[]): readonly Inline[] {
  const builder = new Builder(text, tokenize(text, formulas));
  return builder.build();
}

interface Frame {
  readonly children: Inline[];
  readonly wrap: ((children: readonly Inline[]) => Inline) | null;
  /** Index of the token that ends it. */
  readonly end: number;
}

class Builder {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #matches: ReadonlyMap<number, number>;
  readonly #root: Inline[] = [];
  readonly #frames: Frame[] = [];
  /** Closing tokens that print nothing, or what they print instead of a brace. */
  readonly #closings = new Map<number, string>();
  /** Ends of the open groups, innermost last: how far a switch reaches. */
  readonly #groups: number[] = [];
  #afterSpace = true;
  /** Characters of the next text that are a damaged command. */
  #skip = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
    this.#matches = matchTokens(tokens);
    for (const index of closersOfLostCommands(text, tokens, this.#matches)) this.#closings.set(index, '');
  }

  build(): readonly Inline[] {
    this.#tokens.forEach((token, index) => {
      this.#closeFrames(index);
      this.#add(token, index);
    });
    this.#closeFrames(this.#tokens.length);
    trimEnd(this.#root);
    return this.#root;
  }

  #add(token: Token, index: number): void {
    switch (token.kind) {
      case 'text':
        this.#write(token.text);
        break;
      case 'math':
        this.#math(token);
        break;
      case 'open':
        this.#open(index);
        break;
      case 'close':
        this.#close(index);
        break;
      case 'argument':
        this.#argument(token, index);
        break;
      case 'switch':
        if (token.style !== null) this.#enter(styled(token.style), this.#groups.at(-1));
        break;
      case 'mark':
        this.#enter(styled(token.style), this.#matches.get(index));
        break;
      case 'link':
        this.#enter(linked(token.url), this.#matches.get(index));
        break;
      case 'end':
        break;
    }
  }

  #math(token: Extract<Token, { readonly kind: 'math' }>): void {
    const upright = readUpright(token.tex) ?? [{ ...token, source: showMarks(token.source) }];
    for (const piece of upright) {
      if (piece.kind === 'text') this.#write(piece.text);
      else this.#children().push(piece);
      this.#afterSpace = false;
    }
  }

  #open(index: number): void {
    const close = this.#matches.get(index);
    if (close === undefined) {
      this.#write('{');
      return;
    }
    this.#groups.push(close);
    const before = this.#tokens[index - 1];
    if (before?.kind === 'argument') {
      this.#closings.set(close, before.around?.[1] ?? '');
      return;
    }
    const damaged = damagedStyle(this.#text, this.#tokens, index, close);
    if (damaged !== null) {
      this.#closings.set(close, '');
      const effect = commandEffect(damaged.trim());
      if (effect?.kind === 'switch' && effect.style !== null) this.#enter(styled(effect.style), close);
      this.#skip = damaged.length;
    } else if (isInvisible(this.#text, this.#tokens, index, close)) this.#closings.set(close, '');
    else this.#write('{');
  }

  #close(index: number): void {
    if (this.#groups.at(-1) === index) this.#groups.pop();
    this.#write(this.#closings.get(index) ?? '}');
  }

  /** Styles the group that follows; without one the extent is unknown. */
  #argument(token: Extract<Token, { readonly kind: 'argument' | 'switch' }>, index: number): void {
    const close = this.#tokens[index + 1]?.kind === 'open' ? this.#matches.get(index + 1) : undefined;
    if (close === undefined) return;
    if (token.around !== undefined) this.#write(token.around[0]);
    if (token.style !== null) this.#enter(styled(token.style), close);
  }

  /** Everything up to the token `end` goes inside `wrap`; without an end nothing is marked. */
  #enter(wrap: (children: readonly Inline[]) => Inline, end: number | undefined): void {
    if (end === undefined || this.#frames.length >= deepest) return;
    const outer = this.#frames.at(-1)?.end ?? Number.POSITIVE_INFINITY;
    this.#frames.push({ children: [], wrap, end: Math.min(end, outer) });
  }

  #closeFrames(index: number): void {
    for (
      let frame = this.#frames.at(-1);
      frame !== undefined && frame.end <= index;
      frame = this.#frames.at(-1)
    ) {
      this.#frames.pop();
      if (frame.children.length > 0 && frame.wrap !== null) this.#children().push(frame.wrap(frame.children));
    }
  }

  #children(): Inline[] {
    return this.#frames.at(-1)?.children ?? this.#root;
  }

  #write(text: string): void {
    const shown = showMarks(text.slice(this.#skip)).replace(blanks, ' ');
    this.#skip = 0;
    const fresh = this.#afterSpace && shown.startsWith(' ') ? shown.slice(1) : shown;
    if (fresh === '') return;
    this.#afterSpace = fresh.endsWith(' ');
    const children = this.#children();
    const last = children.at(-1);
    if (last?.kind === 'text') children[children.length - 1] = { kind: 'text', text: last.text + fresh };
    else children.push({ kind: 'text', text: fresh });
  }
}

/** Runs of white space that are not one space already. */
const blanks = / [ \t\r\n\f\v]+|[\t\r\n\f\v][ \t\r\n\f\v]*/g;

function styled(style: Style): (children: readonly Inline[]) => Inline {
  return (children) => ({ kind: style, children });
}

function linked(url: HttpUrl): (children: readonly Inline[]) => Inline {
  return (children) => ({ kind: 'link', url, children });
}

function trimEnd(inlines: Inline[]): void {
  const last = inlines.at(-1);
  if (last?.kind !== 'text') return;
  const text = last.text.trimEnd();
  if (text === '') inlines.pop();
  else inlines[inlines.length - 1] = { kind: 'text', text };
}
