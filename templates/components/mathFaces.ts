// Which of KaTeX's faces a text's formulas ask for, by the classes in their HTML. Asked for beforehand and
// with low priority they come sooner, and out of the way of what the first paint needs.

const always = ['KaTeX_Main-Regular.woff2', 'KaTeX_Math-Italic.woff2'];

const byClass: readonly (readonly [pattern: RegExp, file: string])[] = [
  [/\bmathbb\b|\bamsrm\b/, 'KaTeX_AMS-Regular.woff2'],
  [/\bmathcal\b/, 'KaTeX_Caligraphic-Regular.woff2'],
  [/\bsmall-op\b|\bdelimsizing size1\b/, 'KaTeX_Size1-Regular.woff2'],
];

/** `html` may be the whole text: names of classes in plain words cost a preload, no more. */
export function mathFaces(html: string): readonly string[] {
  return [...always, ...byClass.flatMap(([pattern, file]) => (pattern.test(html) ? [file] : []))];
}
