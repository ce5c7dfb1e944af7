// What a paper is about: topics are files that a publisher edits; a paper is put under up to four
// of them, the primary one first, each with the words that say so.
export { type Classifier, createClassifier } from './classifier.ts';
export { applyTopicsCorrection, type Corrected, type TopicsCorrection } from './correct.ts';
export { type ParsedTopic, parseTopic } from './parse-topic.ts';
export type { PaperText } from './reading.ts';
export { sharedTerms } from './shared-terms.ts';
export { loadTaxonomy, type Taxonomy, type TopicFile } from './taxonomy.ts';
export { digestTheme } from './theme.ts';
export type { Classification, Topic, TopicScore, TopicSlug } from './types.ts';
