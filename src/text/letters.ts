// Letters that no accent makes, as keys and searches spell them.

/** In small letters: `ß` is `ss`. */
export const spelledLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
};
