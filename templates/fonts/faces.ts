// Which styles and alphabets the site's fonts have. styles/tokens/faces.css says the same to the
// browser; a test holds the two together.

/** `packaged` is the font package's name for the style. */
export const styles = [
  { name: '400', packaged: '400-normal', weight: 400, italic: false },
  { name: '400i', packaged: '400-italic', weight: 400, italic: true },
  { name: '600', packaged: '600-normal', weight: 600, italic: false },
] as const;

/** First and last code point of each range; the ranges of two alphabets never overlap. */
export const alphabets = [
  {
    name: 'latin',
    ranges: [
      [0x20, 0x7e],
      [0xa0, 0xff],
      [0x131, 0x131],
      [0x152, 0x153],
      [0x2c6, 0x2c6],
      [0x2da, 0x2da],
      [0x2dc, 0x2dc],
      [0x2000, 0x206f],
      [0x20ac, 0x20ac],
      [0x2122, 0x2122],
      [0x2191, 0x2191],
      [0x2193, 0x2193],
      [0x2212, 0x2212],
    ],
  },
  {
    name: 'latin-ext',
    ranges: [
      [0x100, 0x130],
      [0x132, 0x151],
      [0x154, 0x19f],
      [0x1a2, 0x1ae],
      [0x1b1, 0x24f],
      [0x1e00, 0x1e9f],
      [0x1efa, 0x1eff],
    ],
  },
  {
    name: 'vietnamese',
    ranges: [
      [0x1a0, 0x1a1],
      [0x1af, 0x1b0],
      [0x1ea0, 0x1ef9],
    ],
  },
  {
    name: 'greek',
    ranges: [[0x370, 0x3ff]],
  },
  {
    name: 'cyrillic',
    ranges: [
      [0x400, 0x45f],
      [0x490, 0x491],
      [0x2116, 0x2116],
    ],
  },
] as const;
