// Which TeX may reach KaTeX: what authors of abstracts use, and nothing that leaves its box.
//
// KaTeX draws whatever it knows: `\rlap`, `\smash`, `\kern` and `\raisebox` lay text over the lines around,
// `\def` makes two kilobytes cost minutes, and all of them are TeX that somebody may copy into a document of
// their own. So names are listed, not forbidden one by one. The list holds every command of the 71,000
// formulas of the training texts but for spaces of any size, boxes of any height, colours and definitions.
import { wordSet } from '../text/word-set.ts';
import { controlRole } from './rebuild/controls.ts';

/** Longer TeX is not sent to KaTeX: its cost and its stack grow with nesting; no formula of an abstract is near this long. */
export const longestTex = 2000;

/** Whether `tex` holds nothing but listed commands, each as often as an author may need it. */
export function isAllowed(tex: string): boolean {
  let backSpaces = 0;
  let lines = 0;
  for (const [command, name = ''] of tex.matchAll(/\\(?:([A-Za-z]+)|[\s\S]|$)/g)) {
    if (name === '') {
      if (!symbols.includes(command[1] ?? '-')) return false;
      if (command === '\\!') backSpaces++;
      if (command === '\\\\') lines++;
    } else if (!isAllowedName(name)) return false;
    else if (name === 'cr' || name === 'newline') lines++;
  }
  return backSpaces <= mostBackSpaces && lines <= mostLines && environmentsAllowed(tex);
}

/** Whether KaTeX may read the control sequence `\name`. */
export function isAllowedName(name: string): boolean {
  return controlRole(name) !== null || more.has(name);
}

/** Control symbols: spaces, escaped characters, a new line, a double bar. */
const symbols = ',:;>! \n\\{}|%_#&$/';

/** Each takes a sixth of an em back: 12 of them no more than a formula's own letters. */
const mostBackSpaces = 12;

/** Rows of a matrix or of a display. */
const mostLines = 16;

/**
 * What surviving formulas may hold beside the closed list of the rebuilding: symbols, faces, marks over and
 * under, delimiters, and the names KaTeX itself defines.
 */
const more = wordSet(
  'P S i j ss ae AE oe OE o O aa AA degree textdegree pounds yen textdollar textunderscore textbackslash ' +
    'textbar textless textgreater textasciitilde textendash textemdash textquoteleft textquoteright ' +
    'textellipsis mathellipsis ldotp rgroup lgroup precnapprox gnapprox succnapprox ntrianglerighteq nVDash ' +
    'nLeftarrow nleftrightarrow nLeftrightarrow blacktriangledown eqslantless eqslantgtr lesseqqgtr ' +
    'gtreqqless smallsmile smallfrown Bumpeq gtrdot shortmid shortparallel backepsilon llless gggtr Join ' +
    'Doteq doublebarwedge dashrightarrow dashleftarrow Lleftarrow Rrightarrow looparrowleft Lsh Rsh ' +
    'downharpoonleft downharpoonright downdownarrows origof imageof oiint oiiint iiiint idotsint notni dddot ' +
    'ddddot dotsx mathstrut thinspace medspace thickspace enspace enskip nobreakspace nobreak allowbreak ' +
    'relax pod vcentcolon dblcolon Coloneq Eqqcolon eqcolon Eqcolon colonapprox colonsim ratio coloncolon ' +
    'colonequals equalscolon gvertneqq lvertneqq ngeqq ngeqslant nleqq nleqslant nshortmid nshortparallel ' +
    'nsubseteqq nsupseteqq varsubsetneqq varsupsetneq varsupsetneqq llbracket rrbracket lBrace rBrace lang ' +
    'rang N R Z cnums Complex natnums empty infin isin argmin argmax plim bra ket braket Bra Ket Braket Set ' +
    'set widecheck Overrightarrow overgroup overleftharpoon overrightharpoon underleftarrow underrightarrow ' +
    'underleftrightarrow undergroup utilde xLeftarrow xRightarrow xleftrightarrow xLeftrightarrow ' +
    'xhookleftarrow xhookrightarrow xmapsto xlongequal bigm Bigm biggm Biggm mleft mright cancel bcancel begin ' +
    'end cr mathnormal mathsfit textmd textup cfrac atop brace brack mathord mathopen mathclose mathpunct ' +
    'mathinner operatornamewithlimits arctg arcctg ch cosec cotg ctg cth lg sh tg th',
);

const environments = wordSet(
  'matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix array cases rcases aligned alignedat gathered ' +
    'split subarray align align* equation equation* gather gather*',
);

function environmentsAllowed(tex: string): boolean {
  const named = [...tex.matchAll(/\\(?:begin|end) ?(?:\{([^{}]*)\})?/g)];
  return named.length <= mostLines && named.every(([, name = '']) => environments.has(name));
}
