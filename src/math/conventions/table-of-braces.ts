// The conventions (table.ts) of braces: which were a set's, where they closed, and what stood above a denominator.
import type { Convention } from './convention.ts';

export const conventionsOfBraces: readonly Convention[] = [
  {
    name: 'letters-in-braces',
    offers: [
      ['{Phi}_i(x)', '{\\Phi}_i(x)'],
      ['{N} subset S', '{N} \\subset S'],
      ['M setminus {x}', 'M \\setminus \\{x\\}'],
      ['{x_n}', '\\{x_n\\}'],
    ],
    because:
      'Braces that begin a formula and hold a single letter only kept it together (96 of 98), unless a set is multiplied or ' +
      'joined with them; with an index below it they are the family of all its members.',
  },
  {
    name: 'groups-of-one',
    offers: [
      ['{sf B}^top{sf B}', '{\\sf B}^\\top{\\sf B}'],
      ['u({\\bf x},t)d{\\bf x}', 'u({\\bf x},t)d{\\bf x}'],
      ['D{to} infty', 'D{\\to} \\infty'],
      ['alpha{=}0.1', '\\alpha{=}0.1'],
      ['x{} + beta{}', 'x{} + \\beta{}'],
      ['ln^2{T}', '\\ln^2{T}'],
      ['boldsymbol{x,y}', '\\boldsymbol{x,y}'],
      ['sigma=2{\\mu}m', 'sigma=2{\\mu}m'],
      ['1/sqrt[d]{epsilon}', '1/\\sqrt[d]{\\epsilon}'],
      ['A times {mathbf S^{n}}', 'A \\times {\\mathbf S^{n}}'],
      ['A times {mathbf 0}', 'A \\times \\{\\mathbf 0\\}'],
    ],
    because:
      'Braces that begin with a switch of face bound that switch, or, beside a relation or product, a face and its capital (90 of 94), and braces round one relation, operator or mark take ' +
      'the space from its sides, and round nothing end a name; braces after the name of a function or of a command hold its argument, and a ' +
      'control sequence alone in braces is how arXiv writes a sign: none was the second argument of a fraction.',
  },
  {
    name: 'named-fractions',
    offers: [
      ['g(x)= - {1over|x|}', 'g(x)= - {1\\over|x|}'],
      ['q={2Nover N-1}', 'q={2N\\over N-1}'],
      ['q={u,v}', 'q=\\{u,v\\}'],
    ],
    because:
      'Braces that hold `\\over` between two things bound what stands above it and below (33 of 33 in the training texts).',
  },
  {
    name: 'limits-of-operators',
    offers: [
      ['sup_{|x|leq 1}{|w|}', '\\sup_{|x|\\leq 1}{|w|}'],
      ['sin_q{phi}', '\\sin_q{\\phi}'],
      ['min_v{|v|_1 : Bv=g}', '\\min_v\\{\\|v\\|_1 : Bv=g\\}'],
      ['s_q{phi}', '\\frac{s_q}{\\phi}'],
    ],
    because:
      'Braces behind the limit or index of an operator hold what it is of, for an operator by itself stands above no line (9 ' +
      'of 9); of a condition or a sum in them the least or greatest is taken, as of a set (3 of 3).',
  },
  {
    name: 'braces-with-scripts',
    offers: [
      ['(a+b){1}_{D}(x)', '(a+b){1}_{D}(x)'],
      ['a{b}', '\\frac{a}{b}'],
    ],
    because:
      'A script hangs on a group or a set, never on the braces of a denominator: of 740 pairs with a script behind ' +
      'them in the training texts none was one.',
  },
  {
    name: 'indicators',
    offers: [['1{y in S}', '1\\{y \\in S\\}']],
    because:
      'What stands in braces after a one and says that one thing is in, equals or exceeds another is an event, ' +
      'and the one its indicator: no denominator says so.',
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
    name: 'lists-of-numbers',
    offers: [
      ['{-1,1}^n', '\\{-1,1\\}^n'],
      ['kin{0,1,dots,d-1}', 'k\\in\\{0,1,\\dots,d-1\\}'],
      ['W^{1,2}', 'W^{1,2}'],
    ],
    because: 'Braces that hang on nothing and hold numbers between commas are the set of them (140 of 144).',
  },
  {
    name: 'sets-beside-sets',
    offers: [
      ['Msetminus{q_0}', 'M\\setminus\\{q_0\\}'],
      ['rin{0}cup[1,2]', 'r\\in\\{0\\}\\cup[1,2]'],
      ['A cap {mathcal K}(M)', 'A \\cap {\\mathcal K}(M)'],
    ],
    because:
      'What is joined with a set or taken from one is a set: 139 of 140 braces beside such a sign that hold neither a face ' +
      'nor a set by its name.',
  },
  {
    name: 'stated-sets',
    offers: [
      ['partial{u>0}', '\\partial\\{u>0\\}'],
      ['|{i:x_i>t}|', '|\\{i:x_i>t\\}|'],
      ['a_{n>0}', 'a_{n>0}'],
      ['chi_{{vert w vert>0}}', '\\chi_{\\{\\vert w \\vert>0\\}}'],
      ['chi_{{|w|le s}}', '\\chi_{\\{|w|\\le s\\}}'],
      ['S = {{rm rank} > 2}', 'S = \\{{\\rm rank} > 2\\}'],
      ['q={{bf v}}', 'q={{\\bf v}}'],
    ],
    because:
      'Braces that hang on no quantity and say what equals or exceeds are the set where it does (135 of 137), and `partial` ' +
      'before them takes its boundary (28 of 28); so are a second pair that fills a script (18 of 18), and what an equals sign defines by a word and a relation (2 of 2).',
  },
  {
    name: 'denominators',
    offers: [
      ['T{log T}', '\\frac{T}{\\log T}'],
      ['e^{k{s}}', 'e^{\\frac{k}{s}}'],
      ['2n{n-2s}', '\\frac{2n}{n-2s}'],
      ['f{(x)}', 'f{(x)}'],
    ],
    because:
      'Nobody groups a number, a variable, a sum, a root, a logarithm or what bars bound right behind a lone letter, a digit or ' +
      'a closing bracket: of some 3,900 such braces that carry no script hardly ten were no denominator.',
  },
  {
    name: 'counted-choices',
    offers: [['n{2}', '\\frac{n}{2}']],
    because:
      'A letter and a number in braces are the whole formula and the words behind name what there are so many of, `n{2} pairs`: ' +
      'the ways to choose (4 of 4; without such words 4 of 4 are fractions).',
  },
  {
    name: 'terms-of-sums',
    offers: [
      ['N+alpha+2{N}', '\\frac{N+\\alpha+2}{N}'],
      ['2d-alpha{d}', '\\frac{2d-\\alpha}{d}'],
      ['1+2{N}', '1+\\frac{2}{N}'],
    ],
    because:
      'Where a variable stands below the line and is a term of the sum before it, the sum stood above (60 of 60 whose relation was read).',
  },
  {
    name: 'repeated-terms',
    offers: [
      ['s+s{p-1}', 's+\\frac{s}{p-1}'],
      ['W^{m-m{r},r}', 'W^{m-\\frac{m}{r},r}'],
      ['n+1{2}', '\\frac{n+1}{2}'],
    ],
    because: 'Nobody leaves a term and the same again above a line: only the second stood there (38 of 38).',
  },
  {
    name: 'shifted-variables',
    offers: [
      ['s-7{4}', 's-\\frac{7}{4}'],
      ['H^{q+5{2}}', 'H^{q+\\frac{5}{2}}'],
      ['s-1{4}', '\\frac{s-1}{4}'],
    ],
    because:
      'A number above one over another that it has no divisor in common with shifts the variable before it (17 of 19); one ' +
      'over a number stands under a sum as often as not.',
  },
  {
    name: 'filled-exponents',
    offers: [
      ['a^{k+1{3}}', 'a^{\\frac{k+1}{3}}'],
      ['a^{1-1{p}}', 'a^{1-\\frac{1}{p}}'],
    ],
    because:
      'Where a variable and a number fill an exponent with a number below them, both stood above it (24 of 29).',
  },
  {
    name: 'logarithms-above',
    offers: [
      ['O(log n{n})', 'O(\\frac{\\log n}{n})'],
      ['log k{loglog k}', '\\frac{\\log k}{\\log\\log k}'],
      ['log 1{delta}', '\\log \\frac{1}{\\delta}'],
    ],
    because:
      'Nothing stands above itself, nor the argument of a logarithm above another: the logarithm stood there too (15 of 15, ' +
      'its argument in brackets counted in).',
  },
  {
    name: 'whole-pairs',
    offers: [
      ['|1{p}-1{2}|<1', '|\\frac{1}{p}-\\frac{1}{2}|<1'],
      ['lVert F rVert^2{det F}', '\\frac{\\lVert F \\rVert^2}{\\det F}'],
      ['lim_{xto 0}f(x){log x}', '\\lim_{x\\to 0}\\frac{f(x)}{\\log x}'],
    ],
    because: 'A numerator holds both bars of a pair or none, and a limit stands before its fraction.',
  },
  {
    name: 'lower-limits',
    offers: [['sum_{k=1^K a_k}', '\\sum_{k=1}^K a_k']],
    because:
      'A lower limit `k=1` that a superscript follows inside its braces had closed before it: the brace went ' +
      'with a command around the sum, which the scrape closed at the first brace. That command stays lost.',
  },
  {
    name: 'lost-closings',
    offers: [
      ['lambda_{max(V)}', '\\lambda_{\\max}(V)'],
      ['W(e^{c-2t)}', 'W(e^{c-2t})'],
      ['a_{k-a_{q+1}}', 'a_{k}-a_{q+1}'],
      ['d_{h(0,s)}{d_{h}(0,t)}', '\\frac{d_{h}(0,s)} {d_{h}(0,t)}'],
      ['a_{t(i)}', 'a_{t(i)}'],
      ['L^{p)}', 'L^{p)}'],
    ],
    because:
      'A script holds neither a bracket or bar that what it hangs on opened, nor the argument of a maximum below it, nor what ' +
      'it hangs on again behind a plus or minus with an index of its own (1 of some 300,000 in the training texts and the ' +
      'archive did): its brace went with a command around the whole. Where that was a fraction, the numerator holds the script.',
  },
  {
    name: 'pairs-of-indices',
    offers: [
      ['sigma_{1:T^2}', '\\sigma_{1:T}^2'],
      ['a_{i,n^2}', 'a_{i,n}^2'],
      ['L_{2^k}', 'L_{2^k}'],
    ],
    because:
      'The square of what carries two indices stands outside of their braces; inside, the brace before it went with a ' +
      'command around the whole (3 of 3).',
  },
  {
    name: 'families',
    offers: [
      ['{x_i}_{i=1}^n', '\\{x_i\\}_{i=1}^n'],
      ['{A_n,B_n}_n', '\\{A_n,B_n\\}_n'],
      ['{w_k}_{k leq K}', '\\{w_k\\}_{k \\leq K}'],
      ['{b_{m}}_{m}', '\\{b_{m}\\}_{m}'],
    ],
    because:
      'Braces with a range of indices below them hold the members of a family: 107 of 108, and ' +
      '4 of 5 whose one index stands inside them too.',
  },
  {
    name: 'fractions-side-by-side',
    offers: [
      ['1{2}+delta{2}', '\\frac{1}{2}+\\frac{\\delta}{2}'],
      ['a{b}(c+d){e}', '\\frac{a}{b}\\frac{(c+d)}{e}'],
    ],
    because:
      'The scrape takes the name of the outermost of nested commands and leaves the others: a fraction above the line of ' +
      'another would show its name. So no numerator holds a fraction that lost it (0 of 375 in the training texts).',
  },
  {
    name: 'reduced-exponents',
    offers: [
      ['d^3{2}T^2{5}', 'd^\\frac{3}{2}T^\\frac{2}{5}'],
      ['x^2{2}', '\\frac{x^2}{2}'],
    ],
    because:
      'A number as an exponent before another in braces is a fraction with it where the two have no common divisor (18 ' +
      'of 18 in the training texts); where they have one the power stands above (8 of 8): nobody writes two halves.',
  },
  {
    name: 'powers-above',
    offers: [
      ['|u|^q{|x-y|^mu}', '\\frac{|u|^q}{|x-y|^\\mu}'],
      ['|nabla u|^p{p}', '\\frac{|\\nabla u|^p}{p}'],
    ],
    because:
      'A letter without braces is the exponent of a power that stands above the line whole, where a single letter is below ' +
      'it, or what bars, brackets or a script are in (67 of 68 in archive abstracts); only numbers and sums stand below an ' +
      'exponent.',
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
    name: 'derivatives',
    offers: [
      ['ipartial u{partial t}=Hu', 'i\\frac{\\partial u}{\\partial t}=Hu'],
      ['x+d^2{dx^2}', 'x+\\frac{d^2}{dx^2}'],
      ['q>2d{d+2}', 'q>\\frac{2d}{d+2}'],
    ],
    because:
      'Above a lone differential, or anything that begins with a partial one, stands a derivative, which begins at the ' +
      'nearest sign of one (125 of 125 in the training texts); a d with a sign behind it is a dimension.',
  },
  {
    name: 'logarithmic-differentials',
    offers: [
      ['int_0^1 w(r)^2 dr{r}<M', '\\int_0^1 w(r)^2 \\frac{dr}{r}<M'],
      ['p(r) dt{r}', 'p(r) \\frac{dt}{r}'],
    ],
    because:
      'A differential above its own variable alone is that of a logarithm, and the numerator nothing more (3 of 3).',
  },
  {
    name: 'one-sided-values',
    offers: [
      ['W^{1{3}^+}', 'W^{\\frac{1}{3}^+}'],
      ['W^{b{c}^+}', 'W^{b{c}^+}'],
    ],
    because:
      'A sign raised behind two numbers that fill a script says from which side the value of their fraction is taken (3 of 3): ' +
      'such braces are a denominator although something hangs on them.',
  },
  {
    name: 'directions',
    offers: [
      ['beta nabla u{|nabla u|}', '\\beta \\frac{\\nabla u}{|\\nabla u|}'],
      ['2x{|x|^2}', '2\\frac{x}{|x|^2}'],
      ['int f dx{|x|}', '\\int f \\frac{dx}{|x|}'],
    ],
    because:
      'Above the bars of something stands that very thing (29 of 29, two differentials aside): the fraction is its direction.',
  },
  {
    name: 'negative-fractions',
    offers: [
      ['-m{m-1}', '-\\frac{m}{m-1}'],
      ['a in (-(N-d)(p-1){p},1)', 'a \\in (-\\frac{(N-d)(p-1)}{p},1)'],
    ],
    because: 'A minus before a single term stands before the line (269 of 272).',
  },
  {
    name: 'relations-before-fractions',
    offers: [
      ['q geqslant 2{1-s}', 'q \\geqslant \\frac{2}{1-s}'],
      ['x mapsto x{1+x}', 'x \\mapsto \\frac{x}{1+x}'],
    ],
    because:
      'A relation parts two sides, and no numerator holds both (0 of 16 lost fractions behind one of the rarer signs).',
  },
  {
    name: 'sums-before-fractions',
    offers: [
      ['1-sum_{j=1}^n a{1+j}', '1-\\sum_{j=1}^n \\frac{a}{1+j}'],
      ['int_M1{2}|u|', '\\int_M\\frac{1}{2}|u|'],
      ['O(cdot v{n+1})', 'O(\\cdot \\frac{v}{n+1})'],
    ],
    because:
      'An integral stands above the line only over another (0 of 3,000 lost fractions began with one), a sum only where its ' +
      'index does not stand below, and nothing begins with a sign that joins two things.',
  },
  {
    name: 'sums-of-numbers',
    offers: [
      ['3-2{3}', '3-\\frac{2}{3}'],
      ['-7{3}', '-\\frac{7}{3}'],
      ['3+q-1{m}', '3+\\frac{q-1}{m}'],
    ],
    because:
      'Nobody leaves two numbers of a sum above a line: in 222 of 222 such places only the last number stood there, and with ' +
      'other terms none did in 100,000 abstracts.',
  },
  {
    name: 'reduced-fractions',
    offers: [
      ['s-3{3}', '\\frac{s-3}{3}'],
      ['10{15}', '\\frac{10}{15}'],
      ['rge 7-2k{4}', 'r\\ge \\frac{7-2k}{4}'],
    ],
    because:
      'A number that has a common divisor with the one below is not all that stands above it (77 of 77), unless nothing ' +
      'else can, and neither is a multiple of a variable with such a factor (6 of 6); and no number is cut in two (46 of 50, the rest mixed numbers).',
  },
  {
    name: 'greek-numerators',
    offers: [
      ['epsilon{delta^2}', '\\frac{\\epsilon}{\\delta^2}'],
      ['alpha{x}^2', '\\alpha{x}^2'],
    ],
    because: 'Braces right behind a Greek letter that is no script hold what stands below it (335 of 340).',
  },
  {
    name: 'sequences',
    offers: [
      ['{u_n}', '\\{u_n\\}'],
      ['{A_k(t)}', '\\{A_k(t)\\}'],
      ['{nabla w_k}', '\\{\\nabla w_k\\}'],
      ['{delta^{beta_k}}', '\\{\\delta^{\\beta_k}\\}'],
      ['{H^1}', '{H^1}'],
    ],
    because:
      'Where braces are the whole formula and hold a letter with an index, they are the family of all its members: some ' +
      '50 of 54; a number or an exponent names a single thing.',
  },
  {
    name: 'events',
    offers: [
      ['{X_tneq 0}', '\\{X_t\\neq 0\\}'],
      ['{u>0}', '\\{u>0\\}'],
      ['{>}', '{>}'],
    ],
    because:
      'Braces round a whole formula that says what equals, exceeds or differs are the set where it does (110 of 121), ' +
      'unless a word before them asks for the statement (`for any {n>2}`).',
  },
];
