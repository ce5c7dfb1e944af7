// A piece of HTML to its paragraphs: what stands between elements that break a line, links inside.
import { wordSet } from '../../text/word-set.ts';
import { unwrap } from '../unwrap.ts';
import { inline, unseen } from './elements.ts';
import { tokeniseHtml } from './tokens.ts';

export interface Paragraph {
  /** `link` where all of it leads somewhere. */
  readonly kind: 'heading' | 'text' | 'link';
  readonly text: string;
  readonly hrefs: readonly string[];
}

export function* readParagraphs(html: string): Generator<Paragraph> {
  let pieces: string[] = [];
  let hrefs: string[] = [];
  let outside = 0;
  let inLink = false;
  let inHeading = false;
  let within: string | null = null;
  const flush = (): readonly Paragraph[] => {
    const text = unwrap(pieces.join('').replace(/\s+/g, ' '));
    const kind = inHeading ? 'heading' : outside === 0 && hrefs.length > 0 ? 'link' : 'text';
    const paragraph = { kind, text, hrefs } as const;
    pieces = [];
    hrefs = [];
    outside = 0;
    return text === '' && paragraph.hrefs.length === 0 ? [] : [paragraph];
  };
  for (const token of tokeniseHtml(html)) {
    if (token.kind === 'text') {
      if (within !== null) continue;
      pieces.push(token.text);
      if (!inLink) outside += token.text.trim().length;
      continue;
    }
    const { name } = token;
    const opens = token.kind === 'open';
    // Of an element of HTML's own, such as a script, the slash says nothing.
    if (name === 'svg' && token.kind === 'open' && token.isSelfClosing) continue;
    if (hidden.has(name)) within = opens ? name : null;
    else if (name === 'a') {
      inLink = opens;
      const href = opens ? token.attrs.get('href') : undefined;
      if (href !== undefined) hrefs.push(href.trim());
    } else if (!inLine.has(name)) {
      yield* flush();
      inHeading = opens && /^(?:h[1-6]|dt|summary|th)$/.test(name);
    }
  }
  yield* flush();
}

const hidden: ReadonlySet<string> = new Set([...unseen, 'button']);
const inLine: ReadonlySet<string> = new Set([
  ...inline,
  ...wordSet('time path math mi mo mn mrow msup msub'),
]);
