// Reserves the width of a formula's boxes before KaTeX's letters arrive.
//
// KaTeX's letters are wider than those of the face that stands in for them, so a paragraph full of
// formulas breaks its lines anew when they come: 0.05 to 0.2 of layout shift on a slow line. But their
// widths are known when the site is built; every box that may stand alone on a line (KaTeX's `base`) gets
// its width as the least it may have. More is allowed, for readers who set letters further apart.
//
// A box that holds a construction not listed here (arrows over formulas, matrices, boxes) reserves
// nothing: rarer than one formula in a hundred, and a wrong width would be worse than none.

import katex, { type KatexOptions } from 'katex';

/** KaTeX's internal tree, as far as it matters here; lengths in em of the node's own size. */
export interface MathNode {
  readonly classes?: readonly string[];
  readonly children?: readonly MathNode[];
  readonly style?: Readonly<Record<string, string | undefined>>;
  /** Of a run of letters. */
  readonly text?: string;
  readonly width?: number;
  readonly italic?: number;
  /** Above and below the line. */
  readonly height?: number;
  readonly depth?: number;
}

/**
 * KaTeX's own function for this, which its types leave out; throws like `renderToString`. Nothing is said of signs that
 * KaTeX has no measures of, which reserve nothing: a build would print a line for each of thousands.
 */
export function renderToTree(tex: string, options: KatexOptions): MathTree {
  const { warn } = console;
  console.warn = () => {};
  try {
    return render(tex, options);
  } finally {
    console.warn = warn;
  }
}

const render = treeRenderer();

/**
 * Asked when this module is loaded: whoever sets formulas takes every error for TeX that KaTeX refuses, so
 * a KaTeX without the function would show all formulas as text, and nobody would know.
 */
function treeRenderer(): (tex: string, options: KatexOptions) => MathTree {
  const render: unknown = Reflect.get(katex, '__renderToDomTree');
  if (typeof render !== 'function') {
    throw new Error(
      `KaTeX ${katex.version} has no __renderToDomTree, by which formulas are set. Pin the version that package.json names.`,
    );
  }
  return (tex, options) => Reflect.apply(render, katex, [tex, options]);
}

/** Gives every box that may stand alone on a line its least width; returns that of the widest, in em. */
export function reserveWidths(node: MathTree): number {
  if (!isBase(node)) {
    // MathML has no boxes.
    if (node.type !== undefined) return 0;
    return (node.children ?? []).reduce((widest, child) => Math.max(widest, reserveWidths(child)), 0);
  }
  const width = widthOf(node);
  if (width !== null && width > 0) node.style.minWidth = `${Math.ceil(width * 1000) / 1000}em`;
  return width ?? guessWidth(node);
}

/**
 * Says where a formula may break, between the boxes that may stand alone on a line: by these marks alone, since
 * a browser that breaks beside a box breaks between the last one and the comma after it, too. A row that the formula
 * begins anew keeps no distance of its own, which may be negative: it lay over the lines above.
 */
export function markBreaks(node: MathTree): void {
  const { type, children = [] } = node;
  if (children.some(isBase)) {
    for (const { classes, style } of children) if (classes?.includes('katex-newline')) delete style.marginTop;
    node.children = children.flatMap((child, at) =>
      isBase(child) && isBase(children[at - 1]) ? [breakMark, child] : [child],
    );
  } else if (type === undefined) {
    for (const child of children) markBreaks(child);
  }
}

/** Whether it may stand alone on a line. */
function isBase(node: MathTree | undefined): boolean {
  return node?.classes?.includes('katex-base') === true;
}

const breakMark: MathTree = { style: {}, toMarkup: () => '<wbr/>' };

/** Where it cannot be told: half an em a letter, with what stands between them, as if all stood side by side. */
function guessWidth({ text = '', children = [], style = {} }: MathNode): number {
  const rooms = [style.width, style.marginLeft, style.marginRight].map((room) => lengthOf(room) ?? 0);
  const own = rooms.reduce((sum, room) => sum + Math.max(0, room), text.length / 2);
  return children.reduce((sum, child) => sum + guessWidth(child), own);
}

export interface MathTree extends MathNode {
  classes?: readonly string[];
  /** Of elements of MathML; nodes without one around them have none. */
  readonly type?: string;
  children?: readonly MathTree[];
  readonly style: Record<string, string | undefined>;
  readonly toMarkup: () => string;
  /** Of elements of MathML. */
  readonly attributes?: Record<string, string>;
}

/** Width in em of the text around the formula's letters; null where it cannot be told. */
function widthOf(node: MathNode): number | null {
  const classes = node.classes ?? [];
  if (classes.some((name) => !known.has(name))) return null;
  if (node.text !== undefined) return widthOfLetters(node.text, node);
  const own = fixedWidths.find(([name]) => classes.includes(name))?.[1] ?? widthOfChildren(node, classes);
  const around = marginsOf(node);
  if (own === null || around === null) return null;
  const least = lengthOf(node.style?.minWidth);
  if (least === null || node.style?.width !== undefined) return null;
  return scaleOf(classes) * (Math.max(own, least) + around);
}

function widthOfLetters(text: string, node: MathNode): number | null {
  const around = marginsOf(node);
  const letters = [...text];
  // KaTeX joins letters of one kind to a run, and keeps the width of the first.
  const own = letters.length === 1 ? (node.width ?? 0) : widthOfRun(letters, node.classes ?? []);
  // Letters that KaTeX has no measures of come from the reader's own faces.
  if (around === null || own === null || (own === 0 && text !== '\u200b')) return null;
  return own + Math.max(0, node.italic ?? 0) + around;
}

function widthOfRun(letters: readonly string[], classes: readonly string[]): number | null {
  const face = faces.find(([name]) => classes.includes(name))?.[1] ?? 'text';
  let sum = 0;
  for (const letter of letters) {
    const width = widthOfLetter(letter, face);
    if (width === 0) return null;
    sum += width;
  }
  return sum;
}

/** As KaTeX measures it alone; 0 where it cannot. */
function widthOfLetter(letter: string, face: string): number {
  const key = face + letter;
  const width = letters.get(key) ?? measureLetter(letter, face);
  if (letters.size < mostLetters) letters.set(key, width);
  return width;
}

function measureLetter(letter: string, face: string): number {
  try {
    const source = letter === '\u00a0' ? '~' : /[#$%&_{}]/.test(letter) ? `\\${letter}` : letter;
    return firstWidth(renderToTree(`\\${face}{${source}}`, { strict: 'ignore', output: 'html' }));
  } catch {
    return 0;
  }
}

function firstWidth({ text, width = 0, children = [] }: MathNode): number {
  return text === undefined ? children.reduce((sum, child) => sum + firstWidth(child), 0) : width;
}

function widthOfChildren({ children = [] }: MathNode, classes: readonly string[]): number | null {
  const widths = children.map(widthOf);
  if (widths.includes(null)) return null;
  const sure = widths.map((width) => width ?? 0);
  // What stands one above the other is as wide as the widest; everything else is side by side.
  return ['vlist', 'vlist-t'].some((name) => classes.includes(name))
    ? Math.max(0, ...sure)
    : sure.reduce((sum, width) => sum + width, 0);
}

function marginsOf({ classes = [], style = {} }: MathNode): number | null {
  let sum = classes.includes('katex-root') ? rootMargins : 0;
  for (const side of [style.marginLeft, style.marginRight, style.paddingLeft]) {
    const length = lengthOf(side);
    if (length === null) return null;
    sum += length;
  }
  return sum;
}

/** `lengthOf('0.05em')` is 0.05, of nothing 0; null for any other unit. */
function lengthOf(value: string | undefined): number | null {
  if (value === undefined || value === '') return 0;
  const em = /^(-?\d*\.?\d+)em$/.exec(value)?.[1];
  return em === undefined ? null : Number(em);
}

/** `reset-size6 size3` is a script in a text of normal size: 0.7. */
export function scaleOf(classes: readonly string[]): number {
  if (!classes.includes('katex-sizing')) return 1;
  const from = classes.findIndex((name) => name.startsWith('reset-size'));
  return sizeOf(classes[from + 1], 'size') / sizeOf(classes[from], 'reset-size');
}

function sizeOf(name: string | undefined, prefix: string): number {
  return sizes[Number(name?.slice(prefix.length)) - 1] ?? 1;
}

/** The command that sets letters in the face of a class. */
const faces: readonly (readonly [string, string])[] = [
  ['mathnormal', 'mathnormal'],
  ['mathbf', 'textbf'],
  ['textbf', 'textbf'],
  ['mathit', 'textit'],
  ['textit', 'textit'],
  ['mathsf', 'textsf'],
  ['textsf', 'textsf'],
  ['mathtt', 'texttt'],
  ['texttt', 'texttt'],
];

/** Few letters are ever set; a hostile dump could bring every sign there is. */
const letters = new Map<string, number>();
const mostLetters = 2000;

/** The stylesheet lets an index of a root overlap the root by 10 mu, after 5 mu of room. */
const rootMargins = (5 - 10) / 18;

/** KaTeX's ten sizes and a half: `size6` is that of the text. */
const sizes = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];

/** Classes whose width the stylesheet gives, whatever they hold. */
const fixedWidths: readonly (readonly [string, number])[] = [
  ['katex-strut', 0],
  ['pstrut', 0],
  ['nulldelimiter', 0.12],
  ['accent-body', 0],
  ['frac-line', 0],
  ['overline-line', 0],
  ['underline-line', 0],
];

const known: ReadonlySet<string> = new Set([
  ...['', 'katex-base', 'katex-strut', 'katex-sizing', 'mtight', 'nobreak', 'allowbreak'],
  ...['mord', 'mbin', 'mrel', 'mop', 'mopen', 'mclose', 'mpunct', 'minner', 'mspace', 'mfrac', 'sqrt'],
  ...['mathnormal', 'mathit', 'mathrm', 'mathbf', 'boldsymbol', 'amsrm', 'mathbb', 'mathcal', 'mathfrak'],
  ...['mathtt', 'mathscr', 'mathsf', 'mathboldsf', 'mathsfit', 'mainrm'],
  ...['text', 'textbf', 'textit', 'textrm', 'textsf', 'texttt', 'textbb', 'textscr', 'textfrak'],
  ...['msupsub', 'vlist-t', 'vlist-t2', 'vlist-r', 'vlist', 'vlist-s', 'pstrut', 'frac-line'],
  ...['nulldelimiter', 'delimcenter', 'delimsizing', 'op-symbol', 'small-op', 'large-op', 'op-limits'],
  ...['katex-newline', 'katex-accent', 'accent-body', 'svg-align', 'hide-tail', 'katex-root'],
  ...['katex-overline', 'overline-line', 'katex-underline', 'underline-line'],
  ...Array.from(sizes, (_, index) => `size${index + 1}`),
  ...Array.from(sizes, (_, index) => `reset-size${index + 1}`),
]);
