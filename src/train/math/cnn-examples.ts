// Examples -> what the network reads, and the labels each place may have.

import { anyLabel, B, E, I, O } from '../../math/detect/chain.ts';
import { type Encoded, encode } from '../../math/detect/cnn/encode.ts';
import { type Focus, gapMark } from '../../math/detect/cnn/focus.ts';
import type { ReadWord, WordRows } from '../../math/detect/cnn/words.ts';
import { familiar } from '../../math/familiar.ts';
import { type Token, tokeniseWithoutDollars } from '../../math/tokenise.ts';
import type { Example } from './corpus.ts';
import { isCareless, labelTokens, tidySpan } from './truth.ts';

export interface CnnExample {
  readonly example: Example;
  readonly encoded: Encoded;
  readonly texts: readonly string[];
  /** Bit set of the labels that each place may have. */
  readonly allowed: Uint8Array;
}

/** The example as the network reads it: the kept places, their rows, and the labels that each may have. */
export function prepareForCnn(
  example: Example,
  focus: Focus,
  readWord: ReadWord,
  wordRows: number,
): CnnExample {
  const tokens = tokeniseWithoutDollars(example.text);
  const encoded = encode(tokens, focus(tokens), readWord, wordRows);
  const all = allowedLabels(example, tokens);
  const allowed = Uint8Array.from(encoded.kept, (index) =>
    index === gapMark ? 1 << O : (all[index] ?? anyLabel),
  );
  releaseBroken(encoded.kept, allowed);
  return { example, encoded, allowed, texts: encoded.kept.map((index) => tokens[index]?.text ?? '') };
}

/** Where the scorer does not look (bare numbers, lone marks), any label will do. */
function allowedLabels({ text, spans }: Example, tokens: readonly Token[]): Uint8Array {
  const tidied = spans.map((span) => tidySpan(text, span)).filter((span) => span.end > span.start);
  const counted = tidied.filter((span) => !isCareless(text, span));
  const allowed = labelTokens(tokens, counted).map((label) => 1 << label);
  for (const span of tidied) {
    if (!isCareless(text, span)) continue;
    tokens.forEach((token, i) => {
      if (token.start < span.end && token.end > span.start && allowed[i] === 1 << O) allowed[i] = anyLabel;
    });
  }
  return allowed;
}

/** A formula that a gap breaks cannot be learned: its places may have any label. */
function releaseBroken(kept: readonly number[], allowed: Uint8Array): void {
  const is = (place: number, ...labels: readonly number[]): boolean =>
    labels.some((label) => allowed[place] === 1 << label);
  for (let gap = 0; gap < kept.length; gap++) {
    if (kept[gap] !== gapMark) continue;
    const before = is(gap - 1, B, I);
    const after = is(gap + 1, I, E);
    if (before || after) allowed[gap] = anyLabel;
    for (let i = gap - 1, open = before; open && i >= 0; i--) {
      open = !is(i, B) && is(i, I);
      allowed[i] = anyLabel;
    }
    for (let i = gap + 1, open = after; open && i < kept.length; i++) {
      open = !is(i, E) && is(i, I);
      allowed[i] = anyLabel;
    }
  }
}

/** Variables of one kind may stand for each other; `a`, `A` and `I` are words too often. */
const variables: readonly (readonly string[])[] = [
  [...'bcdefghijklmnopqrstuvwxyz'],
  [...'BCDEFGHJKLMNOPQRSTUVWXYZ'],
  'alpha beta gamma delta epsilon zeta eta theta kappa lambda mu nu xi pi rho sigma tau phi psi omega'.split(
    ' ',
  ),
  [...'αβγδεζηθκλμνξπρστφψω'],
];
const kindOf: ReadonlyMap<string, readonly string[]> = new Map(
  variables.flatMap((names) => names.map((name) => [name, names] as const)),
);

/**
 * The example with some of its variables renamed, each to a name that the text does not use: a network
 * that has seen `\beta` here and there learns that any letter may stand in that place.
 */
export function renameVariables(
  { encoded, texts, allowed }: CnnExample,
  readWord: ReadWord,
  random: () => number,
): Encoded {
  const inside = new Set(texts.filter((text, i) => ((allowed[i] ?? 1) & 1) === 0 && kindOf.has(text)));
  const used = new Set(texts);
  const prose = new Set(texts.filter((_, i) => ((allowed[i] ?? 1) & 1) === 1));
  const renamed = new Map<string, WordRows>();
  for (const name of inside) {
    const names = kindOf.get(name) ?? [];
    const other = names[Math.floor(random() * names.length)] ?? name;
    if (random() < 0.5 || prose.has(name) || used.has(other)) continue;
    used.add(other);
    const kind = /[α-ω]/.test(other) ? 'mark' : 'word';
    renamed.set(
      name,
      readWord({
        kind,
        text: other,
        number: familiar(other).number,
        start: 0,
        end: other.length,
        glued: false,
      }),
    );
  }
  if (renamed.size === 0) return encoded;
  return { ...encoded, words: encoded.words.map((word, i) => renamed.get(texts[i] ?? '') ?? word) };
}
