// A small taxonomy of the tests' own: what a publisher edits cannot fail them. Some slugs are those of topics
// that the committed weights know, so that learned words count too.
import { loadTaxonomy, type Taxonomy, type TopicFile } from '../../src/topics/index.ts';

/** A topic file with its fields replaced or, where `undefined`, left out. */
export function topicFile(
  slug: string,
  fields: Readonly<Record<string, string | undefined>> = {},
): TopicFile {
  const all: Readonly<Record<string, string | undefined>> = {
    title: 'Knitting machines',
    area: 'crafts',
    areaTitle: 'Crafts',
    scope: 'Machines that knit.',
    terms: '{ stitch: 2, yarn tension: 3 }',
    related: '[]',
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}: ${value}`,
  );
  return { file: `content/topics/${slug}.md`, text: `---\n${lines.join('\n')}\n---\n\nAn introduction.\n` };
}

/** The file of a part of a topic: its area is its parent's. */
export function partFile(
  slug: string,
  parent: string,
  fields: Readonly<Record<string, string | undefined>> = {},
): TopicFile {
  return topicFile(slug, { area: undefined, areaTitle: undefined, parent, ...fields });
}

const topic = (slug: string, title: string, scope: string, terms: string): TopicFile =>
  topicFile(slug, { title, scope, terms, area: 'learning', areaTitle: 'Learning' });

export const topicFiles: readonly TopicFile[] = [
  topic(
    'pruning',
    'Pruning',
    'Removing weights, filters or layers of a trained network.',
    '{ pruning: 3, prune: 3, redundant filters: 2, FLOPs: 1 }',
  ),
  topic(
    'sparse-training',
    'Sparse training and lottery tickets',
    'Sparse networks trained from the start.',
    '{ lottery tickets: 3, sparse training: 3, supermask: 3 }',
  ),
  topic(
    'robotics',
    'Robotics',
    'Arms, legs and cars that act in the world.',
    '{ robot: 3, manipulation: 2, teleoperation: 2, bimanual: 3, autonomous driving: 3 }',
  ),
  partFile('vla-models', 'robotics', {
    title: 'Vision-language-action models',
    scope: 'Policies built on vision-language models.',
    terms: '{ vision-language-action: 3, VLA: 3, action tokens: 2 }',
  }),
  partFile('robot-manipulation', 'robotics', {
    title: 'Manipulation',
    scope: 'Hands that grasp and fold.',
    terms: '{ manipulation: 3, grasping: 3, bimanual: 3, demonstrations: 2, VLA: -2 }',
  }),
  topic(
    'gp-kernels',
    'Gaussian processes and kernels',
    'Gaussian processes and kernel methods.',
    '{ Gaussian process: 3, kernels: 2, kernel matrix: 3, inducing points: 3, GP: 3 }',
  ),
  topic(
    'infinite-width',
    'Infinite width',
    'Limits of wide networks.',
    '{ neural tangent kernel: 3, NTK: 3, infinite-width: 3, mean-field: 2 }',
  ),
  topic(
    'continual-learning',
    'Continual learning',
    'Tasks one after the other.',
    '{ continual learning: 3, catastrophic forgetting: 3, rehearsal: 2 }',
  ),
  topic(
    'geometry-equivariance',
    'Equivariance',
    'Models with symmetries.',
    '{ equivariance: 3, equivariant: 3, symmetry: 2 }',
  ),
  topic(
    'privacy-federated',
    'Privacy and federated learning',
    'Learning without sharing data.',
    '{ federated learning: 3, differential privacy: 3, unlearning: 3 }',
  ),
  topic(
    'reinforcement-learning',
    'Reinforcement learning',
    'Agents, rewards and exploration.',
    '{ reinforcement learning: 3, actor-critic: 3, Atari: 3, policy gradients: 3 }',
  ),
  topic(
    'algorithms',
    'Algorithms',
    'Sketches and running times.',
    '{ sketching: 3, sketch: 2, running time: 2, guarantee: 1, dense sketching matrices: 3 }',
  ),
  topic('quantum', 'Quantum computing', 'Quantum circuits.', '{ qubit: 3, quantum circuit: 3 }'),
  topic(
    'initialization-regularization',
    'Initialization and regularization',
    'How to start and constrain training.',
    '{ dropout: 3, weight decay: 3, initialization: 2 }',
  ),
];

export const taxonomy: Taxonomy = loadTaxonomy(topicFiles);
