// Decides which papers stand near a paper, and why.
// terms (a text's weighted words) -> profile (what a paper brings) -> neighbours (inverted index) -> atlas (one drawn map).
// Word statistics come from a fixed background, so a new paper moves only those it is close to.
export { type AtlasPoint, layOutAtlas } from './atlas.ts';
export {
  type Compared,
  compareStepwise,
  type Earlier,
  neighboursOf,
  relateProfiles,
} from './neighbours.ts';
export { type Profile, profileOf, profileTerms } from './profile.ts';
export type { WeightedTerm } from './terms.ts';
export type { Neighbour } from './types.ts';
