// Unicode's mathematical letters, scripts and accents, as KaTeX's MathML asks for them.

type Table = Readonly<Record<string, string>>;

const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const small = 'abcdefghijklmnopqrstuvwxyz';

/** Letters set in order from `first`; Unicode keeps some of them elsewhere (`exceptions`). */
function run(letters: string, first: number, exceptions: Table = {}): Table {
  return Object.fromEntries(
    [...letters].map((letter, i) => [letter, exceptions[letter] ?? String.fromCodePoint(first + i)]),
  );
}

/** By MathML's `mathvariant`. Bold and italic stay plain letters: in running text they would only disturb. */
export const faces: Readonly<Record<string, Table>> = {
  'double-struck': {
    ...run(capitals, 0x1d538, { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' }),
    ...run(small, 0x1d552),
    ...run('0123456789', 0x1d7d8),
  },
  script: run(capitals, 0x1d49c, { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ' }),
  fraktur: {
    ...run(capitals, 0x1d504, { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' }),
    ...run(small, 0x1d51e),
  },
};

function pairs(from: string, to: string): Table {
  const targets = [...to];
  return Object.fromEntries([...from].map((character, i) => [character, targets[i] ?? character]));
}

export const superscripts: Table = {
  ...pairs('0123456789+−-=()', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾'),
  ...pairs('abcdefghijklmnoprstuvwxyz', 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'),
  ...pairs('TABDEGHIJKLMNOPRUVW', 'ᵀᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵁⱽᵂ'),
  '*': '*',
  '′': '′',
  '⊤': '⊤',
  '†': '†',
};

export const subscripts: Table = {
  ...pairs('0123456789+−-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'),
  ...pairs('aehijklmnoprstuvx', 'ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'),
};

/** KaTeX's mark over a letter -> the combining accent. */
export const accents: Table = {
  '^': '\u0302',
  '~': '\u0303',
  ˉ: '\u0304',
  '‾': '\u0305',
  '˙': '\u0307',
  '¨': '\u0308',
  ˇ: '\u030c',
  ˊ: '\u0301',
  ˋ: '\u0300',
  '˘': '\u0306',
  '⃗': '\u20d7',
};
