// What a paper is about: topics are files that a publisher edits; a paper is put under up to four
// of them, the primary one first, each with the words that say so and the part of it that the paper is in.
export { type Classifier, createClassifier } from './classifier.ts';
export { applyTopicsCorrection } from './correct.ts';
export { parseTopic } from './parse-topic.ts';
export type { PaperText } from './reading.ts';
export { sharedTerms } from './shared-terms.ts';
export { flattenTopics, loadTaxonomy, type Taxonomy, type TopicFile } from './taxonomy.ts';
export { digestTheme } from './theme.ts';
export type { Classification, Topic } from './types.ts';
