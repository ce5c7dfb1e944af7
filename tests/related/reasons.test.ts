import { describe, expect, test } from 'vitest';
import { compoundRound } from '../../src/related/compounds.ts';
import { sharedTerms } from '../../src/related/reasons.ts';
import { termsOf } from '../../src/related/terms.ts';
import { titleLikeness, titleTerms } from '../../src/related/titles.ts';

const term = (surface: string, compound = '', after = '') => ({
  ...{ term: surface.toLowerCase().replace('-', ' '), surface, compound, after },
  weight: 1,
});
/** As the first paper prints it. */
const printed = (surfaces: readonly string[], word: string) =>
  term(surfaces.find((surface) => term(surface).term === word) ?? word);
const reasons = (surfaces: readonly string[], inTitle: readonly string[] = []) =>
  sharedTerms(
    surfaces.map((surface) => term(surface)),
    { inOther: (word) => printed(surfaces, word), isInTitle: (word) => inTitle.includes(word) },
  );
/** One term, cut out of a word in either paper. */
const cutOf = (surface: string, own: string, theirs: string) =>
  sharedTerms([term(surface, own), term('GSM8K')], {
    inOther: (word) => (word === 'gsm8k' ? term('GSM8K') : term(surface, theirs)),
    isInTitle: () => true,
  });

/** One term, and how either paper goes on. */
const goingOn = (surface: string, own: string, theirs: string) =>
  sharedTerms([term(surface, '', own)], {
    inOther: (word) => term(word, '', theirs),
    isInTitle: () => true,
  });

describe('a reason', () => {
  test('is a phrase, a name, or a word of a title', () => {
    expect(reasons(['weight decay', 'surprising', 'GSM8K', 'grokking'], ['grokking'])).toEqual([
      'weight decay',
      'grokking',
      'GSM8K',
    ]);
  });

  test('says no word twice, in the one number or the other', () => {
    expect(reasons(['GPUs', 'GPU', 'A100', 'RM', 'RMs', 'loss'], ['loss'])).toEqual([
      'A100',
      'GPU',
      'loss',
      'RM',
    ]);
  });

  test('is no half of a word with a hyphen, and no way to say how', () => {
    expect(reasons(['Post', 'nearly', 'kernel'], ['post', 'nearly', 'kernel'])).toEqual(['kernel']);
  });

  test('is the whole word with hyphens that both have, and no part of two', () => {
    const whole = 'Vision-Language-Action';
    expect(cutOf('Language-Action', whole, 'vision-language-action')).toEqual([whole, 'GSM8K']);
    expect(cutOf('Post', 'Post-training', 'post-training')).toEqual(['GSM8K', 'Post-training']);
    expect(cutOf('Policy Distillation', 'On-Policy Distillation', 'on-policy distillation')).toEqual([
      'On-Policy Distillation',
      'GSM8K',
    ]);
    expect(cutOf('LLM', 'LLM-based', '')).toEqual(['GSM8K', 'LLM']);
    expect(cutOf('Chain', 'Chain-of-Thought', 'chain-of-frames')).toEqual(['GSM8K']);
  });

  test('has no capital that is but a title’s, where one of the papers prints it without', () => {
    const shared = (own: ReturnType<typeof term>, theirs: ReturnType<typeof term>) =>
      sharedTerms([own], { inOther: () => theirs, isInTitle: () => true });
    expect(shared(term('Gaussian Splatting'), term('Gaussian splatting'))).toEqual(['Gaussian splatting']);
    expect(shared(term('Gaussian Splatting'), term('Gaussian Splatting'))).toEqual(['Gaussian Splatting']);
    expect(
      shared(
        term('Language-Action', 'Vision-Language-Action'),
        term('language-action', 'vision-language-action'),
      ),
    ).toEqual(['vision-language-action']);
    expect(
      shared(
        term('Masked Diffusion', '', 'Language Models'),
        term('masked diffusion', '', 'language models'),
      ),
    ).toEqual(['masked diffusion language models']);
  });

  test('goes on as far as both papers do, to the end of a phrase', () => {
    expect(goingOn('masked diffusion', 'language models with', 'language models, in')).toEqual([
      'masked diffusion language models',
    ]);
    expect(goingOn('masked diffusion', 'language models', 'language tasks')).toEqual([
      'masked diffusion language',
    ]);
    expect(goingOn('unmanned aerial', 'vehicles', 'vehicle')).toEqual(['unmanned aerial vehicles']);
    expect(goingOn('gaussian', 'splats trained', 'splats trained')).toEqual(['gaussian splats']);
    expect(goingOn('gaussian', 'is', 'is')).toEqual(['gaussian']);
    expect(goingOn('neural networks', 'whose layers', 'whose layers')).toEqual(['neural networks']);
  });

  test('is neither half of a sentence nor a phrase that lacks its end, where there is another', () => {
    expect(reasons(['requires multiple', 'weight decay', 'generate plots'])).toEqual(['weight decay']);
    expect(reasons(['unmanned aerial', 'weight decay'])).toEqual(['weight decay']);
    expect(reasons(['unmanned aerial'])).toEqual(['unmanned aerial']);
    expect(reasons(['Enhancing', 'kernel'], ['enhancing', 'kernel'])).toEqual(['kernel']);
    expect(reasons(['Spatial', 'kernel'], ['spatial', 'kernel'])).toEqual(['kernel', 'Spatial']);
  });

  test('repeats no word of another', () => {
    expect(reasons(['weight decay', 'decay'], ['decay'])).toEqual(['weight decay']);
  });

  test('is what there is, where two papers share one lone word', () => {
    expect(reasons(['surprising'])).toEqual(['surprising']);
    expect(reasons([])).toEqual([]);
  });
});

describe('the word that a term is a part of', () => {
  const round = (text: string, part: string) => {
    const at = text.indexOf(part);
    return compoundRound(text, at, at + part.length);
  };

  test('reaches over hyphens and figures, not over blanks and stops', () => {
    expect(round('A Vision-Language-Action model', 'Language')).toBe('Vision-Language-Action');
    expect(round('Training-Free Video Editing', 'Free Video')).toBe('Training-Free Video');
    expect(round('with 3DGS scenes', 'DGS')).toBe('3DGS');
    expect(round('on Qwen2.5-VL.', 'VL')).toBe('Qwen2.5-VL');
    expect(round('of chain-of-thought.', 'thought')).toBe('chain-of-thought');
  });

  test('is none where the term stands by itself', () => {
    expect(round('the action, and more', 'action')).toBe('');
    expect(round('Agents – a survey', 'Agents')).toBe('');
    expect(round('tools (agents)', 'agents')).toBe('');
  });
});

describe('a term of a title', () => {
  const printed = (title: string, prose: string, term: string) =>
    termsOf({ slug: 'a', title, prose, meaning: null }).find((one) => one.term === term)?.surface;

  test('is printed as the abstract prints it', () => {
    expect(printed('Sparse Attention for Mamba', 'We study sparse attention.', 'sparse attention')).toBe(
      'sparse attention',
    );
    expect(printed('Sparse Attention for Mamba', 'Mamba is fast.', 'mamba')).toBe('Mamba');
    expect(printed('Kernels', 'Kernels are everywhere, and kernels are cheap.', 'kernel')).toBe('kernels');
  });

  test('stays as it is where the abstract has it in another form', () => {
    expect(printed('Kernels', 'A kernel is cheap.', 'kernel')).toBe('Kernels');
  });

  test('stays as it is where the abstract has it within another word, or before one that it goes on to', () => {
    expect(printed('Training Models', 'We use pre-training.', 'training')).toBe('Training');
    expect(
      printed('Masked Diffusion Language Models', 'a masked diffusion process', 'masked diffusion'),
    ).toBe('Masked Diffusion');
  });
});

describe('what follows a term', () => {
  const following = (title: string, term: string) =>
    termsOf({ slug: 'a', title, prose: '', meaning: null }).find((one) => one.term === term)?.after;

  test('is kept behind one that may go on, up to the next stop', () => {
    expect(following('Masked Diffusion Language Models, Revisited', 'masked diffusion')).toBe(
      'Language Models',
    );
    expect(following('Masked Diffusion Language Models, Revisited', 'masked')).toBe(
      'Diffusion Language Models',
    );
    expect(following('A chest X-ray', 'chest')).toBe('');
    expect(following('Kernels of Graphs Everywhere', 'graph')).toBe('');
  });
});

describe('two titles', () => {
  const alike = (one: string, other: string) => titleLikeness(titleTerms(one), titleTerms(other));

  test('of the same words are as alike as can be, and of none are not', () => {
    expect(alike('grokking modular addition', 'grokking modular addition')).toBeCloseTo(1, 5);
    expect(alike('grokking modular addition', 'protein folding')).toBe(0);
    expect(alike('', '')).toBe(0);
  });

  test('that share a pair of words are more alike than those that share them apart', () => {
    expect(alike('lottery ticket networks', 'a lottery ticket')).toBeGreaterThan(
      alike('lottery ticket networks', 'ticket of a lottery'),
    );
  });
});
