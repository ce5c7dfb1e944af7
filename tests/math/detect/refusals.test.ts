import { describe, expect, test } from 'vitest';
import { createRefusal } from '../../../src/math/detect/refusals.ts';
import { tokenise } from '../../../src/math/tokenise.ts';

/** Whether what stands between ⟦ and ⟧ is refused. */
function refused(marked: string): boolean {
  const text = marked.replace(/[⟦⟧]/g, '');
  const [from, to] = [marked.indexOf('⟦'), marked.indexOf('⟧') - 1];
  const tokens = tokenise(text);
  const first = tokens.findIndex(({ start }) => start >= from);
  const last = tokens.findLastIndex(({ end }) => end <= to);
  return createRefusal(text, tokens)({ first, last });
}

describe('what is no formula, whatever the learned models think', () => {
  test.each([
    'a real-to-⟦sim⟧ transfer',
    'scenes that are ⟦sim⟧-ready',
    'closing the ⟦sim2⟧real gap',
    'assets made by real2⟦sim⟧ methods',
    'then adapts the ⟦sim⟧ policy to the robot',
    'takes ⟦approx⟧. five hours',
    'in ⟦sim 30 seconds⟧ on one GPU',
    'enters public ⟦beta⟧ today',
    'with ⟦alpha⟧-channel support',
    'by ⟦delta⟧ compression of weights',
    'translates ⟦C⟧ into safe Rust',
    'an ⟦R⟧ package for surveys',
    'is written in ⟦C⟧ from scratch',
    'posts on ⟦X⟧ (formerly Twitter)',
    'the court of Charles ⟦V⟧ in Ghent',
    'as shown by Mora et al. in work ⟦[1,2]⟧',
    'following earlier studies ⟦[7]⟧',
    'a bound that was shown in ⟦[1,2]⟧ first',
    'the estimate by Duarte in ⟦[14]⟧ is sharp',
    'ships an R package, and users of ⟦R⟧ will like it',
    'posts on X (formerly Twitter), where ⟦X⟧ users reply',
    'tests for programs in C and ⟦R⟧ alike',
    'runs all ⟦R⟧ scripts of a study',
    'in the programming languages ⟦C⟧ and Go',
    'Programs in the language ⟦R⟧ are short',
    'bindings to ⟦C, C++, R⟧ and Lua',
    'from C to Rust: most ⟦C⟧ projects leak',
    'see https://github.com/lab/show-⟦pi⟧ for code',
    'code at sites.github.io/⟦f⟧-distill',
    'in 0.5 ms of query ⟦times⟧ under load',
    'run it several ⟦times⟧ by hand',
    'along a sequence of ⟦times⟧, for every start',
    'with general up-⟦times⟧ and others',
    'a camera on a raspberry ⟦pi⟧ board',
    'quantised from bfloat16 to ⟦int4⟧.',
    'kept in ⟦bf16⟧ throughout',
    'a mean of ⟦\\emph{1.46}⟧ over runs',
    'the word ⟦γλώσσα⟧ of Greek',
    'ends with ⟦μια μικρή γέφυρα⟧.',
  ])('refuses %s', (marked) => {
    expect(refused(marked)).toBe(true);
  });
  test.each([
    'costs ⟦sim⟧ 30 dollars',
    'the word ⟦αβγ⟧ over an alphabet',
    'a limit ⟦ς⟧ of variances',
    'about ⟦sim 3⟧ hours',
    'is ⟦sim⟧2x faster',
    'is ⟦sim2times⟧ faster',
    'with noise ⟦X sim N(0,1)⟧ added',
    'reaches ⟦approx⟧ 40 percent',
    'in ⟦sim 30⟧ seconds on one GPU',
    'the rate ⟦beta⟧ of decay',
    'an ⟦alpha⟧-divergence between them',
    'with a constant ⟦C⟧ that depends on d',
    'the radius ⟦R⟧ and the matrix X',
    'a matrix ⟦X⟧ (of rank r)',
    'the grammar of a language ⟦R⟧ is regular',
    'an energy ⟦C + +1⟧ of both',
    'the space ⟦V⟧ is finite',
    'a value in ⟦[1,2]⟧ is drawn',
    'for every p in ⟦[1,2]⟧ we show',
    'decay with beta in ⟦[1,3]⟧ is slow',
    'an R package for the radius R = 2 of balls, where ⟦R⟧ grows',
    'weights from ⟦[0,1]⟧ only',
    'mapped to ⟦[-1,1]⟧ first',
    'the angle ⟦pi⟧ of a turn',
    'is 42 ⟦times⟧ as fast',
    'a speedup of ⟦times⟧ 3 at most',
    'is 4-⟦times⟧ as fast',
    'reaches 300⟦times⟧ the speed',
    'the flux ⟦int_0^1 f⟧ of a field',
    'a vector ⟦bf x⟧ in the plane',
  ])('leaves %s to them', (marked) => {
    expect(refused(marked)).toBe(false);
  });
});
