// UTF-8 that somebody read as Windows-1252 and saved again: `donâ€™t`, `PoincarÃ©`.
//
// Repaired only where it is certain: the whole text goes back to Windows-1252 bytes, and these bytes are
// sound UTF-8. A text that holds anything else, a Greek letter say, was not read that way as a whole.
import { encode } from 'windows-1252';

export type Repair =
  | { readonly kind: 'sound' }
  | { readonly kind: 'repaired'; readonly text: string }
  | { readonly kind: 'doubtful'; readonly seen: string };

/** `repairMojibake('PoincarÃ©')` is repaired to `Poincaré`; damage done twice is undone twice. */
export function repairMojibake(text: string): Repair {
  const seen = suspicious.exec(text)?.[0];
  if (seen === undefined) return { kind: 'sound' };
  let repaired = decodeAgain(text);
  if (repaired === null) return { kind: 'doubtful', seen };
  for (let times = 1; times < mostTimes && suspicious.test(repaired); times++) {
    const again = decodeAgain(repaired);
    if (again === null) break;
    repaired = again;
  }
  return { kind: 'repaired', text: repaired };
}

function decodeAgain(text: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(encode(text)));
  } catch {
    return null;
  }
}

// The first byte of a UTF-8 sequence and the second, as Windows-1252 shows them: a capital letter with
// an accent (or â, ã, ð and the like) before a sign or a control character. No language writes that; but
// `4×–5.7×` is a range, and the cross after a number no letter of Hebrew's.
const suspicious =
  /(?:[\u00c2-\u00d6\u00d8-\u00f4]|(?<!\d ?)\u00d7)[\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]/;
const mostTimes = 3;
