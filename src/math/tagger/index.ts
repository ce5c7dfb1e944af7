// Decides which stretches of tokens may be formulas, and how probable each is: a small convolutional
// network over words and marks, rounded to bytes, with a chain of labels on top. Pure, but for the
// memory it works in. A second opinion beside the linear tagger of `detect`: their mistakes differ.
export { createTagger } from './tagger.ts';
export { openTagger, packTagger } from './weights.ts';
