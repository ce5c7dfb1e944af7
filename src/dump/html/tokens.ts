// A page's tags and texts in order, by parse5's tokenizer: no tree is built, so neither the depth of a
// hostile page nor its unclosed elements cost anything.
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import type { Span } from '../../text/types.ts';
import { bodyOf, type Source } from '../source.ts';

export type HtmlToken = OpenTag | CloseTag | TextToken;

export interface OpenTag extends Span {
  readonly kind: 'open';
  readonly name: string;
  readonly attrs: ReadonlyMap<string, string>;
  readonly isSelfClosing: boolean;
}

export interface CloseTag extends Span {
  readonly kind: 'close';
  readonly name: string;
}

export interface TextToken extends Span {
  readonly kind: 'text';
  readonly text: string;
}

/** Of a file's scrape, or of its first so many characters. */
export function tokensOf(source: Source, length?: number): Generator<HtmlToken> {
  const from = source.start(source.first);
  const html = bodyOf(source);
  return tokeniseHtml(length === undefined ? html : html.slice(0, length), from);
}

/** Offsets are of `html` plus `base`. Texts between two tags are one token; comments yield nothing. */
export function* tokeniseHtml(html: string, base = 0): Generator<HtmlToken> {
  let tokens: HtmlToken[] = [];
  let text: TextRun | null = null;
  const place = (token: Token.Token): Span => ({
    start: base + (token.location?.startOffset ?? 0),
    end: base + (token.location?.endOffset ?? 0),
  });
  const endText = (): void => {
    if (text !== null) tokens.push({ kind: 'text', text: text.join(), start: text.start, end: text.end });
    text = null;
  };
  const onText = (token: Token.CharacterToken): void => {
    const { start, end } = place(token);
    text ??= new TextRun(start);
    text.add(token.chars, end);
  };
  const ignore = (): void => {};
  const tokenizer = new WatchedTokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => {
        endText();
        const attrs = new Map(token.attrs.map(({ name, value }) => [name, value]));
        const { tagName: name, selfClosing: isSelfClosing } = token;
        tokens.push({ kind: 'open', name, attrs, isSelfClosing, ...place(token) });
        // Tools that write XML close an empty one in its own tag, and so do icons (`<title/>`). Browsers take what follows
        // `<script/>` for its text, so that no page which people read is written so.
        tokenizer.state = (isSelfClosing ? null : modes.get(name)) ?? TokenizerMode.DATA;
      },
      onEndTag: (token) => {
        endText();
        tokens.push({ kind: 'close', name: token.tagName, ...place(token) });
      },
      onCharacter: onText,
      onWhitespaceCharacter: onText,
      onNullCharacter: onText,
      onComment: ignore,
      onDoctype: ignore,
      onEof: endText,
    },
  );
  for (let at = 0; at < html.length; at += chunk) {
    tokenizer.write(html.slice(at, at + chunk), at + chunk >= html.length);
    yield* tokens;
    tokens = [];
    if (tokenizer.countAttributes() > mostAttributes) return;
  }
}

/** Collects a text word by word, as the tokenizer tells it; a long one costs little more than itself. */
class TextRun {
  end: number;
  #words: string[] = [];
  readonly #texts: string[] = [];

  constructor(readonly start: number) {
    this.end = start;
  }

  add(words: string, end: number): void {
    this.end = end;
    this.#words.push(words);
    if (this.#words.length < 1024) return;
    this.#texts.push(this.#words.join(''));
    this.#words = [];
  }

  join(): string {
    return this.#texts.join('') + this.#words.join('');
  }
}

/** Lets us see a tag with a million attributes before it is complete. */
class WatchedTokenizer extends Tokenizer {
  countAttributes(): number {
    const token = this.currentToken;
    return token !== null && 'attrs' in token ? token.attrs.length : 0;
  }
}

/** Elements whose text is no markup; the tree builder would tell the tokenizer. */
const modes: ReadonlyMap<string, Tokenizer['state']> = new Map<string, Tokenizer['state']>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
]);
const chunk = 1 << 16;
const mostAttributes = 10_000;
