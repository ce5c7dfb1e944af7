// Invented papers with what tools stumble over: long titles and names, addresses and hyphens where lines
// break, brackets, quotation marks, formulas as the scrape leaves them, no votes, one author, other years.

import type { Entry } from '../../../src/dump/types.ts';
import { parseDate } from '../../../src/paper/dates.ts';
import { makeEntry } from '../../../src/paper/entry.ts';

export const pageDate = '2026-10-07';

export const inventedPapers: readonly Entry[] = [
  makeEntry({
    line: 1,
    title: 'Lantern: Sparse Gates for Long Streams',
    abstract:
      'We present Lantern, a gate that keeps a stream of n tokens within O(n log n) work and a state in R^{d times k}. On three invented benchmarks it improves recall by 4.2% while using 1.8times less memory. Ablations show that the gate, not the state, does the work, and that a well-trained, high-quality gate is enough. The code is at https://github.com/example-laboratory/lantern-of-sparse-gates and may be used freely.',
    arxivId: '2610.01234',
    publishedOn: parseDate('2026-10-04'),
    upvotes: 117,
    authorsCount: 5,
    githubUrl: 'https://github.com/example-laboratory/lantern-of-sparse-gates',
    githubStars: 3290,
  }),
  makeEntry({
    line: 1,
    title:
      'How Far Do Mirrors Scale? A Study of "Reflective" Pretraining at Small Budgets for Large Language Models',
    abstract:
      'Reflective pretraining asks a model to predict its own mistakes. We study it for budgets of up to 10^{20} operations and find that the gain follows L(N) = A N^{-alpha} with alpha = 0.31, on [0, 1) and beyond. Past that point it vanishes, and a simple schedule does as well as the mirror & its frame.',
    arxivId: '2610.01235',
    publishedOn: parseDate('2026-10-03'),
    upvotes: 46,
    organization: 'North Laboratory of the Institute for Advanced Mirrors and Reflection',
    githubUrl: 'https://github.com/north/mirrors',
    githubStars: 131,
  }),
  makeEntry({
    line: 1,
    title: 'Grain',
    abstract:
      'Grain is a tokenizer without a vocabulary. It splits text where entropy rises above a threshold tau and needs no training data. We compare it with four others on twelve languages and find that it needs fewer tokens in ten of them, at the price of slower decoding; the data are at https://example.org/grain/.',
    arxivId: '2609.04321',
    publishedOn: parseDate('2026-09-12'),
    upvotes: 8,
    authorsCount: 1,
  }),
  makeEntry({
    line: 1,
    title: 'Weaving Maps from Noisy Walks with Sinkhorn Couplings',
    abstract:
      'Given m noisy walks on a hidden graph, we recover the graph up to isometry from O(m^2/epsilon^2) samples by coupling walks with entropic transport. We prove that the error is at most epsilon with probability 1 - delta, and show maps of two invented cities.',
    arxivId: '2312.00007',
    publishedOn: parseDate('2023-12-01'),
    upvotes: null,
    organization: 'Graph House',
  }),
  makeEntry({
    line: 1,
    title:
      'On Doors That Learn to Open Themselves: A Year of Quiet Rewards in the Corridors of a Small Building',
    abstract:
      'Doors that learn to open themselves save effort. We train twelve doors with a reward for quiet and find that ten of them open in time. The other two had been locked. We discuss what that means for learning in buildings and release all recordings of the doors.',
    arxivId: '2609.11111',
    publishedOn: parseDate('2026-09-27'),
    upvotes: 1204,
    authorsCount: 128,
    githubUrl: 'https://github.com/stair-lab/doors',
    githubStars: 110_000,
  }),
];
