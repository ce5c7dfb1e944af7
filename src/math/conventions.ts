// What convention settles where the text alone does not: a table, each row with its reason.
//
// A convention is a rule that holds for every author, so no weights are asked. Everything else that the
// scrape left open is weighed by what training saw, and what it took without a trace (a root, a hat) is
// never given back. `offers` is one instance, which the tests hold the engine to.

export interface Convention {
  readonly name: string;
  /** What a reader of the scraped text sees, and what the engine makes of it. */
  readonly offers: readonly (readonly [scraped: string, tex: string])[];
  readonly because: string;
}

export const CONVENTIONS: readonly Convention[] = [
  {
    name: 'function-names',
    offers: [
      ['log n', '\\log n'],
      ['exp(x)', '\\exp(x)'],
      ['max_x f', '\\max_x f'],
    ],
    because:
      'The name of a known function that stands alone is that function: nobody multiplies l, o and g. ' +
      '`sin` and `min` may be `s \\in` and `m \\in`: the one is weighed, the other settled only before a script or a brace.',
  },
  {
    name: 'script-words',
    offers: [
      ['d_eff', 'd_\\mathrm{eff}'],
      ['x_iy_j', 'x_iy_j'],
    ],
    because:
      'Three letters or more right after a subscript or superscript sign are one word, unless a control sequence or a differential hides in them: without braces TeX ' +
      'would lower only the first, so a command with braces (`\\text{eff}`) held them. Of the scripts like this ' +
      'in the training texts two in three did; the others are slips of their authors, who meant the same.',
  },
  {
    name: 'script-numbers',
    offers: [
      ['2^32', '2^{32}'],
      ['10^-6', '10^{-6}'],
    ],
    because:
      'TeX would raise the first sign alone, which nobody means: where a number of several signs is a script ' +
      'without braces, it was typed as text. No formula of the training texts has one, but for minus signs, ' +
      'whose braces their conference lost.',
  },
  {
    name: 'whole-names',
    offers: [
      ['Upsilon(t)', '\\Upsilon(t)'],
      ['a circledast b', 'a \\circledast b'],
      ['rtimes c', 'r\\times c'],
    ],
    because:
      'Letters that are exactly the name of a Greek letter, or of a control sequence of five letters or more, ' +
      'are that: of some 19,000 such runs in the training texts 13 were anything else. Names that are also ' +
      'words, or a variable and a shorter name, are left out of the rule and weighed.',
  },
  {
    name: 'groups-of-one',
    offers: [
      ['{sf B}^top{sf B}', '{\\sf B}^\\top{\\sf B}'],
      ['D{to} infty', 'D{\\to} \\infty'],
      ['ln^2{T}', '\\ln^2{T}'],
      ['boldsymbol{x,y}', '\\boldsymbol{x,y}'],
      ['sigma=2{\\mu}m', 'sigma=2{\\mu}m'],
    ],
    because:
      'Braces that begin with a switch of face bound that switch, and braces round one relation or operator take ' +
      'the space from its sides; braces after the name of a function or of a command hold its argument, and a ' +
      'control sequence alone in braces is how arXiv writes a sign: none was the second argument of a fraction.',
  },
  {
    name: 'indicators',
    offers: [['1{y in S}', '1\\{y \\in S\\}']],
    because:
      'What stands in braces after a one and says that one thing is in, equals or exceeds another is an event, ' +
      'and the one its indicator: no denominator says so.',
  },
  {
    name: 'norms',
    offers: [
      ['|x|_2', '\\|x\\|_2'],
      ['|f|_{L^infty}', '\\|f\\|_{L^\\infty}'],
      ['|S|', '|S|'],
      ['D_f(P|Q)', 'D_f(P\\|Q)'],
    ],
    because:
      'Bars with an exponent or the name of a space below them are a norm (320 of 350 in the training texts were ' +
      'double), and the bar of a divergence is double (10 of 10); any other bar stays the one that is seen.',
  },
  {
    name: 'edges-of-scripts',
    offers: [
      ['x_{topk}', 'x_{\\mathrm{topk}}'],
      ['z_{range}', 'z_{\\mathrm{range}}'],
      ['x_{min}', 'x_{\\min}'],
      ['sum_{iinI}', '\\sum_{i\\in I}'],
    ],
    because:
      'A relation or an operator has something on both sides, so none begins or ends a script of letters alone; ' +
      'and a transpose is no first letter of a word.',
  },
  {
    name: 'optima-of-sets',
    offers: [
      ['min{n,d}', '\\min\\{n,d\\}'],
      ['{pm 1}^n', '\\{\\pm 1\\}^n'],
    ],
    because:
      'A maximum or minimum is taken of a set: 125 of 131 braces after one in the training texts were escaped. ' +
      'So are braces around plus or minus a number, which need no group.',
  },
  {
    name: 'lower-limits',
    offers: [['sum_{k=1^K a_k}', '\\sum_{k=1}^K a_k']],
    because:
      'A lower limit `k=1` that a superscript follows inside its braces had closed before it: the brace went ' +
      'with a command around the sum, which the scrape closed at the first brace. That command stays lost.',
  },
  {
    name: 'switches',
    offers: [
      ['{bf x}', '{\\bf x}'],
      ['e^{it}', 'e^{it}'],
    ],
    because: 'A font switch stands where its group begins; anywhere else its letters are variables.',
  },
  {
    name: 'factorials',
    offers: [['log(k!)', '\\log(k!)']],
    because:
      'An exclamation mark before a closing bracket or at the end is a factorial. Elsewhere it may be ' +
      'what is left of the negative space, and is weighed.',
  },
  {
    name: 'soft-o',
    offers: [['mathcal{O}(n)', '\\tilde{\\mathcal{O}}(n)']],
    because:
      'The scrape takes the outermost command of a nest, so `mathcal{O}` in a scraped formula stood inside ' +
      'another command. In the training texts that command was the tilde of the soft O, 88 times of 88.',
  },
  {
    name: 'line-end-comments',
    offers: [['% u_t = f', 'u_t = f']],
    because:
      'A percent sign that follows no number is what an editor left at a line end; TeX would read the rest ' +
      'of the formula as a comment.',
  },
];

/** Functions whose letters are never variables in a row. */
const FUNCTIONS = new Set(
  'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd inf ker lim liminf limsup ln log max sec sinh sup tan tanh'.split(
    ' ',
  ),
);

/** Whether the letter run `text[at..end)` is a function's name (convention function-names). */
export function alwaysFunction(text: string, at: number, end: number): boolean {
  if (end - at > 6) return false;
  const name = text.slice(at, end);
  return FUNCTIONS.has(name) || (name === 'min' && '_{'.includes(text[end] ?? ' '));
}

/** Whether the braces at `open` and `close` only kept something together (convention groups-of-one). */
export function isGroupByConvention(text: string, start: number, open: number, close: number): boolean {
  const before = text.slice(Math.max(start, open - 16), open);
  const inside = text.slice(open + 1, Math.min(close, open + 16));
  if (TAKES_ARGUMENT.test(before) || (FUNCTION.test(before) && /^\w{1,12}$/.test(inside))) return true;
  if (/^\\[A-Za-z]+$/.test(inside)) return true;
  const [, name = '', rest = ''] = /^ ?([A-Za-z]+)(.?)/s.exec(inside) ?? [];
  return SWITCHES.has(name) ? rest !== '' : SPACED_SIGNS.has(name) && close === open + 1 + name.length;
}

/** A function, perhaps with an exponent: a single quantity in braces after it is what it is of. */
const FUNCTION = /(?<![A-Za-z])(?:ln|log|exp|sin|cos|tan|det|dim|arg)(?:\^\d)? ?$/;

const TAKES_ARGUMENT =
  /(?<![A-Za-z])(?:bold(?:symbol)?|math(?:bb|bf|cal|frak|rm|scr|sf|tt|it)|operatorname|text(?:bf|it|rm|sf|tt)?)\*?$/;

/** Relations and operators that authors brace to take the space from both sides: `D{\\to}\\infty`. */
const SPACED_SIGNS = new Set(
  'to in le leq ge geq ne neq approx sim equiv times cdot pm mp mid subset'.split(' '),
);

/** Whether the braces at `open` and `close` were a set's (conventions optima-of-sets, indicators). */
export function isSetByConvention(text: string, start: number, open: number, close: number): boolean {
  if (/(?:max|min|inf|sup|exp) ?$/.test(text.slice(Math.max(start, open - 4), open))) return true;
  const inside = text.slice(open + 1, Math.min(close, open + 60));
  if (text[open - 1] === '1' && open > start && !/\w/.test(text[open - 2] ?? '')) {
    return /\S ?(?:[=<>]| (?:in|leq?|geq?|neq?|notin|subset|subseteq) )/.test(inside);
  }
  return /^ ?pm ?\d+ ?$/.test(inside);
}

/** Whether a control sequence may stand at `text[at..to)` of the run `[start, end)` (convention edges-of-scripts). */
export function mayStandInScript(
  text: string,
  run: { readonly start: number; readonly end: number },
  at: number,
  to: number,
): boolean {
  const opened = text[run.start - 1] === '{' && '_^'.includes(text[run.start - 2] ?? ' ');
  if (!opened || text[run.end] !== '}') return true;
  const name = text.slice(at, to);
  // `k^{times}`: a sign alone is a script of its own, but for names as short as a word's letters.
  if (at === run.start && to === run.end && name.length > 2) return true;
  if (name === 'top' || name === 'perp') return to === run.end || at > run.start;
  return !TWO_SIDED.has(name) || (at > run.start && to < run.end);
}

/** Relations and operators that stand between two things. */
const TWO_SIDED = new Set(
  (
    'in ni le leq ge geq ll gg lt gt to gets times cdot div mp cup cap vee wedge land lor sim simeq approx ' +
    'cong equiv prec succ subset supset mid models'
  ).split(' '),
);

const GREEK = new Set(
  'beta Beta zeta eta iota rho tau phi Phi chi psi Psi alpha gamma Gamma delta Delta theta Theta kappa lambda sigma'.split(
    ' ',
  ),
);

/** Long names that are also words, or a variable and a shorter name. */
const NOT_WHOLE = new Set(
  (
    'rtimes ltimes models space exists prime natural small square smile sharp because between therefore ' +
    'nrightarrow nleftarrow xrightarrow xleftarrow rvert lvert notin large Large check boxed choose image'
  ).split(' '),
);

/** Whether the letter run `name` is a control sequence's name, given that the closed list holds it (convention whole-names). */
export function isWholeName(name: string): boolean {
  return GREEK.has(name) || (name.length >= 5 && !NOT_WHOLE.has(name));
}

const LONGEST_SCRIPT_WORD = 12;

/**
 * Whether the letter run `text[at..end)` is a word after a script sign (convention script-words): right after
 * it, or all that its braces hold, where a control sequence at an edge was ruled out.
 */
export function isScriptWord(
  text: string,
  start: number,
  at: number,
  end: number,
  holdsControl: (from: number, to: number) => boolean,
): boolean {
  if (end - at < 3 || end - at > LONGEST_SCRIPT_WORD) return false;
  const before = at > start ? text[at - 1] : '';
  const braced = before === '{' && at - 1 > start && '_^'.includes(text[at - 2] ?? ' ') && text[end] === '}';
  if (!braced && before !== '_' && before !== '^') return false;
  const word = text.slice(at, end);
  if (text[end] === '_' || !ONE_CASE.test(word) || DIFFERENTIAL.test(word)) return false;
  return braced ? word.length > 3 && hidesOnlyEdges(word) && !holdsControl(at, end) : !holdsControl(at, end);
}

/** In braces a product of letters is as likely as a word, unless a control sequence was ruled out. */
function hidesOnlyEdges(word: string): boolean {
  return /^(?:top|perp|in|ra|to)|(?:ge|le|in|to|ll|mp)$/.test(word);
}

/** Small letters, capitals, or a capital and small letters: how words and acronyms are written. */
const ONE_CASE = /^(?:[A-Z]?[a-z]+|[A-Z]+)$/;

/** `|u|^pdx` integrates over x. */
const DIFFERENTIAL = /d[a-z]$/;

const SWITCHES = new Set('bf rm it sf tt cal frak small tiny large Large scriptsize displaystyle'.split(' '));

/** Whether the name `text[at..end)` may stand there, if it is a switch (convention switches). */
export function maySwitch(text: string, start: number, at: number, end: number): boolean {
  if (!SWITCHES.has(text.slice(at, end))) return true;
  if (at > start && !'{_^ ('.includes(text[at - 1] ?? '')) return false;
  const follows = text[end] ?? ' ';
  return text.slice(at, end) !== 'it' || follows === ' ' || follows === '{';
}

/** Whether a percent sign after `before` is one (convention line-end-comments). */
export function isPercentage(before: string): boolean {
  return /[\d)}.]\s?$/.test(before);
}

const ACCENTS = new Set(['tilde', 'widetilde', 'hat', 'widehat', 'bar', 'overline']);

interface Labelled {
  readonly label: { readonly kind: string; readonly left: string };
}

/** Whether `pieces[k]` is the `mathcal` of a soft O (convention soft-o). */
export function isSoftO(pieces: readonly Labelled[], k: number): boolean {
  const left = (i: number): string => pieces[i]?.label.left ?? '';
  if (left(k) !== 'mathcal' || left(k + 1) !== '{' || left(k + 2) !== 'O' || left(k + 3) !== '}')
    return false;
  return !ACCENTS.has(left(k - 1)) && !(left(k - 1) === '{' && ACCENTS.has(left(k - 2)));
}

/** Whether the mark at `at` may be what is left of a spacing command (convention factorials). */
export function mayBeSpacing(text: string, at: number, end: number): boolean {
  const mark = text[at] ?? '';
  if (mark === '!') return at + 1 < end && !')]}|,.'.includes(text[at + 1] ?? '');
  return mark === ',' || mark === ';' || mark === ':' || mark === '>';
}
