// Texts of tokens that were met before: an abstract repeats its words, and so does the next one.
//
// Each is looked up once. What it says by itself others keep under its number (detect/remember.ts).
import { hashStart, hashUnit, mixBits } from '../hash.ts';
import { cutRun } from './cut-run.ts';

export interface Familiar {
  /** One string for all tokens of this text, whose hash is known. */
  readonly text: string;
  /** From 1 to `mostFamiliar`; 0 for all texts that are not kept. */
  readonly number: number;
  /** Where a run of letters is cut. */
  readonly cuts: readonly number[];
}

/** A hostile text may hold any number of distinct words, of any length: no more than these are kept, none longer. */
export const mostFamiliar = 50_000;
const longest = 40;

/** By the hash of a text, from its place on: numbers of familiar texts; 0 where nothing is. Never more than half full. */
const places = new Int32Array(1 << 17);
/** How far on a text may stand: a hostile one may hold any number of words of one hash. */
const farthest = 16;
/** By number, from 1 on. */
const known: (Familiar | undefined)[] = [undefined];
const hashes = new Int32Array(mostFamiliar + 1);

/** What is kept of `source[start..end)`, now or from before. Read where it stands: of what was met no string is made. */
export function familiar(source: string, start = 0, end: number = source.length): Familiar {
  if (end - start > longest) return read(source.slice(start, end), 0);
  const hash = hashOf(source, start, end);
  let place = mixBits(hash) & (places.length - 1);
  for (let step = 0; step < farthest; step++) {
    const number = places[place] ?? 0;
    if (number === 0) return keep(read(source.slice(start, end), known.length), hash, place);
    const kept = known[number];
    if (hashes[number] === hash && kept !== undefined && stands(kept.text, source, start, end)) return kept;
    place = (place + 1) & (places.length - 1);
  }
  return read(source.slice(start, end), 0);
}

function read(text: string, number: number): Familiar {
  return { text, number: number > mostFamiliar ? 0 : number, cuts: cutRun(text) };
}

function keep(fresh: Familiar, hash: number, place: number): Familiar {
  if (fresh.number === 0) return fresh;
  known.push(fresh);
  hashes[fresh.number] = hash;
  places[place] = fresh.number;
  return fresh;
}

function hashOf(source: string, start: number, end: number): number {
  let hash = hashStart;
  for (let at = start; at < end; at++) hash = hashUnit(hash, source.charCodeAt(at));
  return hash;
}

function stands(text: string, source: string, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== source.charCodeAt(start + i)) return false;
  return true;
}
