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

export const conventions: readonly Convention[] = [
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
    name: 'braced-words',
    offers: [
      ['x_{real}', 'x_{\\mathrm{real}}'],
      ['d_{large}', 'd_{\\mathrm{large}}'],
    ],
    because:
      'A word that is also the name of a command, and all that a script holds in its braces, is the word: nobody ' +
      'lowers a bare `\\over` or `\\large`, which would show nothing, and no training text lowers `\\real`.',
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
    name: 'families',
    offers: [
      ['{x_i}_{i=1}^n', '\\{x_i\\}_{i=1}^n'],
      ['{A_n,B_n}_n', '\\{A_n,B_n\\}_n'],
    ],
    because:
      'Braces with a range of indices below them hold the members of a family: 44 of 44 in the training texts, and ' +
      '4 of 5 whose one index stands inside them too.',
  },
  {
    name: 'sums-over-sums',
    offers: [
      ['T^{beta+1{2beta+1}}', 'T^{\\frac{\\beta+1}{2\\beta+1}}'],
      ['1+2{n-1}', '1+\\frac{2}{n-1}'],
    ],
    because:
      'A sum in a denominator that shares a variable with the sum before it had all of that sum above it ' +
      '(160 of 165 in the training texts); where they share none, either is as likely and is weighed.',
  },
  {
    name: 'thin-spaces',
    offers: [
      ['{x,|,x>0}', '\\{x\\,|\\,x>0\\}'],
      ['f(x, y)', 'f(x, y)'],
    ],
    because:
      'A comma on either side of a bar, right after an opening bracket or right before a closing one parts ' +
      'nothing from nothing: it was a thin space (37 of 37, thousands as in `2{,}318` aside).',
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
