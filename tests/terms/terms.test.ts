import { describe, expect, test } from 'vitest';
import { acronymMeanings, buildGlossary, explainAcronyms, findAcronyms } from '../../src/terms/index.ts';
import { kindOf, noUses, type Uses, usesOf } from '../../src/terms/kinds.ts';
import { findNames } from '../../src/terms/names.ts';
import { growsInProportion } from '../setup/cost.ts';

const names = (text: string) => findNames(text).map(({ name }) => name);

describe('acronyms', () => {
  test('a definition in parentheses gives the words before it', () => {
    const text = 'We study the Neural Tangent Kernel (NTK) of wide networks.';
    expect(findAcronyms(text)).toEqual([{ short: 'NTK', long: 'Neural Tangent Kernel', start: 13, end: 40 }]);
  });

  test('a comma before the parenthesis is none of the words', () => {
    expect(findAcronyms('an LLM-based judge, (LLMJudge)')[0]?.long).toBe('LLM-based judge');
  });

  test('a plural in parentheses is defined in the singular', () => {
    expect(findAcronyms('large language models (LLMs)')[0]).toMatchObject({
      short: 'LLM',
      long: 'large language models',
    });
  });

  test('parentheses whose letters the words before do not hold define nothing', () => {
    expect(findAcronyms('trained on pictures (ImageNet) and text (GPT-4)')).toEqual([]);
    expect(findAcronyms('as shown before (Figure 2) and (a)')).toEqual([]);
  });

  const longOf = (text: string) => findAcronyms(text)[0]?.long ?? null;

  test('the words’ initials spell the acronym, through hyphens, capitals and compounds', () => {
    expect(longOf('in the International Olympiad in Informatics (IOI)')).toBe(
      'International Olympiad in Informatics',
    );
    expect(longOf('we use Auto-Rubric as Reward (ARR)')).toBe('Auto-Rubric as Reward');
    expect(longOf('by clipped Proximal Policy Optimization (PPO)')).toBe('Proximal Policy Optimization');
    expect(longOf('a variational autoencoder (VAE)')).toBe('variational autoencoder');
    expect(longOf('from electroencephalography (EEG)')).toBe('electroencephalography');
    expect(longOf('with Low-Rank Adaptation (LoRA)')).toBe('Low-Rank Adaptation');
    expect(longOf('a good User Experience (UX)')).toBe('User Experience');
    expect(longOf('Spatial Audio-Driven Human Motion (SAM)')).toBe('Spatial Audio-Driven Human Motion');
  });

  test('letters found inside words spell nothing, and no name begins with "as" or "the"', () => {
    expect(longOf('the Olympics of Informatics (IOI)')).toBeNull();
    expect(longOf('its use as Reward (ARR)')).toBeNull();
    expect(longOf('the three kinds of Motion (MI)')).toBeNull();
    expect(longOf('multimodal language models (MLLM)')).toBeNull();
    expect(longOf('by rejection sampling finetuning (RS)')).toBeNull();
    expect(longOf('an improved EViP (EViP++)')).toBeNull();
  });

  test('quotation marks and ties around the words are none of them', () => {
    expect(longOf("we call it `Temporal Alignment Guidance' (TAG)")).toBe('Temporal Alignment Guidance');
    expect(longOf('the Mixture of Experts~ (MoE)')).toBe('Mixture of Experts');
  });

  test('a sentence end is never crossed', () => {
    expect(findAcronyms('It needs trees. Kernels win (NTK).')).toEqual([]);
  });
});

describe('names', () => {
  test('capitals inside a word and capitals with digits make a name', () => {
    expect(names('ImageNet, CIFAR-10, LoRA and GPT-4 beat BERT-based models')).toEqual([
      'ImageNet',
      'CIFAR-10',
      'LoRA',
      'GPT-4',
      'BERT',
    ]);
  });

  test('ordinary words, numerals, addresses and title case are no names', () => {
    expect(
      names('The Low-Rank Method in Part II, see https://GitHub.com/FooBar or 10x of Q-learning'),
    ).toEqual([]);
  });
});

describe('kinds of terms', () => {
  const usesIn = (text: string) => usesOf(text, findNames(text));

  test('the noun beside a name says what it is, for every name of a list', () => {
    expect(usesIn('on the MNIST, CIFAR-10/100 and SVHN datasets')).toEqual([
      'data set',
      'data set',
      'data set',
    ]);
    expect(usesIn('benchmarks such as GAIA, WebShop, and AIME')).toEqual([
      'benchmark',
      'benchmark',
      'benchmark',
    ]);
    expect(usesIn('the GLUE leaderboard, the MATH test set')).toEqual(['benchmark', 'data set']);
  });

  test('a figure reached on it speaks for a data set, a model or a device does not', () => {
    expect(usesIn('it reaches 90.2% on GSM8K and HumanEval')).toEqual(['measured on', 'measured on']);
    expect(usesIn('accuracy on LLaMA models, trained with a ViT backbone')).toEqual(['other', 'other']);
    expect(usesIn('we compare with GPT-4 and ResNet')).toEqual(['unknown', 'unknown']);
  });

  test('a size, one of many, and a list of models or devices speak for something else', () => {
    expect(usesIn('it improves by 3.0% on Llama-3.1 8B')).toEqual(['other']);
    expect(usesIn('we test models on benchmarks such as GPT-4o, Llama-3.1 405B')).toEqual([
      'benchmark',
      'other',
    ]);
    expect(usesIn('results on an iPhone in 1.1 ms')).toEqual(['other']);
    expect(usesIn('mobile devices such as iPhone, HoloLens and AR1')).toEqual(['other', 'other', 'other']);
    expect(usesIn('large models like Qwen2-VL and InternVL')).toEqual(['other', 'other']);
  });

  test('a number behind a data set is its version, and its list stays one of data sets', () => {
    expect(usesIn('results on RoboTwin 2.0 and the ScanNet 200 benchmark')).toEqual([
      'measured on',
      'unknown',
    ]);
    expect(usesIn('models on datasets such as CC12M, iPhone and DAVIS')).toEqual([
      'data set',
      'data set',
      'data set',
    ]);
  });

  test('a name is a data set only where a good share of its uses say so', () => {
    const uses = (some: Partial<Uses>) => ({ ...noUses, ...some });
    expect(kindOf(uses({ 'data set': 1, unknown: 3 }), false)).toBe('data set');
    expect(kindOf(uses({ benchmark: 2, 'data set': 1, unknown: 3 }), false)).toBe('benchmark');
    expect(kindOf(uses({ 'measured on': 3, unknown: 2 }), false)).toBe('benchmark');
    expect(kindOf(uses({ 'measured on': 3, unknown: 2, other: 1 }), false)).toBe('name');
    expect(kindOf(uses({ 'data set': 1, unknown: 9 }), false)).toBe('name');
    expect(kindOf(uses({ benchmark: 3, unknown: 7 }), true)).toBe('acronym');
  });
});

describe('cost', () => {
  // The word is as long as a name may be; a pattern that backtracks doubles with every letter of it.
  test('grows with the text, not with the length of its words', async () => {
    const find = (length: number) => findNames(`A${'a'.repeat(length)}-B1 `.repeat(200));
    expect(await growsInProportion(find, 6, 24)).toBe(true);
  });
});

describe('the glossary', () => {
  const papers = [
    {
      slug: 'a',
      title: 'On the NTK',
      prose: 'The Neural Tangent Kernel (NTK) on the ImageNet dataset with ResNets.',
    },
    { slug: 'b', title: 'Kernels', prose: 'A neural tangent kernel (NTK) view of ImageNet and ResNet.' },
    { slug: 'c', title: 'Alone', prose: 'FooNet is mentioned here, and the NTK too.' },
  ];

  test('holds what two papers use, with expansions and kinds', () => {
    expect(buildGlossary(papers).terms.map(({ term, kind, papers: users }) => [term, kind, users])).toEqual([
      ['ImageNet', 'data set', ['a', 'b']],
      ['NTK', 'acronym', ['a', 'b', 'c']],
      ['ResNet', 'name', ['b', 'a']],
    ]);
  });

  test('folds a plural into its name, and a name that ends in s into nothing', () => {
    const terms = (...prose: string[]) =>
      buildGlossary(prose.map((text, i) => ({ slug: `${i}`, title: '', prose: text }))).terms.map(
        ({ term, papers: users }) => [term, users.length],
      );
    expect(terms('a ResNet', 'two ResNets')).toEqual([['ResNet', 2]]);
    expect(terms('HTML and CSS', 'CSS for HTML', 'confidence sets (CSs)')).toEqual([
      ['CSS', 2],
      ['HTML', 2],
    ]);
  });

  test('says what an acronym stands for without the capitals that but its letters need', () => {
    const meaning = (...prose: string[]) =>
      buildGlossary(prose.map((text, i) => ({ slug: `${i}`, title: '', prose: text }))).terms[0]
        ?.expansions[0];
    expect(
      meaning(
        'a Graphical User Interface (GUI)',
        'Graphical User Interface (GUI)',
        'graphical user interface (GUI)',
      ),
    ).toEqual({ text: 'graphical user interface', papers: 3 });
    expect(meaning('Sequential Monte Carlo (SMC)', 'sequential Monte Carlo (SMC)')?.text).toBe(
      'sequential Monte Carlo',
    );
    // Who writes a name small is one in seven.
    const name = Array.from({ length: 6 }, () => 'by Group Relative Policy Optimization (GRPO)');
    expect(meaning(...name, 'by group relative policy optimization (GRPO)')?.text).toBe(
      'Group Relative Policy Optimization',
    );
  });

  test('has an address for a term that Windows keeps for a device, which it can write', () => {
    const prose = ['AUX and CONs', 'CONs, AUX and C+', 'COM1 and C+', 'COM1 and COM12', 'COM12'];
    const { terms } = buildGlossary(prose.map((text, i) => ({ slug: `${i}`, title: '', prose: text })));
    expect(terms.map(({ slug }) => slug)).toEqual(['aux--1', 'com1--1', 'com12', 'con--1']);
  });

  test('explains an acronym where a paper leaves it unexplained and others agree', () => {
    const { agreed } = buildGlossary(papers);
    const prose = papers[2]?.prose ?? '';
    const [use] = explainAcronyms(prose, acronymMeanings(prose, agreed));
    expect(use).toMatchObject({ start: 34, end: 37 });
    expect(use?.expansion.toLowerCase()).toBe('neural tangent kernel');
  });

  test("a paper's own definition wins, and is not explained twice", () => {
    const prose = 'A non-trivial kick (NTK) helps. The NTK is strong.';
    const uses = explainAcronyms(prose, acronymMeanings(prose, buildGlossary(papers).agreed));
    expect(uses).toEqual([{ start: 36, end: 39, expansion: 'non-trivial kick' }]);
  });

  test('where papers disagree nothing is explained', () => {
    const split = [
      { slug: 'a', title: '', prose: 'differential privacy (DP)' },
      { slug: 'b', title: '', prose: 'dynamic programming (DP)' },
    ];
    expect(buildGlossary(split).agreed.size).toBe(0);
  });
});
