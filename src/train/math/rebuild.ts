// Learns to rebuild formulas from the authors' own: what `rebuild.weights.json` holds.
//
// Every formula of the training texts gives its lessons to one table of weights: its path through the lattice,
// the role of each of its braces, where each of its groups closed, and where each of its lost numerators began.

import { isSetByConvention } from '../../math/conventions/braces.ts';
import { type BraceRole, braceRoles, isOwned, pairBraces, roleFeatures } from '../../math/rebuild/braces.ts';
import { closingFeatures } from '../../math/rebuild/closing.ts';
import { isFace, makeLabel, type Piece } from '../../math/rebuild/labels.ts';
import { readLattice } from '../../math/rebuild/lattice.ts';
import { packTable, type RebuildData, rebuildLabel } from '../../math/rebuild/model.ts';
import { numeratorStarts } from '../../math/rebuild/numerator.ts';
import { numeratorFeatures } from '../../math/rebuild/numerator-features.ts';
import { closingPlaces, seemingGroups } from '../../math/rebuild/seeming-groups.ts';
import { readTextStatistics, type TextStatistics } from '../../math/rebuild/text-statistics.ts';
import { openVocabulary, type VocabularyData } from '../../math/rebuild/vocabulary.ts';
import { lineOf } from '../../weights-label.ts';
import type { TrueSpan } from './corpus.ts';
import { type Alignment, alignFormula } from './rebuild-align.ts';
import { choiceExample, type Example, makeExample } from './rebuild-examples.ts';
import { type LearningPlan, learnWeights } from './rebuild-learn.ts';

/** An abstract with its authors' formulas, as the training files have it; `kind` is its file's name. */
export interface TrainingDoc {
  readonly kind: string;
  readonly text: string;
  readonly spans: readonly TrueSpan[];
}

/** How much a formula of each kind counts: mathematics outnumbers what the dumps look like. */
const kindWeight: Readonly<Record<string, number>> = { dev: 2, 'arxiv-computing': 1.5, dumps: 3 };

const rebuildPlan: LearningPlan = { epochs: 5, rate: 0.12, shrink: 0.02, least: 3, survivors: 60_000 };
const unit = 1 / 16;

interface Lesson {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly alignment: Alignment;
  readonly statistics: TextStatistics;
  readonly weight: number;
}

/** Learns from all formulas that the damage, replayed on the authors’ TeX, gives back as they stand in the text. */
export function trainRebuild(docs: readonly TrainingDoc[], plan: LearningPlan = rebuildPlan): RebuildData {
  const lessons = docs.flatMap(lessonsOf);
  const data = gatherVocabulary(lessons);
  const vocabulary = openVocabulary(data);
  const examples = lessons.flatMap((lesson) => {
    const { text, start, end, alignment, statistics, weight } = lesson;
    const escaped = new Set<number>();
    for (const piece of alignment.pieces) {
      const mark = text[start + piece.start] ?? '';
      if (piece.kind === 'escaped' && (mark === '{' || mark === '}')) escaped.add(start + piece.start);
    }
    const pieces = alignment.pieces.filter(
      (piece) => text.slice(start + piece.start, start + piece.end).trim() !== '',
    );
    const lattice = readLattice(text, start, end, escaped, vocabulary);
    const path = makeExample(text, lattice, statistics, pieces, weight);
    return [
      ...(path === null ? [] : [path]),
      ...braceExamples(lesson),
      ...numeratorExamples(lesson),
      ...closingExamples(lesson),
    ];
  });
  return {
    label: lineOf(rebuildLabel()),
    vocabulary: data,
    unit,
    table: packTable(learnWeights(examples, plan), unit),
  };
}

function lessonsOf(doc: TrainingDoc): readonly Lesson[] {
  const statistics = readTextStatistics(doc.text);
  return doc.spans.flatMap(({ start, end, tex }) => {
    const alignment = alignFormula(tex);
    if (alignment.left !== doc.text.slice(start, end)) return [];
    return [{ text: doc.text, start, end, alignment, statistics, weight: kindWeight[doc.kind] ?? 1 }];
  });
}

/** What the training saw at least this often is offered to the lattice. */
const seen = { face: 6, word: 3, bold: 2, control: 8 };

function gatherVocabulary(lessons: readonly Lesson[]): VocabularyData {
  const faces = new Map<string, Map<string, number>>();
  const words = new Map<string, number>();
  const bold = new Map<string, number>();
  const controls = new Map<string, number>();
  const count = (map: Map<string, number>, key: string): void => {
    map.set(key, (map.get(key) ?? 0) + 1);
  };
  for (const { alignment } of lessons) {
    for (const { start, end, kind } of alignment.pieces) {
      const left = alignment.left.slice(start, end);
      if (kind === 'word') count(words, left);
      else if (kind === 'control') count(controls, left);
      else if (isFace(kind) && left.length === 1) {
        if (!faces.has(kind)) faces.set(kind, new Map());
        count(faces.get(kind) ?? new Map(), left);
      } else if (isFace(kind)) count(bold, left);
    }
  }
  const often = (map: ReadonlyMap<string, number>, least: number): readonly string[] =>
    [...map]
      .filter(([, times]) => times >= least)
      .map(([key]) => key)
      .sort();
  return {
    faces: Object.fromEntries([...faces].sort().map(([face, map]) => [face, often(map, seen.face).join('')])),
    words: often(words, seen.word)
      .filter((word) => word.length <= 12)
      .join(' '),
    boldControls: often(bold, seen.bold).join(' '),
    controls: often(controls, seen.control).join(' '),
  };
}

const commandRoles: ReadonlyMap<string, BraceRole> = new Map([
  ['frac', 'frac'],
  ['dfrac', 'frac'],
  ['tfrac', 'frac'],
  ['cfrac', 'frac'],
  ['binom', 'binom'],
  ['overset', 'overset'],
  ['stackrel', 'overset'],
]);

function braceExamples({ text, start, end, alignment, weight }: Lesson): readonly Example[] {
  return pairBraces(text, start, end).pairs.flatMap(({ open, close }) => {
    if (isOwned(text, open, start) || isSetByConvention(text, start, open, close)) return [];
    const piece = alignment.pieces.find((one) => one.start === open - start);
    const fraction = alignment.fractions.find((one) => one.brace === open - start);
    const role = piece?.kind === 'escaped' ? 'set' : (commandRoles.get(fraction?.command ?? '') ?? 'group');
    const features = roleFeatures(text, start, end, open, close);
    return [choiceExample(features, braceRoles.indexOf(role), weight)];
  });
}

function closingExamples(lesson: Lesson): readonly Example[] {
  const { start, alignment, weight } = lesson;
  const pieces = solidPieces(lesson);
  return seemingGroups(pieces).flatMap((group) => {
    const places = closingPlaces(pieces, group);
    if (group.close === null || places.length < 2) return [];
    const open = pieces[group.open]?.start ?? 0;
    const closing = alignment.closings.find((one) => start + one.open === open);
    const gold =
      closing === undefined
        ? places.length - 1
        : places.findIndex((at) => pieces[at]?.end === start + closing.end);
    if (gold < 0) return [];
    return [
      choiceExample(
        places.map((at) => closingFeatures(pieces, group, at)),
        gold,
        weight,
      ),
    ];
  });
}

function solidPieces({ text, start, alignment }: Lesson): readonly Piece[] {
  return alignment.pieces
    .filter((piece) => alignment.left.slice(piece.start, piece.end).trim() !== '')
    .map((piece) => ({
      start: start + piece.start,
      end: start + piece.end,
      label: makeLabel(piece.kind, text.slice(start + piece.start, start + piece.end)),
    }));
}

function numeratorExamples(lesson: Lesson): readonly Example[] {
  const { start, alignment, weight } = lesson;
  const pieces = solidPieces(lesson);
  return alignment.fractions.flatMap((fraction) => {
    if (!commandRoles.has(fraction.command)) return [];
    const brace = pieces.findIndex((piece) => piece.start === start + fraction.brace);
    const from = pieces.findIndex((piece) => piece.start >= start + fraction.from);
    const starts = brace < 0 ? [] : numeratorStarts(pieces, brace);
    if (!starts.includes(from)) return [];
    const features = starts.map((candidate) => numeratorFeatures(pieces, candidate, brace));
    return [choiceExample(features, starts.indexOf(from), weight)];
  });
}
