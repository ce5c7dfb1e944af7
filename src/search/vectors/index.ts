// Decides what texts mean, for those who compare papers when a site is built: `paperMeaning(title, abstract)` is a
// direction of length one, the dot product of two the cosine between them.
export { paperMeaning } from './load.ts';
