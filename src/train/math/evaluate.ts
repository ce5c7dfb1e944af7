// Figures of an engine on examples it was not trained on: spans and formulas by the authors' marks, what a
// reader sees, harm, and how far confidence can be believed.
import { type Engine, restoreWith } from '../../math/restore.ts';
import type { Outcome } from './calibrate.ts';
import { formsOf } from './canonical.ts';
import type { Example } from './corpus.ts';
import { countedSpans, judgeSpan, tidySpan } from './truth.ts';
import { signsApart } from './visible.ts';

export interface Figures {
  readonly examples: number;
  readonly wanted: number;
  readonly offered: number;
  readonly spans: number;
  readonly lenient: number;
  readonly exact: number;
  /** Examples with any wrong span. */
  readonly harmed: number;
  readonly refused: number;
  /** Examples without a sign out of place as they are displayed; all signs, and those out of place. */
  readonly faultless: number;
  readonly signs: number;
  readonly apart: number;
  /** What each formula's confidence rested on, and whether it was right. */
  readonly outcomes: readonly (Outcome & { readonly confidence: number })[];
}

/** Judges what the engine makes of the examples; counts, not shares. */
export function evaluate(engine: Engine, examples: readonly Example[]): Figures {
  const figures = {
    examples: examples.length,
    wanted: 0,
    offered: 0,
    spans: 0,
    lenient: 0,
    exact: 0,
    harmed: 0,
    refused: 0,
    faultless: 0,
    signs: 0,
    apart: 0,
  };
  const outcomes: (Outcome & { confidence: number })[] = [];
  for (const example of examples) {
    const { text } = example;
    const judge = judgeSpan(example);
    const truth = new Map(countedSpans(example).map((span) => [`${span.start}-${span.end}`, span.tex]));
    figures.wanted += truth.size;
    let wrong = false;
    const formulas = restoreWith(engine, text);
    const { apart, signs } = signsApart(text, example.spans, formulas);
    figures.signs += signs;
    figures.apart += apart;
    if (apart === 0) figures.faultless++;
    for (const formula of formulas) {
      const verdict = judge(formula.start, formula.end);
      if (verdict === 'waived') continue;
      figures.offered++;
      const { start, end, tex } = tidySpan(text, formula);
      const forms = formsOf(tex);
      if (forms === null) figures.refused++;
      const wanted = formsOf(truth.get(`${start}-${end}`) ?? '');
      const found = verdict === 'right';
      const lenient = found && forms !== null && forms.lenient === wanted?.lenient;
      if (found) figures.spans++;
      else wrong = true;
      if (lenient) figures.lenient++;
      if (found && forms !== null && forms.exact === wanted?.exact) figures.exact++;
      if (formula.found !== null)
        outcomes.push({
          probability: formula.found.probability,
          score: formula.score,
          right: lenient,
          confidence: formula.confidence,
        });
    }
    if (wrong) figures.harmed++;
  }
  return { ...figures, outcomes };
}

/** Harmonic mean of precision and recall, in percent. */
export function f1(right: number, { offered, wanted }: Pick<Figures, 'offered' | 'wanted'>): number {
  return offered + wanted === 0 ? 100 : (200 * right) / (offered + wanted);
}

export interface ReliabilityRow {
  readonly from: number;
  readonly count: number;
  /** Mean confidence, and the share that was right. */
  readonly said: number;
  readonly right: number;
}

const edges = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98];

/** Outcomes by their confidence, a row a stretch of it that has any. */
export function reliability(outcomes: Figures['outcomes']): readonly ReliabilityRow[] {
  return edges.flatMap((from, i) => {
    const to = edges[i + 1] ?? 1.01;
    const inside = outcomes.filter(({ confidence }) => confidence >= from && confidence < to);
    if (inside.length === 0) return [];
    const said = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
    return [
      { from, count: inside.length, said, right: inside.filter(({ right }) => right).length / inside.length },
    ];
  });
}
