// A piece of HTML to its paragraphs: what stands between elements that break a line, links inside.
import { wordSet } from '../../text/word-set.ts';
import { unwrap } from '../unwrap.ts';
import { type Hidden, hiddenBehind, hide, inline, unseen } from './elements.ts';
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
  let within: Hidden | null = null;
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
    const isHidden = within !== null || hidden.has(name);
    if (within !== null) within = hiddenBehind(within, token);
    else if (isHidden && token.kind === 'open') within = hide(token);
    // A button may lead to the paper.
    if (name === 'a') {
      inLink = opens;
      const href = opens ? token.attrs.get('href') : undefined;
      if (href !== undefined) hrefs.push(href.trim());
    } else if (!isHidden && !inLine.has(name)) {
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
