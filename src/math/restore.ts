// Detection, rebuilding and verification in one: what `restoreMath` does with the weights it is given.
import type { Formula, Span } from '../text/types.ts';
import { readBareMacros } from './bare-macros.ts';
import { confidenceOf, survivorConfidence } from './confidence.ts';
import type { DetectedSpan } from './detect/detected-span.ts';
import { type Detection, detectSpans } from './detect/index.ts';
import { findIndicators, type Indicator } from './detect/indicators.ts';
import type { Network } from './detect/opinions.ts';
import type { Survivor } from './detect/survivors.ts';
import type { Detector } from './detect/weights.ts';
import { joinAtKept, withoutBackslashes } from './kept-backslashes.ts';
import { rebuildFormulas } from './rebuild/formula.ts';
import type { RebuildModel } from './rebuild/model.ts';
import { holdsResidue, readSurvivor } from './rebuild/survivor.ts';
import { type Settled, settle } from './settle/index.ts';
import { isRenderable } from './verify.ts';

export interface Engine {
  readonly detector: Detector;
  readonly network: Network;
  readonly rebuild: RebuildModel;
}

/** A formula, and what its confidence rests on. */
export interface Restored extends Formula {
  readonly found: DetectedSpan | null;
  /** Natural logarithm of the probability of the TeX, given the span. */
  readonly score: number;
}

/** The formulas of a text, ascending and disjoint, by the weights of `engine`. */
export function restoreWith(engine: Engine, text: string): readonly Restored[] {
  const bare = readBareMacros(text);
  if (bare === null) return restoreRead(engine, text);
  const { origins } = bare;
  return restoreRead(engine, bare.text).map((one) => ({
    ...one,
    start: origins[one.start] ?? 0,
    end: origins[one.end] ?? text.length,
  }));
}

function restoreRead(engine: Engine, text: string): readonly Restored[] {
  const { spans, survivors } = detect(engine, text);
  const survived = rebuildSurvivors(engine, text, survivors);
  const indicators = rebuildIndicators(
    engine,
    text,
    findIndicators(text).filter((indicator) => !survivors.some((other) => overlap(indicator, other))),
  );
  const found = spans.filter(
    (span) => isFormula(text, span) && !indicators.some((indicator) => overlap(indicator, span)),
  );
  const fixed = [...survived, ...indicators].sort((a, b) => a.start - b.start);
  const { settled, kept } = settle(text, found, fixed);
  const read = [...rebuildSpans(engine, text, kept), ...settled.map(keepSettled)];
  const restored = disjoint(text, fixed, read);
  if (!text.includes('$')) return restored;
  let from = 0;
  return restored.map((one, index) => {
    const whole = withOuterDollars(text, one, from, restored[index + 1]?.start ?? text.length);
    from = whole.end;
    return whole;
  });
}

/**
 * All of them, ascending and disjoint. A dollar that two share stays with the one that is known by its dollars, else with the
 * first; of two that share more stays what is fixed, else the surer.
 */
function disjoint(text: string, fixed: readonly Restored[], read: readonly Restored[]): readonly Restored[] {
  const isFixed = new Set(fixed);
  const apart: Restored[] = [];
  for (const one of [...fixed, ...read].sort((a, b) => a.start - b.start || b.end - a.end)) {
    let rest: Restored | null = one;
    while (rest !== null) {
      const before = apart.at(-1);
      if (before === undefined || before.end <= rest.start) break;
      const sharesDollar = before.end === rest.start + 1 && text[rest.start] === '$';
      if (sharesDollar && !isFixed.has(rest) && rest.end > before.end) rest = { ...rest, start: before.end };
      else if (sharesDollar && !isFixed.has(before) && before.start < rest.start)
        apart[apart.length - 1] = { ...before, end: rest.start };
      else if (isFixed.has(before) || (!isFixed.has(rest) && before.confidence >= rest.confidence))
        rest = null;
      else apart.pop();
    }
    if (rest !== null) apart.push(rest);
  }
  return apart;
}

/**
 * What is found in a text; where formulas kept their backslashes, as in one that lost them, and what of the commands no
 * formula found there holds (`x\\in\\real`, a word without its backslash), as it stands.
 */
function detect({ detector, network }: Engine, text: string): Detection {
  const bare = withoutBackslashes(text);
  if (bare === null) return detectSpans(text, detector, network);
  const { spans, survivors } = detectSpans(bare.text, detector, network);
  const inSource = <T extends Span>(one: T): T => ({
    ...one,
    start: bare.origin(one.start),
    end: bare.origin(one.end),
  });
  const found = joinAtKept(text, spans.map(inSource));
  const missed = apartFrom(
    found,
    bare.commands.map((at) => ({ start: at, end: at + 1 })),
  );
  const asItStands = missed.length === 0 ? [] : apartFrom(found, detectSpans(text, detector, network).spans);
  const idle = new Set(apartFrom(missed, asItStands));
  const added = asItStands.filter((span) => !idle.has(span));
  return {
    spans: [...found, ...added].sort((one, other) => one.start - other.start),
    survivors: survivors.map(inSource),
  };
}

/** Those of `spans` that overlap none of `others`; both ascending and disjoint. */
function apartFrom<T extends Span>(others: readonly Span[], spans: readonly T[]): readonly T[] {
  let next = 0;
  return spans.filter((span) => {
    while ((others[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    const other = others[next];
    return other === undefined || !overlap(span, other);
  });
}

/** Of `$$` round a display the scrape took one dollar of each pair: what is left by itself at a formula, between `from` and `to`, goes with it. */
function withOuterDollars(text: string, formula: Restored, from: number, to: number): Restored {
  const closed = withClosing(text, formula, to);
  const { start, end } = formula;
  if (end - start < shortestDisplay || /[\d$]/.test(text[start] ?? '')) return closed;
  const before = /(?<=^|\s)\$ +$/.exec(text.slice(Math.max(from, start - farthest), start))?.[0] ?? '';
  const after = /^ *\$(?![\d$])/.exec(text.slice(closed.end, Math.min(to, closed.end + farthest)))?.[0] ?? '';
  return { ...closed, start: start - before.length, end: closed.end + after.length };
}

/** With the dollar behind the mark that stood within, before it: `x=1.$`, `p-$Laplacian`; but not one that opens what begins at `to`. */
function withClosing(text: string, formula: Restored, to: number): Restored {
  const [found, stop, mark = stop] = closing.exec(text.slice(formula.end, formula.end + near)) ?? [];
  if (found === undefined) return formula;
  const end = formula.end + found.length;
  const isOpening = found.endsWith(' $') && to <= end + 1 && to < text.length;
  const tex = `${formula.tex}${mark === '-' ? '\\text{-}' : mark}`;
  return end > to || isOpening || !isRenderable(tex) ? formula : { ...formula, end, tex };
}

/** In characters: blanks, a mark, a dollar, and what follows. */
const near = 6;

/** Before a number it would be a price's, and before a letter, but behind a hyphen, that of a formula that it opens. */
const closing = /^(?: ?([.,;]) ?\$(?![\w$])|(-)\$(?=[A-Za-z ]))/;

/** In characters: what is shorter may be an amount (`$ n`). */
const shortestDisplay = 5;

/** In characters: a dollar further away is another's. */
const farthest = 4;

/** `2.5`, `98\%`, `61{,}400`: set in TeX or not, a reader sees no difference, so nothing is restored. */
function isFormula(text: string, { start, end }: DetectedSpan): boolean {
  return !/^[\d.,\s%\\]*$/.test(text.slice(start, end));
}

function isSame(one: Span, other: Span | undefined): boolean {
  return one.start === other?.start && one.end === other.end;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** `\1{y in S}` is a one in blackboard bold before the set; as it stands where that cannot be set. */
function rebuildIndicators(
  { rebuild }: Engine,
  text: string,
  indicators: readonly Indicator[],
): readonly Restored[] {
  const insides = rebuildFormulas(
    rebuild,
    text,
    indicators.map(({ inner }) => inner),
  );
  return insides.flatMap((inside, index) => {
    const indicator = indicators[index];
    if (inside === null || indicator === undefined) return [];
    const tex = `\\mathbb{1}\\{${inside.tex}\\}`;
    if (!isRenderable(tex)) return [];
    const { start, end } = indicator;
    const confidence = confidenceOf(settledConfidence, inside.score);
    return [{ start, end, tex, confidence, found: null, score: inside.score }];
  });
}

/** What is settled by sight was never far from what authors wrote. */
const settledConfidence = 0.9;

function keepSettled({ start, end, tex }: Settled): Restored {
  return { start, end, tex, confidence: settledConfidence, found: null, score: 0 };
}

/**
 * Of a formula between `\(` and `\)`, or `\[` and `\]`, the scrape's first step took fractions, faces and words as of any
 * other; what kept its backslash stays. They are rebuilt in the text that `readSurvivor` makes of theirs.
 */
function rebuildSurvivors(
  { rebuild }: Engine,
  text: string,
  survivors: readonly Survivor[],
): readonly Restored[] {
  const inner: Span[] = [];
  const kept: { readonly asItStands: Restored; readonly isDamaged: boolean }[] = [];
  let read = '';
  let at = 0;
  for (const { start, end, tex: source } of survivors) {
    const tex = readSurvivor(source);
    if (tex === null) continue;
    read += text.slice(at, start);
    inner.push({ start: read.length, end: read.length + tex.length });
    read += tex;
    at = end;
    const confidence = holdsResidue(tex) ? residueConfidence : survivorConfidence;
    kept.push({
      asItStands: { start, end, tex, confidence, found: null, score: 0 },
      isDamaged: (text[start] === '\\' || lostBackslashes(source)) && !aligned.test(tex),
    });
  }
  const rebuilt = rebuildFormulas(rebuild, read + text.slice(at), inner);
  return kept.map(({ asItStands, isDamaged }, index) => {
    const again = rebuilt[index] ?? null;
    if (!isDamaged || again === null || !isSame(again, inner[index])) return asItStands;
    if (withoutBlanks(again.tex) === withoutBlanks(asItStands.tex)) return asItStands;
    const confidence = confidenceOf(survivorConfidence, again.score);
    if (confidence < doubtedBelow) return { ...asItStands, confidence: residueConfidence };
    return { ...asItStands, tex: again.tex, confidence, score: again.score };
  });
}

/** `$$x_t=\\lambda x$$` left `$x_t=lambda x$`; authors' own words stand between dollars too, `$top-5$`. */
function lostBackslashes(source: string): boolean {
  return !source.includes('\\') && /[=<>^_]/.test(source);
}

/**
 * Where words of a column lost their backslashes (`& in Omega`), or what was lost can only be read so doubtfully that the text
 * is shown in its place, a reader sees what cannot be right (21 of 21), but sees the formula's build.
 */
const residueConfidence = 0.4;

/** Environments and their columns, of which the scrape leaves none: these are as their authors wrote them. */
const aligned = /\\begin\b|&/;

/** A reading of less than this would not be shown, and what authors wrote can be. */
const doubtedBelow = 0.3;

function withoutBlanks(tex: string): string {
  return tex.replace(/\s+/g, '');
}

/** Together, since a letter has one face throughout an abstract. What does not render is left out. */
function rebuildSpans(
  { rebuild }: Engine,
  text: string,
  spans: readonly DetectedSpan[],
): readonly Restored[] {
  const inner = spans.map(({ start, end }) => withoutDollars(text, start, end));
  return rebuildFormulas(rebuild, text, inner).flatMap((rebuilt, index) => {
    const found = spans[index];
    if (rebuilt === null || found === undefined) return [];
    const { start, end } = isSame(rebuilt, inner[index]) ? found : rebuilt;
    const confidence = confidenceOf(found.probability, rebuilt.score);
    if (confidence < wordsBelow && /^[A-Za-z(){}\s-]+$/.test(text.slice(start, end))) return [];
    return [{ start, end, tex: rebuilt.tex, confidence, found, score: rebuilt.score }];
  });
}

/** Letters and brackets that are hardly a formula are words: text mode knows what their braces were. */
const wordsBelow = 0.3;

/** Lone dollars at the edges belong to the span, not to the TeX. */
function withoutDollars(text: string, start: number, end: number): Span {
  return { start: text[start] === '$' ? start + 1 : start, end: text[end - 1] === '$' ? end - 1 : end };
}
