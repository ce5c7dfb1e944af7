// Bytes to text, and what had to be guessed.
//
// A dump is UTF-8. With a byte order mark, or with a NUL in every other byte, it is UTF-16, and with one of four bytes
// UTF-32. A byte that is no UTF-8 is read as the page's head declares, else as Windows-1252, the only other encoding
// scrapers produce: the reading can be undone, and it is reported. Archives, images and other bytes that are no text
// are not read at all.
import type { Finding } from '../layout.ts';
import { maxFileBytes } from '../limits.ts';
import { reportTooLarge } from '../report.ts';
import { nameBinary } from './binary.ts';
import { decodeMixed } from './mixed.ts';
import { decodeUtf32, detectUtf32 } from './utf32.ts';

export interface Decoded {
  /** A byte order mark stays, so that the parts give the file back. */
  readonly text: string;
  readonly isText: boolean;
  readonly findings: readonly Finding[];
}

/** A text of which nothing had to be guessed. */
export function asDecoded(text: string): Decoded {
  return { text, isText: true, findings: [] };
}

export function decodeDump(bytes: Uint8Array): Decoded {
  if (bytes.length > maxFileBytes)
    return { text: '', isText: false, findings: [reportTooLarge(bytes.length)] };
  const widest = detectUtf32(bytes);
  if (widest !== null) return asDecoded(decodeUtf32(widest, bytes));
  const wide = detectUtf16(bytes);
  if (wide !== null) return asDecoded(decodeWhole(wide, bytes));
  const binary = nameBinary(bytes);
  if (binary !== null) {
    return { text: decodeWhole('utf-8', bytes), isText: false, findings: [reportBinary(binary)] };
  }
  try {
    return asDecoded(new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes));
  } catch {
    const declared = decodeAsDeclared(bytes);
    if (declared !== null) return asDecoded(declared);
    const { text, runs, firstLine } = decodeMixed(bytes);
    return { text, isText: true, findings: [reportMixed(runs, firstLine)] };
  }
}

/** Whether a character has two bytes or four; the other encodings are built on ASCII. */
export function isWide(bytes: Uint8Array): boolean {
  return detectUtf32(bytes) !== null || detectUtf16(bytes) !== null;
}

function decodeWhole(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** By its byte order mark, else by its NULs: Latin text in UTF-16 has one in every other byte. */
function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(bytes.length, sample) >> 1;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) even++;
    if (bytes[2 * pair + 1] === 0) odd++;
  }
  if (pairs < 8) return null;
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.7 && odd < pairs * 0.1 ? 'utf-16be' : null;
}

/** By the encoding that a page or XML names in its head; null where it names none, or its bytes are of another. */
function decodeAsDeclared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, sample));
  const name = declaration
    .exec(head)
    ?.slice(1)
    .find((one) => one !== undefined);
  // Windows-1252 is what is read without it, too; Node's own reading of it is Latin-1.
  if (name === undefined || /^(?:utf-?8|us-ascii|ascii|latin-?1|iso-8859-1|windows-1252)$/i.test(name))
    return null;
  try {
    return new TextDecoder(name, { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function reportBinary(kind: string): Finding {
  return {
    code: 'not-text',
    message: `This is ${kind}, not text, so no paper is read from it. Save the list as text, HTML or JSON.`,
  };
}

function reportMixed(runs: number, firstLine: number): Finding {
  const places = runs === 1 ? 'one place, here' : `${runs} places, first here`;
  return {
    code: 'invalid-utf8',
    line: firstLine,
    message: `The file is not UTF-8 in ${places}; these bytes are read as Windows-1252, which is a guess. Save the file as UTF-8.`,
  };
}

const declaration =
  /^\s{0,40}<\?xml\s[^<>?]{0,200}encoding=["']([\w-]{2,40})["']|<meta\s[^<>]{0,300}charset\s{0,4}=\s{0,4}["']?([\w-]{2,40})/i;
const sample = 4096;
