// What a reader sees: two readings of an abstract compared sign by sign as they are displayed, wherever the
// marks of mathematics stand.
//
// Text becomes a sequence of signs, prose and formulas alike; a formula is set by KaTeX and read back from
// its MathML, each sign with its place (base, ^, _, numerator, denominator). Left out on both sides is what
// the damage took without a trace (faces, accents, roots), and what no reader can tell apart: an upright N
// from an italic one, `-` from a minus, blanks.
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { toMathml } from '../../math/mathml.ts';
import type { TrueSpan } from './corpus.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;

/** Signs that stand in one reading only; 0 when a reader sees the same. */
export function signsApart(
  text: string,
  wanted: readonly TrueSpan[],
  found: readonly TrueSpan[],
): { readonly apart: number; readonly signs: number } {
  const unmarked = unmarkedFormulas(text, wanted);
  const want = signsOf(text, [...wanted, ...unmarked]);
  const got = signsOf(text, [...found.filter((one) => isApartFrom(unmarked, one)), ...unmarked]);
  return { apart: distance(want, got), signs: want.length };
}

const same: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '−': '-',
    '–': '-',
    '—': '-',
    '∣': '|',
    '∥': '‖',
    '∗': '*',
    '⋆': '*',
    '′': "'",
    '’': "'",
    '‘': "'",
    '“': '"',
    '”': '"',
    '…': '...',
    '⋯': '...',
    '≔': ':=',
    '∶': ':',
    '⟨': '<',
    '⟩': '>',
    ϵ: 'ε',
    ϕ: 'φ',
    ℓ: 'l',
    '\u2061': '',
    '\u2062': '',
    '\u2063': '',
    '\u200b': '',
    µ: 'μ',
    '∆': 'Δ',
    '~': '',
    '⩽': '≤',
    '⩾': '≥',
    ˆ: '',
    '^': '',
    '‾': '',
    '¯': '',
    '˜': '',
    '\u20d7': '',
    '\u0302': '',
  }),
);

function fold(signs: string): string {
  return [...signs.normalize('NFKC')]
    .map((sign) => same.get(sign) ?? sign)
    .join('')
    .replace(/\s+/g, '');
}

function signsOf(text: string, spans: readonly TrueSpan[]): readonly string[] {
  const signs: string[] = [];
  let at = 0;
  for (const { start, end, tex } of spans.toSorted((a, b) => a.start - b.start)) {
    addProse(text.slice(at, start), signs);
    for (const sign of formulaSigns(tex)) signs.push(sign);
    at = end;
  }
  addProse(text.slice(at), signs);
  return signs;
}

/** What prose keeps of a script is seen as it stands: `x^2` shows a caret. */
function addProse(prose: string, signs: string[]): void {
  for (const sign of prose.normalize('NFKC')) {
    if (/\s/.test(sign)) continue;
    for (const one of sign === '^' || sign === '~' ? sign : (same.get(sign) ?? sign)) signs.push(one);
  }
}

const memory = new Map<string, readonly string[]>();

function formulaSigns(tex: string): readonly string[] {
  const kept = memory.get(tex);
  if (kept !== undefined) return kept;
  const signs: string[] = [];
  try {
    const semantics = find(parseFragment(toMathml(tex.replace(/(?<!\\)%/g, '\\%'))), 'semantics');
    if (semantics !== null) addSigns(semantics, '', signs);
  } catch {
    for (const sign of fold(tex)) signs.push(`${sign}!`);
  }
  memory.set(tex, signs);
  return signs;
}

function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function textOf(node: Node): string {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
}

function find(node: Node, name: string): Node | null {
  if (node.nodeName === name) return node;
  for (const child of childrenOf(node)) {
    const found = find(child, name);
    if (found !== null) return found;
  }
  return null;
}

/** The place that each further child of an element has. */
const placesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['msup', ['', '^']],
  ['msub', ['', '_']],
  ['msubsup', ['', '_', '^']],
  ['munder', ['', '_']],
  ['mover', ['', '^']],
  ['munderover', ['', '_', '^']],
  ['mfrac', ['n', 'd']],
]);

function addSigns(node: Node, place: string, signs: string[]): void {
  const name = node.nodeName;
  if (name === '#text') {
    for (const sign of fold(textOf(node))) signs.push(sign + place);
    return;
  }
  if (name === 'annotation' || name === 'mspace' || name === 'mphantom') return;
  const children = childrenOf(node).filter(
    (child) => child.nodeName !== '#text' || textOf(child).trim() !== '',
  );
  const places = placesOf.get(name);
  children.forEach((child, i) => {
    if (i === 1 && (name === 'munder' || name === 'mover') && isAccent(child)) return;
    addSigns(child, place + (places?.[i] ?? ''), signs);
  });
}

const accents: ReadonlySet<string> = new Set('^~ˉˇ˘˙¨ˊˋ˚→←‾¯ˆ˜⏞⏟_\u20d7\u0338');

function isAccent(node: Node): boolean {
  return node.nodeName === 'mo' && [...textOf(node).trim()].every((sign) => accents.has(sign));
}

/**
 * Formulas that kept their own marks, `\[…\]` and `\(…\)`, outside the marked ones, without a sign: what authors wrote
 * there nobody marked, and what stands there has lost its fractions.
 */
function unmarkedFormulas(text: string, marked: readonly TrueSpan[]): readonly TrueSpan[] {
  return [...text.matchAll(/\\\[[\s\S]{1,600}?\\\]|\\\([\s\S]{1,600}?\\\)/g)]
    .map(({ 0: source, index }) => ({ start: index, end: index + source.length, tex: '' }))
    .filter((one) => isApartFrom(marked, one));
}

function isApartFrom(spans: readonly TrueSpan[], { start, end }: TrueSpan): boolean {
  return spans.every((span) => span.end <= start || span.start >= end);
}

/** Signs that stand on one side only: both lengths less twice the longest common subsequence (Myers). */
function distance(a: readonly string[], b: readonly string[]): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  const x = a.slice(start, a.length - end);
  const y = b.slice(start, b.length - end);
  if (x.length === 0 || y.length === 0) return x.length + y.length;
  const furthest = new Map([[1, 0]]);
  for (let d = 0; d < x.length + y.length; d++)
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
      let i = down ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      while (i < x.length && i - k < y.length && x[i] === y[i - k]) i++;
      furthest.set(k, i);
      if (i >= x.length && i - k >= y.length) return d;
    }
  return x.length + y.length;
}
