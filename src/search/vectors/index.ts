// Decides what texts mean, for those who compare papers when a site is built: `loadMeaning().ofPaper(title,
// abstract)` is a direction of length one, `likeness(a, b)` the cosine between two.
export { loadMeaning } from './load.ts';
export { likeness } from './vectors.ts';
