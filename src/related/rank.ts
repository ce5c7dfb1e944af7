// How close two papers are, as a reader would grade them: 3 the same question, 2 close, 1 worth the click,
// 0 not. A plane through three likenesses, fitted to pairs that were graded by reading (src/train/related/rank.ts):
// that of the words, that of what the words mean, and that of the titles. Each sees what the others do not: words
// alone join papers that share a phrase, meaning alone joins papers of one field.
//
// What is not worth the click is not shown: a paper without kin has no neighbours.
import { fingerprint } from '../hash.ts';
import { checkLabel, type WeightsLabel } from '../weights-label.ts';
import { termsFingerprint } from './features-fingerprint.ts';
import learned from './rank.weights.json' with { type: 'json' };

export interface Likenesses {
  /** Cosine of the weighted terms, 0 to 1. */
  readonly terms: number;
  /** Cosine of the titles' terms, 0 to 1. */
  readonly title: number;
  /** Cosine of the texts' directions, -1 to 1; null where a text has none. */
  readonly meaning: number | null;
}

/** Expected grade below which a neighbour is not worth the click. */
export const leastGrade = 0.85;
export const greatestGrade = 3;

/** What the plane is laid through: the roots, since from 0 to 0.1 a cosine tells more than from 0.1 to 0.2. */
export function gradeFeatures({ terms, title, meaning }: Likenesses): readonly number[] {
  const roots = [1, Math.sqrt(Math.max(0, terms)), Math.sqrt(Math.max(0, title))];
  return meaning === null ? roots : [...roots, meaning];
}

export function expectedGrade(likenesses: Likenesses): number {
  const weights = likenesses.meaning === null ? learned.withoutMeaning : learned.withMeaning;
  return gradeFeatures(likenesses).reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
}

/** What the grade cannot exceed, whatever the titles: told in a moment, since millions of pairs are asked. */
export function mostGrade(terms: number, meaning: number | null): number {
  const { base, ofTerms, ofTitle, ofMeaning } = meaning === null ? withoutMeaning : withMeaning;
  return base + ofTerms * Math.sqrt(terms) + ofTitle + ofMeaning * (meaning ?? 0);
}

/** What a ranking that fits this code says of itself. */
export function rankLabel(): WeightsLabel {
  const likenesses = { terms: 0.3, title: 0.2, meaning: 0.6 };
  const features = fingerprint([
    termsFingerprint(),
    ...gradeFeatures(likenesses),
    ...gradeFeatures({ ...likenesses, meaning: null }),
  ]);
  return { name: 'rank', version: 1, features, learnedBy: 'npm run train:rank -- FOLDER...' };
}

checkLabel(rankLabel(), learned.label);
const withMeaning = plane(learned.withMeaning);
const withoutMeaning = plane(learned.withoutMeaning);

function plane([base = 0, ofTerms = 0, ofTitle = 0, ofMeaning = 0]: readonly number[]) {
  return { base, ofTerms, ofTitle: Math.max(0, ofTitle), ofMeaning };
}
