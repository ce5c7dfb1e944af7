// What convention settles where the text alone does not: a table, each row with its reason.
//
// A convention is a rule that holds for every author, so no weights are asked. Everything else that the
// scrape left open is weighed by what training saw, and what it took without a trace (a root, a hat) is
// never given back. `offers` is one instance, which the tests hold the engine to.
import type { Convention } from './convention.ts';
import { conventionsOfBraces } from './table-of-braces.ts';

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
      ['f(d_VC)', 'f(d_\\mathrm{VC})'],
      ['p_tr(x)/p_te(x)', 'p_\\mathrm{tr}(x)/p_\\mathrm{te}(x)'],
      ['gamma_TT', '\\gamma_TT'],
      ['J_pm(n)', 'J_\\pm(n)'],
      ['d_in = 8', 'd_\\mathrm{in} = 8'],
    ],
    because:
      'Three letters or more right after a subscript or superscript sign are one word, unless a control sequence or a differential hides in them: without braces TeX ' +
      'would lower only the first, so a command with braces (`\\text{eff}`) held them. Of the scripts like this ' +
      'in the training texts two in three did; the others are slips of their authors, who meant the same. Two capitals ' +
      'are a word too (8 of 8), unless they are one letter twice, and so are two small letters between a letter and the ' +
      'bracket of its argument (7 of 7), unless they are the name of a sign; `in` is none there, since nobody lowers it.',
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
    name: 'lowered-words',
    offers: [
      ['s_{sim}+u_{mid}', 's_{\\mathrm{sim}}+u_{\\mathrm{mid}}'],
      ['v_{max}+w^{perp}', 'v_{\\max}+w^{\\perp}'],
    ],
    because:
      'No author of some 137,000 formulas lowers or raises `\\sim`, `\\mid`, `\\sum` and their like by themselves: a script that ' +
      'holds nothing but such a name holds a word, cut short or not.',
  },
  {
    name: 'script-numbers',
    offers: [
      ['2^32', '2^{32}'],
      ['10^-6', '10^{-6}'],
      ['pi_0.5', '\\pi_{0.5}'],
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
    name: 'unbroken-names',
    offers: [
      ['klesssim 2/n', 'k\\lesssim 2/n'],
      ['varOmegasubset S', '\\varOmega\\subset S'],
      ['L^3_wsubsetneq M', 'L^3_w\\subsetneq M'],
      ['ulongmapsto A(u)', 'u\\longmapsto A(u)'],
      ['T^+otimesT', 'T^+\\otimes\\mathbb{T}'],
      ['u_xwedgeomega', 'u_x\\wedge\\omega'],
      ['2+oint f', '2+\\oint f'],
      ['suplimits_{t}f', '\\sup\\limits_{t}f'],
      ['0<mlen-2{n}', '0<m\\le\\frac{n-2}{n}'],
      ['pgen+1{3}', 'p\\ge\\frac{n+1}{3}'],
    ],
    because:
      'Nobody multiplies v, a, r and a Greek letter, or l, o, n, g and an arrow, or writes `\\subset\\neq`: such letters in a ' +
      'run are the longer name (4,091 of 4,092 of those that begin with `var`, 10 of 10 with `long`, 3 of 3 tensor ' +
      'products and direct sums, 4 of 4 wedges), and limits are of an operator, whose name they touch (23 of 23), two variables with a relation between them are related (1,766 of 1,766), also where the training texts have it too seldom to be weighed.',
  },
  {
    name: 'numbers-by-name',
    offers: [
      ['Re = Gamma/nu', '\\operatorname{Re} = \\Gamma/\\nu'],
      ['Re z', '\\Re z'],
    ],
    because:
      'A real part is of something: with a relation, an exponent or nothing behind it `Re` is the Reynolds number (38 of 38).',
  },
  {
    name: 'doubled-letters',
    offers: [
      ['xinRR^n', 'x\\in\\mathbb{R}^n'],
      ['f:ZZ^2toCC', 'f:\\mathbb{Z}^2\\to\\mathbb{C}'],
      ['B^{NN-1}', 'B^{NN-1}'],
      ['CC(x)', 'CC(x)'],
    ],
    because:
      'Two equal letters of a space of numbers that carry a dimension, or that something lies in, are what is left of an ' +
      'author’s macro for it, `\\RR` (66 of 67, a transpose aside).',
  },
  {
    name: 'authors-epsilons',
    offers: [
      ['u^{eps} to u', 'u^{\\varepsilon} \\to u'],
      ['|x|<eps', '|x|<\\varepsilon'],
      ['epsilon^2', '\\epsilon^2'],
    ],
    because: 'Of 111 `eps` in formulas 111 were an author’s `\\eps`, and nobody calls anything else so.',
  },
  {
    name: 'shares-of-variance',
    offers: [
      ['R^2 > 0.92', 'R^2 > 0.92'],
      ['R^{2} approx 0.7', 'R^{2} \\approx 0.7'],
      ['x in R^2', 'x \\in \\mathbb{R}^2'],
    ],
    because: 'A plane equals or exceeds no number: before one, `R^2` is a share of variance (43 of 43).',
  },
  {
    name: 'words-behind-spaces',
    offers: [['u=f(u) quad in Omega', 'u=f(u) \\quad \\text{ in } \\Omega']],
    because:
      'Nothing stands before a sign of membership that a wide space precedes: it was the word, in text (8 of 8).',
  },
  {
    name: 'letters-behind-switches',
    offers: [
      ['G={rm Diff}(M)', 'G={\\rm \\mathrm{Diff}}(M)'],
      ['v_0in{cal M}(R)', 'v_0\\in{\\cal M}(R)'],
      ['e^{it H}', 'e^{it H}'],
      ['(L +frak A)u', '(L +\\mathfrak{A})u'],
      ['u-rm div(v)', 'u-\\operatorname{div}(v)'],
      ['3cal K(R)', '3\\mathcal{K}(R)'],
    ],
    because:
      'A switch of face that opens a group and has a blank behind it is one (118 of 118 before a capital), and the capital ' +
      'and small letters after it are a word in that face; an exponent that begins with `it` runs through a time. ' +
      'Without braces, as behind a command that lost them, it sets the one letter or the word of small letters behind it.',
  },
  {
    name: 'lost-relations',
    offers: [
      ['Omegamathbb R^d', '\\Omega\\subset\\mathbb R^d'],
      ['Omegamathbb R', '\\Omega\\times\\mathbb R'],
      ['xmathbb R, t>0', 'x\\in\\mathbb R, t>0'],
      ['v_0mathcal M(R)', 'v_0\\in\\mathcal M(R)'],
      ['g:Xmathbf R^n', 'g:X\\to\\mathbf R^n'],
      ['2mathbb Z', '2\\mathbb Z'],
      ['Lmathcal A', 'L\\mathcal A'],
      ['dmathcal H', 'd\\mathcal H'],
      ['Dmathbb{R}^{k}', 'D\\subset\\mathbb{R}^{k}'],
      ['(s,y)mathbb{R}_+', '(s,y)\\in\\mathbb{R}_+'],
      ['partialOmegamathbb R', '\\partial\\Omega\\times\\mathbb R'],
      ['(0,infty)mathbb R^N', '(0,\\infty)\\mathbb R^N'],
      ['g:{Bbb R}Bbb R', 'g:{\\Bbb R}\\to\\Bbb R'],
      ['{mathbb R}^2mathbb T', '{\\mathbb R}^2\\times\\mathbb T'],
      ['mathbb Rmathbb Q', '\\mathbb R\\mathbb Q'],
    ],
    because:
      '`\\in{\\mathbb R}` has the form of a command and its argument, so the scrape took the relation and the braces, and ' +
      'a face with a blank behind it touches what stands before. With a dimension it was what a domain lies in (7 of 7), ' +
      'without one its other factor (3 of 3); a small variable that begins a formula is a member (20 of 20), and ' +
      'what a colon stands before is mapped. So is a tuple of variables a member (3 of 3), and of what a boundary is multiplied with ' +
      'only the face is left; a face in braces was within braces before (6 of 6). A space of numbers that touches another is mapped to it behind a colon (5 of 5), and else its factor (7 of 7), but of the real numbers the rational ones are taken. Numbers, operators and differentials may as well be factors.',
  },
  {
    name: 'capacities',
    offers: [
      ['cap_p(E)', '\\mathrm{cap}_p(E)'],
      ['A cap B_p(x)', 'A \\cap B_p(x)'],
      ['cap_{s>0} H^s', '\\cap_{s>0} H^s'],
      ['cap_s', '\\mathrm{cap}_s'],
    ],
    because:
      'With an index and brackets or nothing behind it and nothing before it `cap` is a capacity (6 of 6), no intersection.',
  },
  {
    name: 'bare-functions',
    offers: [
      ['lambda_max(A)', '\\lambda_{\\max}(A)'],
      ['H_max', 'H_{\\max}'],
    ],
    because:
      'TeX takes no function as a script without braces, so they were there and went with a command. The reading without ' +
      'them renders only where what it hangs on is cut off.',
  },
  {
    name: 'binomials-in-braces',
    offers: [
      ['{m choose r}', '{m \\choose r}'],
      ['2^{-k} {m+1choose 2}', '2^{-k} {m+1\\choose 2}'],
      ['x_{choose}', 'x_{\\mathrm{choose}}'],
    ],
    because:
      'Between two things in one pair of braces `choose` is the binomial of both: braces are no part of prose.',
  },
  {
    name: 'semidirect-products',
    offers: [
      ['H^2 rtimes G', 'H^2 \\rtimes G'],
      ['A in R^{rtimes c}', 'A \\in \\mathbb{R}^{r\\times c}'],
      ['(0,1)_rtimes Y', '(0,1)_r\\times Y'],
    ],
    because:
      'Behind a letter, a number or a closing bracket `rtimes` and `ltimes` are semidirect products (11 of 11); where ' +
      'nothing stands before them in their braces, r and l are sizes, and right below what they hang on indices (10 of 10).',
  },
  {
    name: 'closing-bars',
    offers: [
      ['lvert M rvert = 1', '\\lvert M \\rvert = 1'],
      ['vert rvert', '\\vert r\\vert'],
    ],
    because:
      'An author who opens with `\\lvert` closes with `\\rvert` (10 of 10); with `\\vert`, an r stands before it.',
  },
  {
    name: 'sines-and-members',
    offers: [
      ['sin(theta)b', '\\sin(\\theta)b'],
      ['sin (0,1)', 's\\in (0,1)'],
      ['sin S', 's\\in S'],
    ],
    because:
      'Before brackets with a comma between two ends `sin` is `s \\in` an interval (91 of 91), before a capital `s \\in` a ' +
      'set (24 of 24); before other round brackets, a small letter, a script or nothing it is the sine (16 of 16).',
  },
  {
    name: 'minima-and-members',
    offers: [
      ['min[1,2)', 'm\\in[1,2)'],
      ['min (0,1/2)', 'm\\in (0,1/2)'],
      ['min{1,ldots,K}', 'm\\in\\{1,\\ldots,K\\}'],
      ['min(b,c)', '\\min(b,c)'],
      ['min{K,L}', '\\min\\{K,L\\}'],
    ],
    because:
      'A formula that begins with `min` and a square bracket, a double-struck letter, two numbers in round brackets or a list with ' +
      'dots says in what m lies (25 of 25): nobody takes the smaller of two numbers that he knows.',
  },
  {
    name: 'sines-of-angles',
    offers: [
      ['(costau,sintau)', '(\\cos\\tau,\\sin\\tau)'],
      ['sinGamma', 's\\in\\Gamma'],
      ['cos kx - sin Kx', '\\cos kx - \\sin Kx'],
      ['(sinφ,0)', '(\\sinφ,0)'],
    ],
    because:
      'A small Greek letter is an angle and no set: `sin` that touches it is the sine (5 of 5), and so it is beside a cosine.',
  },
  {
    name: 'scripts-once',
    offers: [
      ['c_nc_{n+1}+u_nu_{n+1}', 'c_nc_{n+1}+u_nu_{n+1}'],
      ['c_nu+u', 'c_\\nu+u'],
    ],
    because:
      'TeX refuses an index right behind an index, so a Greek name of two letters that stands in one and has another behind it ' +
      'is two letters, of which the second begins the next factor.',
  },
  {
    name: 'colours',
    offers: [['r<red{delta}^2', 'r< {\\delta}^2']],
    because:
      'Nobody multiplies the letters of a colour with a group: the name before braces is what `\\textcolor` left, and the group ' +
      'what it coloured.',
  },
  {
    name: 'congruences',
    offers: [
      ['p equiv 1 4', 'p \\equiv 1 \\pmod{4}'],
      ['p_i equiv -1 s', 'p_i \\equiv -1 \\pmod{s}'],
      ['f equiv 0', 'f \\equiv 0'],
    ],
    because:
      'Two values side by side behind `\\equiv` with nothing that joins them are a residue and its modulus: `\\pmod` went ' +
      'with its braces (8 of 8).',
  },
  {
    name: 'norms',
    offers: [
      ['|x|_2', '\\|x\\|_2'],
      ['|f|_{L^infty}', '\\|f\\|_{L^\\infty}'],
      ['|w|^{2}_{2}', '\\|w\\|^{2}_{2}'],
      ['|w|_{dot B^s}', '\\|w\\|_{\\dot B^s}'],
      ['|S|', '|S|'],
      ['f|_A = 0,g|_B = 0', 'f|_A = 0,g|_B = 0'],
      ['D_f(P|Q)', 'D_f(P\\|Q)'],
    ],
    because:
      'Bars with an exponent or the name of a space below them, under a dot or not, are a norm (349 of 381 in the training texts were ' +
      'double), and the bar of a divergence is double (10 of 10); one before which nothing opened restricts a function to what stands below it; any other bar stays the one that is seen.',
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
    name: 'switches',
    offers: [
      ['{bf x}', '{\\bf x}'],
      ['e^{it}', 'e^{it}'],
    ],
    because: 'A font switch stands where its group begins; anywhere else its letters are variables.',
  },
  {
    name: 'factorials',
    offers: [
      ['log(k!)', '\\log(k!)'],
      ['8!=40320', '8!=40320'],
      ['R^2!=!0.9', 'R^2\\!=\\!0.9'],
      ['k!^s+i^!(f)', 'k!^s+i^!(f)'],
    ],
    because:
      'An exclamation mark before a closing bracket or at the end is a factorial, and so is one between a number and an equals ' +
      'sign that no other follows; none that touches a script sign is a space. Elsewhere it may be what is left of the negative space, and is weighed.',
  },
  {
    name: 'thin-spaces',
    offers: [
      ['{x,|,x>0}', '\\{x\\,|\\,x>0\\}'],
      ['int f(y), dmu(y)', '\\int f(y)\\, d\\mu(y)'],
      ['int_0^1 f(t),g dt', '\\int_0^1 f(t)\\,g dt'],
      ['det,A = 1', '\\det\\,A = 1'],
      ['D(p_{S},|,q_{S})', 'D(p_{S}\\,\\|\\,q_{S})'],
      ['f leq , g(x)', 'f \\leq \\, g(x)'],
      ['f(x, y)', 'f(x, y)'],
      ['min{|A|,|B|}', '\\min\\{|A|,|B|\\}'],
      ['f(|x| , t)', 'f(|x| , t)'],
      ['L(g , d mu)', 'L(g \\, d \\mu)'],
      ['k=0,1,dots , m-1', 'k=0,1,\\dots , m-1'],
      ['q = 2{n} , t > 0', 'q = \\frac{2}{n} , t > 0'],
      ['u_s leqslant K , v ne 0', 'u_s \\leqslant K , v \\ne 0'],
      ['R^n , n = 2', '\\mathbf{R}^n , n = 2'],
      ['{x,:,x>0}', '\\{x\\,:\\,x>0\\}'],
      ['u,=,v', 'u\\,=\\,v'],
      ['u,=,D(v,u),w', 'u\\,=\\,D(v\\,u)\\,w'],
      ['O(n(,m,+,k))', 'O(n(\\,m\\,+\\,k))'],
      ['(-,+,+,+)', '(-,+,+,+)'],
      ['-Delta u = c, u^p', '-\\Delta u = c\\, u^p'],
      ['k = n-1, n-2', 'k = n-1, n-2'],
      ['-Delta u + V,u = 0', '-\\Delta u + V\\,u = 0'],
      ["c,u''+a(x),u=0", "c\\,u''+a(x)\\,u=0"],
      ['2n+1, n geq 1', '2n+1, n \\geq 1'],
      ['int, f dx', '\\int\\, f dx'],
      [',N,', '\\,N\\,'],
      ['|x-y|,', '|x-y|,'],
      ['(N,leq,+)', '(N,\\leq,+)'],
      ['a : b :: c : d', 'a : b :: c : d'],
      ['int_0^1 langle g(s),h rangle,ds', '\\int_0^1 \\langle g(s),h \\rangle\\,ds'],
      ['pin]1,2[,~qin[1,2[', 'p\\in]1,2[,~q\\in[1,2['],
      ['v_t=w+g,, v(0)=h', 'v_t=w+g,\\, v(0)=h'],
      ['O(M^2,k)', 'O(M^2\\,k)'],
      ['Omega(a^4, s log m)', '\\Omega(a^4\\, s \\log m)'],
      ['O(p,q)', 'O(p,q)'],
      ['P{geq},1{-}c', 'P{\\geq}\\,1{-}c'],
      ['s to S,,', 's \\to S\\,,'],
    ],
    because:
      'A comma on either side of a bar, right after an opening bracket or right before a closing one parts ' +
      'nothing from nothing: it was a thin space (37 of 37, thousands as in `2{,}318` aside). So was one between an ' +
      'integral and its differential (203 of 210), behind the name of an operator (71 of 75) or an upright word (50 of 50) outside brackets, right behind a relation (13 of 13), and ' +
      'before brackets at the end that say for which values (12 of 13). ' +
      'The only comma in round or square brackets parts two things (9,780 of 9,819), in angle brackets too (28 of 28), unless they hold an order of growth, which is one thing (4 of 4), but for one set off by blanks before a ' +
      'differential, and so does the only one between the braces of a minimum (164 of 164), one beside dots the members of a list ' +
      '(750 of 753), one with a relation on either side two statements (577 of 580), and one before a blank, a variable and its ' +
      'relation begins a statement (279 of 303). What begins a formula, ends a sentence (12 of 12), touches a colon (36 of 36) ' +
      'or, outside brackets, a relation parts nothing, nor does the only comma in the right side of an equation with no number ' +
      'beside it (50 of 57), unless both sides of it begin alike, nor any behind a sum on one side of it (48 of 55). One that ' +
      'ends a formula is a comma (690 of 700) unless another began it (12 of 12). One before a tie is a comma (35 of 35), and so is one of two side by side (210 of 230), ' +
      'unless a bar, a bracket or a differential stands beside them. Who spaces an equals sign from both sides ' +
      'spaces the factors too (3 of 3), and a plus is spaced in brackets too. A colon beside another with blanks around is a proportion (3 of 3).',
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
  ...conventionsOfBraces,
];
