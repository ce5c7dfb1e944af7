// A formula as it is said: `f sub theta`, `the sum from i equals 1 to n of x squared`. For screen readers that
// know no MathML, and for the browser's own voice; it stands in the formula's `alttext`.
//
// It is read off the MathML that KaTeX has made anyway, in the words of ClearSpeak. Speech Rule Engine, which is
// made for this, says it no better for formulas of abstracts and takes 30 times as long as setting them, which
// would double the cost of a build; KaTeX's own reader leaves `\in` unsaid. Where a voice has nothing to gain
// (a letter, a number, a word) nothing is said.
import { accents, powers, signNames } from './spoken-signs.ts';

/** KaTeX's tree of MathML, as far as it matters here. A fragment has no type. */
export interface MathmlNode {
  readonly type?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly children?: readonly MathmlNode[];
}

/** Longer speech is nothing that anybody follows; the glyphs are there for who wants them. */
const longest = 400;

/** Null where the formula's own letters say the same, or nobody could follow. */
export function sayFormula(math: MathmlNode): string | null {
  const said = tidy(say(math));
  const text = textOf(math).trim();
  const isPlain = /^(?:\p{L}|[\p{L}\p{N}.\s-]*)$/u.test(text) && (said === text || [...text].length === 1);
  return said === '' || isPlain || said.length > longest ? null : said;
}

/** A comma is a pause; two are one, and none ends what is said. */
function tidy(said: string): string {
  return said
    .replace(/\s+/g, ' ')
    .replace(/ ,/g, ',')
    .replace(/,(?:\s*,)+/g, ',')
    .replace(/^[\s,]+|[\s,]+$/g, '');
}

function say(node: MathmlNode): string {
  if (node.text !== undefined) return node.text;
  const children = node.children ?? [];
  const [first, second, third] = children;
  switch (node.type) {
    case 'annotation':
    case 'mphantom':
    case 'mspace':
      return ' ';
    case 'mn':
      return textOf(node);
    case 'mtext':
      return `, ${textOf(node)}, `;
    case 'mi':
      return sayLetters(textOf(node));
    case 'mo':
      return saySign(textOf(node).normalize());
    case 'mfrac':
      return sayFraction(node, first, second);
    case 'msqrt':
      return `the square root of ${grouped(children)}`;
    case 'mroot':
      return `the ${textOf(second) === '3' ? 'cube' : `${sayOne(second)}-th`} root of ${grouped([first])}`;
    case 'msub':
    case 'munder':
      return withLimits(first, second, undefined, node.type === 'munder');
    case 'msup':
      return withLimits(first, undefined, second, false);
    case 'mover':
      return sayOver(first, second);
    case 'msubsup':
    case 'munderover':
      return withLimits(first, second, third, node.type === 'munderover');
    case 'mtable':
      return `, ${children.map((row, index) => `row ${index + 1}: ${sayRow(row)}`).join('; ')}, `;
    default:
      return sayAll(children);
  }
}

/** `x ∣ y` has a sign between two things; the bars round `|S|` are letters to KaTeX. */
function saySign(sign: string): string {
  return sign === '∣' ? 'given' : (signNames.get(sign) ?? sign);
}

function sayOne(node: MathmlNode | undefined): string {
  return node === undefined ? '' : say(node).trim();
}

/** Side by side: a letter before a bracket is said as a function, two double bars are a norm. */
function sayAll(letters: readonly MathmlNode[]): string {
  const nodes = joinWords(letters);
  const said: string[] = [];
  let isNorm = false;
  for (const [index, node] of nodes.entries()) {
    const text = textOf(baseOf(node));
    if (text === '∥') {
      isNorm = !isNorm;
      if (isNorm) said.push('the norm of');
      else said.push(withScripts(node, ','));
      continue;
    }
    const before = nodes[index - 1];
    if (/^[([]$/.test(text) && before !== undefined && isFunction(before)) said.push('of');
    const isRough = text === '∼' && (before === undefined || nodes[index + 1]?.type === 'mn');
    said.push(isRough ? 'about' : say(node));
  }
  return ` ${said.join(' ')} `;
}

/** Upright small letters side by side are a word: `x sub real`, not `x sub r e a l`. Capitals are spelt. */
function joinWords(nodes: readonly MathmlNode[]): readonly MathmlNode[] {
  const joined: MathmlNode[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      isUprightLetter(node) &&
      /^[A-Za-z]?[a-z]*$/.test(textOf(before)) &&
      isUpright(before)
    )
      joined[joined.length - 1] = { ...node, children: [{ text: textOf(before) + textOf(node) }] };
    else joined.push(node);
  }
  return joined;
}

function isUprightLetter(node: MathmlNode): boolean {
  return isUpright(node) && /^[a-z]$/.test(textOf(node));
}

function isUpright({ type, attributes }: MathmlNode): boolean {
  return type === 'mi' && attributes?.mathvariant === 'normal';
}

/** The letters that name functions, and every name of more than a letter. */
function isFunction(node: MathmlNode): boolean {
  const base = baseOf(node);
  const name = textOf(base);
  return (
    /^\p{L}{2,}$/u.test(name) ||
    /^[fghpqFGOPQVΘΩψφσ]$/u.test(name) ||
    /^(?:double-struck|script)$/.test(base.attributes?.mathvariant ?? '')
  );
}

/** What scripts and accents stand at. */
function baseOf(node: MathmlNode): MathmlNode {
  const first = node.children?.[0];
  return first !== undefined && /^(?:msub|msup|msubsup|mover|munder|munderover)$/.test(node.type ?? '')
    ? baseOf(first)
    : node;
}

function withScripts(node: MathmlNode, base: string): string {
  const [, first, second] = node.children ?? [];
  if (node.type === 'msub') return `${subscript(first)}${base}`;
  if (node.type === 'msup') return `${superscript(first)}${base}`;
  return node.type === 'msubsup' ? `${subscript(first)}${superscript(second)}${base}` : base;
}

function withLimits(
  base: MathmlNode | undefined,
  low: MathmlNode | undefined,
  high: MathmlNode | undefined,
  isBelow: boolean,
): string {
  const said = sayOne(base);
  if (textOf(low) === '⏟') return said;
  const word = textOf(base).trim();
  if (large.has(word)) {
    if (low === undefined) return `${said}${high === undefined ? '' : ` to ${sayOne(high)}`} of`;
    const isRange = high !== undefined;
    return `the ${said} ${isRange ? `from ${sayOne(low)} to ${sayOne(high)}` : `over ${sayOne(low)}`} of`;
  }
  if (limits.test(word)) return `the ${said} ${low === undefined ? '' : `over ${sayOne(low)}`} of`;
  const below = low === undefined ? '' : isBelow ? ` with ${sayOne(low)} below` : subscript(low);
  return `${said}${below}${high === undefined ? '' : superscript(high)}`;
}

const large: ReadonlySet<string> = new Set('∑∏∐∫∬∭∮⋃⋂⨁⨂⨆⋁⋀');
const limits = /^(?:lim|max|min|sup|inf|arg\s?max|arg\s?min|lim\s?sup|lim\s?inf)$/;

function subscript(node: MathmlNode | undefined): string {
  return ` sub ${grouped([node])}`;
}

function superscript(node: MathmlNode | undefined): string {
  const text = textOf(node);
  const known = powers.get(text);
  if (known !== undefined) return ` ${known}`;
  return isOne(node) ? ` to the ${sayOne(node)}` : ` to the power ${grouped([node])}`;
}

function sayOver(base: MathmlNode | undefined, over: MathmlNode | undefined): string {
  const accent = accents.get(textOf(over));
  return accent === undefined ? `${sayOne(base)} with ${sayOne(over)} above` : `${grouped([base])} ${accent}`;
}

function sayFraction(node: MathmlNode, above?: MathmlNode, below?: MathmlNode): string {
  if (node.attributes?.linethickness === '0px') return `${sayOne(above)} choose ${sayOne(below)}`;
  return isOne(above) && isOne(below)
    ? `${sayOne(above)} over ${sayOne(below)}`
    : `the fraction ${grouped([above])} over ${grouped([below])}`;
}

function sayRow(row: MathmlNode): string {
  return (row.children ?? []).map(sayOne).join(', ');
}

/** What is more than one thing ends in a pause, or a listener cannot tell where it ends. */
function grouped(nodes: readonly (MathmlNode | undefined)[]): string {
  const said = nodes.map(sayOne).join(' ');
  return nodes.length === 1 && isOne(nodes[0]) ? said : `${said}, `;
}

/** A letter, a number, a word of letters. */
function isOne(node: MathmlNode | undefined): boolean {
  const text = textOf(node);
  return [...text].length === 1 || (/^(?:\p{L}+|[\d.]+)$/u.test(text) && node?.type !== 'mtext');
}

/** `KL` is letters, `log` a word; Greek letters by their names. */
function sayLetters(text: string): string {
  return [...text].map((letter) => signNames.get(letter) ?? letter).join('');
}

/** Without the TeX that stands beside the glyphs, and without the signs that apply functions. */
function textOf(node: MathmlNode | undefined): string {
  if (node === undefined || node.type === 'annotation') return '';
  if (node.text !== undefined) return node.text.replaceAll('\u2061', '');
  let text = '';
  for (const child of node.children ?? []) text += textOf(child);
  return text;
}
