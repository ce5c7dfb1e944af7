// Decides which stretches of tokens may be formulas, and how probable each is: a small convolutional
// network over words and marks, rounded to bytes, with a chain of labels on top. Pure, but for the
// memory it works in. A second opinion beside CRF and trees: their mistakes differ.
export { createCnn } from './cnn.ts';
export { openCnn, packCnn } from './weights.ts';
