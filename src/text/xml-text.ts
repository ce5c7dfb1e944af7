/**
 * A text that XML can hold: `a\u{ffff}` -> `a\u{fffd}`. XML 1.0 has no place for control characters, lone
 * surrogates and noncharacters, not even escaped.
 */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
