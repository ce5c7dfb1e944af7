import { describe, expect, test } from 'vitest';
import { settleEdges } from '../../../src/math/detect/edges.ts';
import { growsInProportion } from '../../setup/cost.ts';

/** `⟦…⟧` marks what was found, before and after. */
function settled(marked: string): string {
  const text = marked.replace(/[⟦⟧]/g, '');
  const found: { start: number; end: number; probability: number }[] = [];
  let at = 0;
  for (const [index, part] of marked.split(/[⟦⟧]/).entries()) {
    if (index % 2 === 1) found.push({ start: at, end: at + part.length, probability: 0.8 });
    at += part.length;
  }
  let out = '';
  let reached = 0;
  for (const { start, end } of settleEdges(text, found, () => false)) {
    out += `${text.slice(reached, start)}⟦${text.slice(start, end)}⟧`;
    reached = end;
  }
  return out + text.slice(reached);
}

describe('words between two formulas', () => {
  test.each([
    ['improves from ⟦n^2 to n log n⟧ steps', 'improves from ⟦n^2⟧ to ⟦n log n⟧ steps'],
    ['between ⟦$k to k^2$⟧ of them', 'between ⟦$k⟧ to ⟦k^2$⟧ of them'],
    ['solves ⟦-Delta v = g(v) in Omega⟧ when', 'solves ⟦-Delta v = g(v)⟧ in ⟦Omega⟧ when'],
    ['where ⟦w geq 1 in mathbb R^d⟧ is', 'where ⟦w geq 1⟧ in ⟦mathbb R^d⟧ is'],
    ['an ⟦L^1_loc -to- L^2_loc⟧ estimate', 'an ⟦L^1_loc⟧ -to- ⟦L^2_loc⟧ estimate'],
    ['an ⟦L^1-to-L^2⟧ estimate', 'an ⟦L^1⟧-to-⟦L^2⟧ estimate'],
    ['the ⟦wedge W := A⟧ by', 'the wedge ⟦W := A⟧ by'],
    ['a ⟦partial C^3⟧ bound', 'a partial ⟦C^3⟧ bound'],
    ['a convex body with the surface ⟦M in R^3⟧ is', 'a convex body with the surface ⟦M⟧ in ⟦R^3⟧ is'],
    ['the decay of ⟦w(t) in H^1⟧ as', 'the decay of ⟦w(t)⟧ in ⟦H^1⟧ as'],
    ['we bound ⟦w in L^2⟧ norm', 'we bound ⟦w⟧ in ⟦L^2⟧ norm'],
    ['new notions ⟦- MMS_1⟧ and EF - of', 'new notions - ⟦MMS_1⟧ and EF - of'],
    ['occurs ⟦tau times in S⟧ here', 'occurs ⟦tau⟧ times in ⟦S⟧ here'],
    ['where ⟦y in S iff -y in S⟧ and', 'where ⟦y in S⟧ iff ⟦-y in S⟧ and'],
    ['adults, ⟦age 51.3 pm 7⟧ years', 'adults, age ⟦51.3 pm 7⟧ years'],
    ['that converges to ⟦w in L^2⟧ for', 'that converges to ⟦w⟧ in ⟦L^2⟧ for'],
    ['since ⟦w_k rightharpoonup w in H^1⟧ as', 'since ⟦w_k rightharpoonup w⟧ in ⟦H^1⟧ as'],
    ['a sample of size ⟦k in R^d⟧ is', 'a sample of size ⟦k⟧ in ⟦R^d⟧ is'],
    ['functions on ⟦B in R^n⟧ with', 'functions on ⟦B⟧ in ⟦R^n⟧ with'],
    ['the dependence of ⟦g in y⟧ is', 'the dependence of ⟦g⟧ in ⟦y⟧ is'],
  ])('part them: %s', (given, wanted) => {
    expect(settled(given)).toBe(wanted);
  });
  test.each([
    'a set ⟦A={x in R: f(x)=0}⟧ of',
    'where ⟦z=(x,y) in [0,1]^2⟧ is',
    'with ⟦u=0, x in R^d⟧ and',
    'a point ⟦y in R^d⟧ of',
    'the weights ⟦w in R^k⟧ of',
    'a field ⟦w=nabla v in L^2⟧ of',
    'as ⟦n to infty⟧ we',
    'from ⟦f(x to y)⟧ on',
    'a map ⟦g: X to Y⟧ of',
    'a matrix ⟦n times d⟧ of',
    'a power ⟦x^{a-to-b}⟧ of',
    'with ⟦wedge V⟧ as',
    'each ⟦partial S_k⟧ is',
    'the operator ⟦- Delta + V⟧ on',
    'a bound ⟦age 12, b>0⟧ on',
  ])('leave one formula whole: %s', (given) => {
    expect(settled(given)).toBe(given);
  });
});

describe('what cannot stand alone', () => {
  test.each([
    [
      'where ⟦d_{eff}⟧ in [2, 31] and ⟦p^*(5)⟧ in ⟦(0.5, .7)⟧',
      'where ⟦d_{eff} in [2, 31]⟧ and ⟦p^*(5) in (0.5, .7)⟧',
    ],
    ['for ⟦x⟧ in ⟦R^n⟧ on', 'for ⟦x in R^n⟧ on'],
    ['with data ⟦w_0⟧ in ⟦W^{1,2}(D)⟧ and', 'with data ⟦w_0 in W^{1,2}(D)⟧ and'],
    ['for all ⟦h⟧ in ⟦mathcal H⟧ we', 'for all ⟦h in mathcal H⟧ we'],
    ['let ⟦nabla w⟧ in ⟦L^p⟧ be', 'let ⟦nabla w in L^p⟧ be'],
    ['in a domain ⟦D⟧ in ⟦R^n⟧ on', 'in a domain ⟦D⟧ in ⟦R^n⟧ on'],
    ['where ⟦w=0⟧ in ⟦D⟧ and', 'where ⟦w=0⟧ in ⟦D⟧ and'],
    ['such that ⟦w_k(x)⟧ to ⟦w(x)⟧ for', 'such that ⟦w_k(x) to w(x)⟧ for'],
    ['the ⟦L^2⟧ to ⟦L^q⟧ estimates of', 'the ⟦L^2 to L^q⟧ estimates of'],
    ['grew and ⟦3⟧ to ⟦5⟧ of them', 'grew and ⟦3⟧ to ⟦5⟧ of them'],
    ['the limits ⟦|c|⟧ to ⟦1^-⟧, ⟦w⟧ to ⟦0⟧', 'the limits ⟦|c| to 1^-⟧, ⟦w to 0⟧'],
    ['a sequence ⟦b_n⟧ to ⟦b⟧ of', 'a sequence ⟦b_n to b⟧ of'],
    ['two vector bundles ⟦E⟧ to ⟦M⟧ over', 'two vector bundles ⟦E to M⟧ over'],
    ['the pairs ⟦(a, b)⟧ in ⟦R^2⟧ for', 'the pairs ⟦(a, b) in R^2⟧ for'],
    ['where ⟦x = (y,z)⟧ in ⟦R^k times R⟧ is', 'where ⟦x = (y,z) in R^k times R⟧ is'],
    ['a weak solution ⟦(w, z)⟧ in ⟦H^1 times L^2⟧ of', 'a weak solution ⟦(w, z) in H^1 times L^2⟧ of'],
    ['maps ⟦H^1⟧ to ⟦H^2⟧ by', 'maps ⟦H^1⟧ to ⟦H^2⟧ by'],
    ['space (kinN) and (dgeq 3)', 'space (⟦kinN⟧) and (⟦dgeq 3⟧)'],
    ['the method SARSA(lambda), and', 'the method SARSA(⟦lambda⟧), and'],
    ['a regret of OPT+epsilon, where', 'a regret of ⟦OPT+epsilon⟧, where'],
    ['the team C+beta-lab, and', 'the team C+beta-lab, and'],
    ['a name (finE), or (Kleo) too', 'a name (finE), or (Kleo) too'],
    ['a rate theta in ⟦(0,1)⟧ is', 'a rate ⟦theta in (0,1)⟧ is'],
    ['with ⟦t⟧ in ⟦Omega, s>0⟧ we', 'with ⟦t in Omega, s>0⟧ we'],
    ['let ⟦int_0^1 g(s)⟧, ds be', 'let ⟦int_0^1 g(s), ds⟧ be'],
    ['a map ⟦f:A^n⟧ to ⟦B^m⟧ is', 'a map ⟦f:A^n to B^m⟧ is'],
    ['a map ⟦f:Omega^n⟧ to C that', 'a map ⟦f:Omega^n to C⟧ that'],
    ['a map ⟦f:Omega^n⟧ to A(r, s) that', 'a map ⟦f:Omega^n to A(r, s)⟧ that'],
    ['whenever Bvin ⟦mathcal D⟧ holds', 'whenever ⟦Bvin mathcal D⟧ holds'],
    ['let ⟦Q⟧ in ⟦psi^m(M)⟧ be', 'let ⟦Q in psi^m(M)⟧ be'],
    ['where ⟦b>1⟧, ; ⟦c>2⟧ and ⟦d>0⟧, , ⟦k⟧', 'where ⟦b>1, ; c>2⟧ and ⟦d>0, , k⟧'],
    ['the pairs ⟦(k,m)⟧,. Let', 'the pairs ⟦(k,m),.⟧ Let'],
    ['for each ⟦s>0⟧,, we', 'for each ⟦s>0,,⟧ we'],
    ['for every ⟦s>0⟧, . Let', 'for every ⟦s>0, .⟧ Let'],
    [
      'where ⟦|B⟧, ⟦g|_2 leq C⟧ and ⟦G=-langle w⟧, ⟦vrangle⟧',
      'where ⟦|B, g|_2 leq C⟧ and ⟦G=-langle w, vrangle⟧',
    ],
    ['the part ⟦{rm Re}⟧ , ⟦Q⟧ of', 'the part ⟦{rm Re} , Q⟧ of'],
    ['the energy ⟦int_D a{2}⟧, ⟦g^2(w)⟧ is', 'the energy ⟦int_D a{2}, g^2(w)⟧ is'],
    ['the maps equation ⟦R^{1+2}⟧ to ⟦S^2⟧ in', 'the maps equation ⟦R^{1+2} to S^2⟧ in'],
    ['a curve ⟦gamma⟧: J to ⟦S^2⟧ of', 'a curve ⟦gamma: J to S^2⟧ of'],
    ['a family L(s): ⟦H^1(D)⟧ to ⟦H^0(D)⟧ of', 'a family L(s): ⟦H^1(D) to H^0(D)⟧ of'],
    [
      'the norms of ⟦v,w⟧ in ⟦C^{1,1}⟧ and v_1, ⟦v_2⟧ in ⟦R^n⟧',
      'the norms of ⟦v,w in C^{1,1}⟧ and v_1, ⟦v_2 in R^n⟧',
    ],
    ['that suplimits⟦_{s>0} g(s)⟧ is', 'that ⟦suplimits_{s>0} g(s)⟧ is'],
    ['a cost of teal⟦{x_i}⟧ is', 'a cost of ⟦teal{x_i}⟧ is'],
    ['an operator on tin ⟦{R}^k⟧, s in ⟦{R}⟧ of', 'an operator on tin ⟦{R}^k⟧, ⟦s in {R}⟧ of'],
    ["a potential ⟦delta⟧' on", "a potential ⟦delta'⟧ on"],
    ["a map ⟦g:E_B to E_B⟧' of", "a map ⟦g:E_B to E_B'⟧ of"],
    ['for r, ⟦mu⟧, alpha, and beta here', 'for r, ⟦mu⟧, ⟦alpha⟧, and ⟦beta⟧ here'],
  ])('draws its neighbour in: %s', (given, wanted) => {
    expect(settled(given)).toBe(wanted);
  });
  test.each([
    'sorts ⟦n⟧ in ⟦O(n)⟧ time',
    'where ⟦v|_S=0⟧, ⟦v_N|_S=1⟧, ⟦int_0^1 g(s) ds⟧, ⟦f⟧ and ⟦int h_k⟧, ⟦kgeq 1⟧',
    'the ⟦L^2⟧ to ⟦L^6⟧ extension: ⟦s⟧ to ⟦t⟧, and of the ⟦L^2⟧ to ⟦H^1⟧',
    'solves ⟦u_t=f⟧ in (0,1), and ⟦D_t⟧ in (0,1) times ⟦S⟧',
    'a plane in ⟦[0,1]⟧ and I in ⟦R^2⟧',
    'the main ⟦mathcal D⟧ is in ⟦mathcal D⟧',
    "the words 'say ⟦delta⟧' and ⟦delta⟧'s",
    'where ⟦b>1⟧; ⟦c>2⟧ and ⟦d⟧, ⟦k⟧',
    'the space of all functions ⟦w⟧ in ⟦L^1⟧ that',
    'the ⟦x⟧ of delta, theta, alpha and beta waves',
    'the coloured⟦{x_i}⟧ and \\red⟦{x_i}⟧ of',
    'goes ⟦a⟧ to ⟦b⟧ and ⟦int_0^1 f⟧, does',
    'from ⟦b_n⟧ to ⟦b⟧, from ⟦n⟧ to ⟦0⟧, an approximation ⟦L_h⟧ to ⟦L⟧',
    'classical solutions ⟦(u,v)⟧ in ⟦R^3⟧ of',
    'the solution ⟦(u,v)⟧ in ⟦Omega times (0,1)⟧ blows up for data ⟦(f,g)⟧ in ⟦L^2 times H^1⟧',
  ])('leaves others apart: %s', (given) => {
    expect(settled(given)).toBe(given);
  });
});

describe('shapes that are formulas wherever they stand', () => {
  test.each([
    ['with r in [0, 1/2) and s in ⟦(1/3,2/3)⟧', 'with ⟦r in [0, 1/2)⟧ and ⟦s in (1/3,2/3)⟧'],
    ['with r in [-0.5, 0.9] both', 'with ⟦r in [-0.5, 0.9]⟧ both'],
    ['with r in ⟦[0, 1]⟧ both', 'with ⟦r in [0, 1]⟧ both'],
    ['holds (Rge0.99), as kto0 or qtoinfty', 'holds (⟦Rge0.99⟧), as ⟦kto0⟧ or ⟦qtoinfty⟧'],
    ['a rate a in (0, infty) for', 'a rate ⟦a in (0, infty)⟧ for'],
    ['(t to 0), as varepsilon to infty', '(⟦t to 0⟧), as ⟦varepsilon to infty⟧'],
    ["estimates u'Au of it", "estimates ⟦u'Au⟧ of it"],
    ["the P'-operator and x'-space", "the ⟦P'⟧-operator and ⟦x'⟧-space"],
    ['where n ll hw and d gg 1', 'where ⟦n ll hw⟧ and ⟦d gg 1⟧'],
    ['a range (r in [.2,.7])', 'a range (⟦r in [.2,.7]⟧)'],
    ['of ⟦x^2⟧ (rho = 0.83, p) and ⟦tau⟧=.5.', 'of ⟦x^2⟧ (⟦rho = 0.83⟧, p) and ⟦tau=.5⟧.'],
    ['if Kle 1/2, pge 3 or vgepsi a.e.', 'if ⟦Kle 1/2⟧, ⟦pge 3⟧ or ⟦vgepsi⟧ a.e.'],
    ['on OmegasetminusGamma and TtimesR', 'on ⟦OmegasetminusGamma⟧ and ⟦TtimesR⟧'],
    ['a map EtoN for tll0 (mgg n)', 'a map ⟦EtoN⟧ for ⟦tll0⟧ (⟦mgg n⟧)'],
    ['order (k in N), as a to 0', 'order (⟦k in N⟧), as ⟦a to 0⟧'],
    ['solves the partial-equation', 'solves the ⟦partial⟧-equation'],
    ['for each betain ]0,1[ or s in [2,T[', 'for each ⟦betain ]0,1[⟧ or ⟦s in [2,T[⟧'],
    ['by Itmathrm{o} and Htext{o}lder', 'by It⟦mathrm{o}⟧ and H⟦text{o}⟧lder'],
    ['gains {+}0.43 points over {-}2', 'gains ⟦{+}0.43⟧ points over ⟦{-}2⟧'],
    ['where (kto 0), as sto 1- or epsilonto infty', 'where (⟦kto 0⟧), as ⟦sto 1-⟧ or ⟦epsilonto infty⟧'],
    ['where Bll TK, wgg q and zll eta', 'where ⟦Bll TK⟧, ⟦wgg q⟧ and ⟦zll eta⟧'],
    ['each TinSO(3) and BinGL(n)', 'each ⟦TinSO(3)⟧ and ⟦BinGL(n)⟧'],
    ['on 6{times}7 grids, by 2.5{times}', 'on 6⟦{times}⟧7 grids, by 2.5⟦{times}⟧'],
    ['the FEell_1NIX norm', 'the FE⟦ell_1⟧NIX norm'],
    ['up to {sim}30 of a Schrrm odinger flow', 'up to ⟦{sim}⟧30 of a Schr⟦rm o⟧dinger flow'],
  ])('are found: %s', (given, wanted) => {
    expect(settled(given)).toBe(wanted);
  });
  test.each([
    'see \\mathrm{o}, \\foottext{o}, in [1], [2] and a in ]',
    'Age65 or older, from 2Dto4D and into01',
    'I in [0, 1] and she I ll ask; see Table in [12]',
    "a in the middle, from n to 0, between t to 0.5, l'Al",
    'the ⟦x^2 in [0, 1] + y⟧ stays',
    "the 5'-end, the plan 'B'-like, A'-b, users'-view",
    "Cronbach's alpha = 0.81 where no formula was found",
    'an egg 2, the partial-order, 2toB, (eggs n), BCtoD and seen (I in C) as well',
    'of N_{+}0 and x^{-}1, CO{+}3 and {+}2x too',
    'we perform on {sim} and form other Frames',
    'into 0, Mto 0.5, pto 1-x, an ill k, All TK, Bell_2, AinSOME(x), x{times}y',
    'of ⟦x^2⟧, beta = 3D, tau-rho = 2, mu_eta = 1 and phi = 2x',
  ])('and what only looks like one is not: %s', (given) => {
    expect(settled(given)).toBe(given);
  });
});

test('a chain of formulas drawn together costs time in proportion to it', async () => {
  const settle = (count: number) => {
    const found = Array.from({ length: count }, (_, k) => ({ start: 5 * k, end: 5 * k + 1, probability: 1 }));
    return settleEdges('b, ; '.repeat(count), found, () => false);
  };
  expect(await growsInProportion(settle, 2_000, 16_000)).toBe(true);
});

test.each(['x in ', '[0,', 'nto', ' ll ', 'f:', ' to ', 'Rge2 ', 'mu, ', ', ;', "x' "])(
  'costs time in proportion to a repetition of %s',
  async (piece) => {
    const settle = (count: number) =>
      settleEdges(piece.repeat(count), [{ start: 0, end: 4, probability: 1 }], () => false);
    expect(await growsInProportion(settle, 10_000, 80_000)).toBe(true);
  },
);
