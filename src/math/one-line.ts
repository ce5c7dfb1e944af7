// MathML as one line of text: letters in their faces (ℝ, 𝒪), scripts raised or lowered where Unicode has all their
// characters, fractions with a slash. What Unicode cannot show on one line keeps its brackets: `x^(n/2)`. The tree may
// be a parser's or a browser's.
import { accents, faces, subscripts, superscripts } from './unicode-tables.ts';

export interface Tree<N> {
  /** `mi`; `#text` of a text. */
  readonly nameOf: (node: N) => string;
  readonly textOf: (text: N) => string;
  readonly childrenOf: (node: N) => readonly N[];
  /** MathML's `mathvariant`. */
  readonly faceOf: (node: N) => string | undefined;
}

export function mathInOneLine<N>(node: N, tree: Tree<N>): string {
  return linear(node, tree)
    .replace(/\s+/g, ' ')
    .replace(/([([{]) | (?=[)\]},;])| (?=\()/g, '$1')
    .trim();
}

function linear<N>(node: N, tree: Tree<N>): string {
  const name = tree.nameOf(node);
  if (name === '#text') return tree.textOf(node);
  const parts = tree.childrenOf(node).map((child) => linear(child, tree));
  const [base = '', second = '', third = ''] = parts;
  switch (name) {
    case 'mi':
    case 'mn':
      return named(inFace(parts.join(''), tree.faceOf(node)));
    case 'mo':
      return operator(parts.join(''));
    case 'mspace':
      return ' ';
    case 'msup':
      return base.trimEnd() + script(second, '^', superscripts);
    case 'msub':
      return `${base.trimEnd()}${script(second, '_', subscripts)}${isLarge(base) ? ' ' : ''}`;
    case 'msubsup':
      return `${base.trimEnd()}${script(second, '_', subscripts)}${script(third, '^', superscripts)}${isLarge(base) ? ' ' : ''}`;
    case 'munderover':
      return `${base.trimEnd()}${script(second, '_', subscripts)}${script(third, '^', superscripts)} `;
    case 'munder':
      return `${base.trimEnd()}${script(second, '_', subscripts)} `;
    case 'mover':
      return over(base, second);
    case 'mfrac':
      return `${grouped(base)}/${grouped(second)}`;
    case 'msqrt':
      return `√${grouped(parts.join(''))}`;
    case 'mroot':
      return `${script(second, '', superscripts)}√${grouped(base)}`;
    case 'mtr':
      return `${parts.join(', ')}; `;
    default:
      return parts.join('');
  }
}

/** Relations and binary operators stand in blanks, commas before one; invisible marks become a blank. */
function operator(text: string): string {
  if (/^[\u2061-\u2064\u200b]$/.test(text)) return text === '\u2061' ? ' ' : '';
  if (text === '∗') return '*';
  if (text === ',' || text === ';' || text === ':') return `${text} `;
  if (/^[=<>≤≥≠≈≡∼≃≅∝∈∉∋⊂⊆⊃⊇→←↔⇒⇐⇔↦×÷+−±∓∘⊕⊗⊙∪∩∧∨∣⊥⟶⟵≪≫≲≳⪯⪰≺≻⊢⊨]+$/u.test(text)) return ` ${text} `;
  return text;
}

/** A function's name stands in blanks: `n log n`. */
function named(text: string): string {
  return /^[a-z]{2,}$/.test(text) ? ` ${text} ` : text;
}

/** A sum or a named operator: what follows its scripts stands off. */
function isLarge(base: string): boolean {
  return /[∑∏∫⋃⋂]|[a-z]{2}/.test(base);
}

/** `^2` as `²`, else `^(n × n)`; a single character needs no brackets. */
function script(text: string, mark: string, table: Readonly<Record<string, string>>): string {
  const tight = text.trim();
  if (tight === '') return '';
  const raised = [...tight.replace(/\s/g, '')].map((character) => table[character]);
  if (raised.every((character) => character !== undefined)) return raised.join('');
  return [...tight].length === 1 ? mark + tight : `${mark}(${tight})`;
}

function over(base: string, mark: string): string {
  const combining = accents[mark.trim()];
  if (combining === undefined) return base.trimEnd() + script(mark, '^', superscripts);
  return [...base.trim()]
    .map((character) => (/\p{M}/u.test(character) ? character : character + combining))
    .join('');
}

function grouped(text: string): string {
  const tight = text.trim();
  return /^[\p{L}\p{N}\p{M}.⁰-₟²³¹∞]*$/u.test(tight) ? tight : `(${tight})`;
}

function inFace(text: string, face: string | undefined): string {
  const table = face === undefined ? undefined : faces[face];
  if (table === undefined) return text;
  return [...text].map((character) => table[character] ?? character).join('');
}
