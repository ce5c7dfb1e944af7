// UTF-8 with other bytes among it: sound sequences are UTF-8, every other byte is Windows-1252.
//
// By the package, not by TextDecoder: several versions of Node read `windows-1252` as Latin-1 there.
import { decode } from 'windows-1252';
import { splitLines } from '../source.ts';

export interface Mixed {
  readonly text: string;
  /** Runs of bytes that are no UTF-8, and the 1-based line of the first. */
  readonly runs: number;
  readonly firstLine: number;
}

/** `caf\xe9 na\xc3\xafve` is `café naïve`. Linear; a file with `mostRuns` runs is not UTF-8 at all. */
export function decodeMixed(bytes: Uint8Array): Mixed {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const pieces: string[] = [];
  let runs = 0;
  let firstLine = 1;
  let soundFrom = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = measureSequence(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    const end = findSound(bytes, at);
    const sound = utf8.decode(bytes.subarray(soundFrom, at));
    pieces.push(sound, decodeLegacy(bytes.subarray(at, end)));
    if (runs === 0) firstLine = splitLines(sound).length;
    runs++;
    if (runs > mostRuns) return { text: decodeLegacy(bytes), runs, firstLine };
    soundFrom = end;
    at = end;
  }
  pieces.push(utf8.decode(bytes.subarray(soundFrom)));
  return { text: pieces.join(''), runs, firstLine };
}

/** Length of the UTF-8 sequence at an offset, by the Unicode standard's table 3-7; 0 for none. */
function measureSequence(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let next = 2; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function findSound(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < bytes.length && measureSequence(bytes, at) === 0) at++;
  return at;
}

/** In slices: the decoder builds its result character by character. */
function decodeLegacy(bytes: Uint8Array): string {
  if (bytes.length <= slice) return decode(bytes);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += slice) pieces.push(decode(bytes.subarray(at, at + slice)));
  return pieces.join('');
}

const mostRuns = 100_000;
const slice = 65_536;
