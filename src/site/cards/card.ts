// A paper -> its card as SVG, 1200 by 630, the size that link previews ask for.
import { xmlText } from '../../text/index.ts';
import { escapeHtml } from '../render/escape-html.ts';
import type { PaperView } from '../views/paper.ts';

export const cardFont = 'STIX Two Text';

const width = 1200;
const height = 630;
const margin = 90;
const paper = '#fcfbf8';
const ink = '#211f1b';
const faint = '#69645b';

/** `/papers/x/card.png`. */
export function cardUrl({ url }: Pick<PaperView, 'url'>): string {
  return `${url}card.png`;
}

/** The title in at most five lines; a longer one is cut with an ellipsis. */
export function cardSvg(view: PaperView, siteTitle: string): string {
  const title = titleOf(view);
  const size = title.length > 110 ? 50 : title.length > 60 ? 58 : 68;
  const lines = wrap(title, Math.floor((width - 2 * margin) / (size * letterWidth)), 5);
  const digest = view.listings[0]?.digest.title ?? '';
  const lineHeight = Math.round(size * 1.22);
  const top = margin + 110;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${cardFont}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    text(margin, margin + 10, 34, faint, siteTitle, 'font-weight="600"'),
    ...lines.map((line, index) => text(margin, top + index * lineHeight, size, ink, line)),
    `<path d="M${margin} ${height - margin - 70}H${width - margin}" stroke="#d8d2c6" stroke-width="2"/>`,
    text(margin, height - margin - 20, 32, faint, view.primary?.title ?? ''),
    text(margin, height - margin + 25, 28, faint, wrap(digest, 75, 1)[0] ?? ''),
    '</svg>',
  ].join('');
}

/** Mean width of a letter in em, a little above STIX Two Text's: lines never reach the margin. */
const letterWidth = 0.47;

function text(x: number, y: number, size: number, fill: string, content: string, more = ''): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" ${more}>${escapeHtml(xmlText(content))}</text>`;
}

/** Formulas in Unicode where the font has the letters, else as scraped. */
function titleOf({ title }: PaperView): string {
  const { unicode } = title;
  return /^[\u0020-\u024f\u0370-\u03ff\u1e00-\u1eff\u2010-\u2026]*$/.test(unicode) ? unicode : title.plain;
}

/**
 * In lines of at most `most` letters, of which a longer word keeps so many; at the end of the last of `lines` an ellipsis
 * says that there is more.
 */
export function wrap(content: string, most: number, lines: number): readonly string[] {
  const wrapped: string[] = [];
  let line: readonly string[] = [];
  for (const word of content.split(/\s+/).filter(Boolean)) {
    const fitted = [...word].slice(0, most);
    if (line.length > 0 && line.length + 1 + fitted.length > most) {
      wrapped.push(line.join(''));
      line = fitted;
    } else {
      line = line.length === 0 ? fitted : [...line, ' ', ...fitted];
    }
  }
  if (line.length > 0) wrapped.push(line.join(''));
  if (wrapped.length <= lines) return wrapped;
  const last = [...(wrapped[lines - 1] ?? '')].slice(0, most - 1);
  return [...wrapped.slice(0, lines - 1), `${last.join('').trimEnd()}…`];
}
