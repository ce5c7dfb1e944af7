/** Names of control sequences that stand in abstracts once their backslash is gone, commonest first by kind. */
export const COMMANDS: readonly string[] = (
  'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho ' +
  'sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ' +
  'ell hbar imath jmath Re Im wp aleph partial nabla infty infinity forall exists neg emptyset varnothing angle triangle ' +
  'pm mp times div ast star circ bullet cdot cap cup uplus sqcap sqcup vee wedge land lor setminus wr oplus ominus otimes odot dagger ddagger amalg rtimes ltimes ' +
  'le leq leqslant ge geq geqslant ll gg lesssim gtrsim sim simeq approx cong equiv propto prec succ preceq succeq ne neq doteq asymp parallel perp mid nmid models vdash ' +
  'in notin ni subset subseteq subsetneq supset supseteq ' +
  'to rightarrow longrightarrow Rightarrow Longrightarrow leftarrow Leftarrow leftrightarrow Leftrightarrow mapsto longmapsto hookrightarrow rightharpoonup uparrow downarrow searrow nearrow xrightarrow iff implies ' +
  'sum prod coprod int iint oint bigcup bigcap bigoplus bigotimes bigwedge bigvee ' +
  'lim limsup liminf sup inf max min arg argmax argmin log ln lg exp sin cos tan cot sec csc sinh cosh tanh arcsin arccos arctan det dim ker deg gcd hom Pr poly polylog mod bmod pmod rank diag tr Tr ' +
  'left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr middle langle rangle lfloor rfloor lceil rceil lvert rvert lVert rVert vert Vert backslash ' +
  'ldots cdots dots vdots ddots dotsc dotsb quad qquad displaystyle textstyle scriptstyle limits nolimits ' +
  'mathbb mathcal mathbf mathrm mathsf mathit mathfrak mathscr mathop operatorname boldsymbol bm rm bf it cal text textbf textit textrm textsc textsf mbox hbox bold ' +
  'hat widehat tilde widetilde bar overline underline vec dot ddot check breve acute grave frac tfrac dfrac sqrt binom over choose atop stackrel overset underset underbrace overbrace substack ' +
  'prime top bot sharp flat natural square Box Diamond checkmark begin end label eqref ref'
).split(' ');
