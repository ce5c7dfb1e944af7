// Leaves out of KaTeX's formulas what no browser shows and nobody hears: half of a formula's bytes would be names for
// what a letter is to TeX (`mord`, `mrel`, `mtight`), boxes that hold nothing but a letter, struts lower than their
// line, and the TeX of a letter that is that letter.
//
// The stylesheet decides: a class that it does not name is dropped, and a box without class or style is taken for
// what is in it, but where the stylesheet means a box by its place.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withMemory } from '../../with-memory.ts';
import { type MathTree, scaleOf } from './reserve.ts';

/** Changes a whole formula, once all has been read from its classes. */
export function lighten(tree: MathTree): void {
  const [mathml, ...boxes] = tree.children ?? [];
  if (mathml !== undefined) dropNote(mathml);
  for (const box of boxes) {
    dropIdle(box);
    openBoxes(box, false);
  }
}

/** `height:0.5em;top:0.2em;` is `height:.5em;top:.2em`. */
export function lightenStyles(html: string): string {
  return html.replace(/ style="([^"]*)"/g, (_, style: string) => ` style="${lightStyle(style)}"`);
}

/** Of what boxes need most comes again and again. */
const lightStyle = withMemory((style) => style.replace(/;$/, '').replace(/(?<=[:-])0\./g, '.'), 2000, 200);

/** MathML of one letter or number is its own TeX: without it the formula needs no frame for both. */
function dropNote(mathml: MathTree): void {
  const math = mathml.children?.[0];
  const [row, note] = math?.children?.[0]?.children ?? [];
  const sign = row?.children?.[0];
  if (math === undefined || sign === undefined || row?.children?.length !== 1) return;
  if (lettersOf(sign) === note?.children?.[0]?.text) math.children = [sign];
}

/** Null where there is more than letters in it. */
function lettersOf({ children = [] }: MathTree): string | null {
  const letters = children.map(({ text }) => text ?? null);
  return letters.includes(null) ? null : letters.join('');
}

function dropIdle(node: MathTree): void {
  const { classes, style } = node;
  const isSized = classes?.includes('katex-sizing') === true;
  if (isSized) style.fontSize = `${Math.round(scaleOf(classes) * 1e4) / 1e4}em`;
  const space = classes?.includes('mspace') ? spaces.get(style.marginRight ?? '') : undefined;
  if (space !== undefined) delete style.marginRight;
  if (classes !== undefined) {
    const named = classes.filter((name) => styled.has(name) && !(isSized && sizeName.test(name)));
    node.classes = space === undefined ? named : [space];
  }
  if (classes?.includes('pstrut') && style.height === usualStrut) delete style.height;
  for (const side of sides) if (style?.[side] === '0em') delete style[side];
  for (const child of node.children ?? []) dropIdle(child);
}

/** `isPlaced` says whether the stylesheet means `node` by its place. */
function openBoxes(node: MathTree, isPlaced: boolean): void {
  const { children, classes = [] } = node;
  if (children === undefined) return;
  const isPlacing = classes.some((name) => placing.has(name));
  const opened: MathTree[] = [];
  for (const child of children) {
    openBoxes(child, isPlacing);
    if (isIdleStrut(child)) continue;
    if (isPlaced || isPlacing || !isIdle(child)) opened.push(frameless(child));
    else opened.push(...(child.children ?? []));
  }
  node.children = opened;
}

/** Scripts are aligned by a box round their table, which can be so itself. */
function frameless(box: MathTree): MathTree {
  const [table, ...others] = box.children ?? [];
  if (table?.classes === undefined || others.length > 0) return box;
  if (box.classes?.join() !== 'msupsub' || !table.classes.includes('vlist-t')) return box;
  table.classes = ['msupsub', ...table.classes];
  return table;
}

/** A box that could as well not be there. */
function isIdle({ children, text, classes, style, attributes = {} }: MathTree): boolean {
  const isBox = children !== undefined && text === undefined && classes?.length === 0;
  return isBox && isEmpty(style) && isEmpty(attributes);
}

function isEmpty(record: object): boolean {
  for (const _key in record) return false;
  return true;
}

/** A strut makes a line as tall as its formula: most are within what the line is anyway. */
function isIdleStrut({ classes = [], style }: MathTree): boolean {
  if (!classes.includes('katex-strut')) return false;
  const height = Number.parseFloat(style.height ?? '');
  const below = -Number.parseFloat(style.verticalAlign ?? '0');
  return height - below <= lineAbove && below <= lineBelow;
}

/** In em, of a line of KaTeX's main face: it ascends 0.903 and descends 0.272, and a line has 1.2 in all. */
const [lineAbove, lineBelow] = [0.91, 0.28];

/** As the stylesheet has it. */
const usualStrut = '2.7em';

const sides = ['marginLeft', 'marginRight', 'top'];

/** TeX's three spaces between signs, which have classes in `templates/styles/base/math.css`. */
const spaces: ReadonlyMap<string, string> = new Map([
  ['0.1667em', 'thin-space'],
  ['0.2222em', 'medium-space'],
  ['0.2778em', 'thick-space'],
]);

/** Where the stylesheet speaks of boxes in boxes (`.vlist > span > span`). */
const placing: ReadonlySet<string> = new Set(['vlist', 'katex-inner', 'mfrac']);

/** A size is said by itself, and not by those it lies between. */
const sizeName = /^(?:katex-sizing|(?:reset-)?size\d+)$/;

/** Every class that some rule names. */
const styled: ReadonlySet<string> = new Set(
  [
    import.meta.resolve('katex/dist/katex.css'),
    new URL('../../../templates/styles/base/math.css', import.meta.url),
  ]
    .map((url) => readFileSync(fileURLToPath(url), 'utf8').replace(/\{[^}]*\}/g, ' '))
    .flatMap((css) => [...css.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name)),
);
