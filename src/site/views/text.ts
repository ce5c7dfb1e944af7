// Scraped texts as RichText whose HTML is made, or fetched from the cache, when a template asks.

import type { TextRun } from '../../reading/runs.ts';
import { acronymMeanings, type Glossary, type Meanings } from '../../terms/index.ts';
import { explainIn } from '../render/abbreviations.ts';
import type { Texts } from '../render/texts.ts';
import { withoutLinks } from '../render/without-links.ts';
import { asSafeHtml, type SafeHtml } from '../safe-html.ts';
import type { RichText, ScrapedText, ShownText, UnicodeText } from './parts.ts';

export function viewText(texts: Texts, text: string): ScrapedText {
  return new WholeText(texts, text);
}

/** The text with its acronyms explained in the HTML. */
export function viewExplained(texts: Texts, text: string, glossary: Glossary): ScrapedText {
  return new ExplainedText(texts, text, glossary);
}

export function viewTeaser(texts: Texts, text: string): RichText {
  return new TeaserText(texts, text);
}

/** The text as the name of a link. */
export function linkless(text: RichText): RichText {
  return {
    get html(): SafeHtml {
      return withoutLinks(text.html);
    },
    get plain(): string {
      return text.plain;
    },
    get hasMath(): boolean {
      return text.hasMath;
    },
  };
}

/** What a list needs of a text, read now. */
export function shownText({ html, hasMath }: ShownText): ShownText {
  return { html, hasMath };
}

/** The same for a page that compares it with what was scraped. */
export function richText({ html, plain, hasMath }: RichText): RichText {
  return { html, plain, hasMath };
}

export function unicodeText(text: UnicodeText): UnicodeText {
  return { ...richText(text), unicode: text.unicode };
}

class WholeText implements ScrapedText {
  readonly #texts: Texts;
  readonly #text: string;

  constructor(texts: Texts, text: string) {
    this.#texts = texts;
    this.#text = text;
  }

  get html(): SafeHtml {
    return asSafeHtml(this.#texts.html(this.#text));
  }

  get plain(): string {
    return this.#texts.words(this.#text).plain;
  }

  get runs(): readonly TextRun[] {
    return this.#texts.words(this.#text).runs;
  }

  get unicode(): string {
    return this.#texts.words(this.#text).unicode;
  }

  get hasMath(): boolean {
    const { rebuilt, doubtful } = this.#texts.countFormulas(this.#text);
    return rebuilt + doubtful > 0;
  }
}

class ExplainedText extends WholeText {
  readonly #meanings: () => Meanings;

  constructor(texts: Texts, text: string, { agreed }: Glossary) {
    super(texts, text);
    this.#meanings = () => acronymMeanings(texts.words(text).prose, agreed);
  }

  override get html(): SafeHtml {
    return asSafeHtml(explainIn(super.html, this.#meanings()));
  }
}

class TeaserText implements RichText {
  readonly #texts: Texts;
  readonly #text: string;

  constructor(texts: Texts, text: string) {
    this.#texts = texts;
    this.#text = text;
  }

  get html(): SafeHtml {
    return asSafeHtml(this.#texts.teaser(this.#text).html);
  }

  get plain(): string {
    return this.#texts.teaser(this.#text).plain;
  }

  get hasMath(): boolean {
    return this.#texts.teaser(this.#text).hasMath;
  }
}
