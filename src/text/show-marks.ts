// Decides what happens to characters that a reader cannot see.
//
// Marks that reorder text (U+202A–202E, U+2066–2069, U+200E/F, U+061C) and invisible ones (zero-width
// space, word joiner, byte order mark) are shown by name, `⟨U+202E⟩`: the text stays honest, and the
// page cannot be reordered or two titles made to look alike. Zero-width joiners stay where a script or
// an emoji needs them. C0 controls become their control pictures (NUL is ␀). Soft hyphens are dropped:
// they are a typesetter's hint, not a character. Line ends and tabs are white space, left to the caller.

/** Controls, formats, separators of lines and whatever else a font shows as nothing. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** None of ASCII's own characters is unseen; most texts have no others. */
const beyondAscii = /[^ -~]/;

/** Formats that do show (Arabic number signs), variation selectors, line ends and tabs. */
const harmless = /^(?:[\t\n\v\f\r]|[\u0600-\u0605]|\u06DD|\u070F|\u08E2|[\uFE00-\uFE0F])$/;

/** The text with every reordering or invisible mark made visible: `a\u202Eb` -> `a⟨U+202E⟩b`. */
export function showMarks(text: string): string {
  if (!beyondAscii.test(text)) return text;
  return text.replace(unseen, (mark, at: number) =>
    harmless.test(mark) || joinsAtHome(text, at) ? mark : showMark(mark),
  );
}

function showMark(mark: string): string {
  const code = mark.codePointAt(0) ?? 0;
  if (code === 0xad) return '';
  if (code === 0x2028 || code === 0x2029) return '\n';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** Letters of scripts that are misspelt without joiners (Arabic, Indic, Khmer, Mongolian), pictographs. */
const joining =
  /[\u0600-\u08FF\u0900-\u0DFF\u1780-\u17FF\u1800-\u18AF]$|\p{Extended_Pictographic}\uFE0F?$|[\u{1F3FB}-\u{1F3FF}]$/u;

/** A zero-width joiner or non-joiner after a character that joins. */
function joinsAtHome(text: string, at: number): boolean {
  const isJoiner = text[at] === '\u200C' || text[at] === '\u200D';
  return isJoiner && joining.test(text.slice(Math.max(0, at - 3), at));
}
