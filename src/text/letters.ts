// Letters as keys and searches compare them.

/** `lettersAndDigits('Tencent-Hunyuan 2.0')` is `TencentHunyuan20`: what is left of a name however it is set. */
export function lettersAndDigits(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Letters that no accent makes, in small: `ß` is `ss`. */
export const spelledLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
};
