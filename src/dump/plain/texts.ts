// The texts of a plain list, wrapped lines joined, and whether the list prints authors' names.
//
// Where no blank line parts names from the abstract below them, a line of names ends a text only once it is known that the
// list has such lines: most of what stands below its titles is one beyond doubt.
import { oncePer } from '../../with-memory.ts';
import { isByline, isName } from '../authors.ts';
import type { Source } from '../source.ts';
import { type Bylines, findBylines } from './bylines.ts';
import { findSpans, type PlainSpan } from './spans.ts';
import { joinWraps, type Lines, measureWrap, textOf } from './wraps.ts';

export interface Texts {
  /** As often as they are asked for. */
  readonly pieces: () => Iterable<Lines | PlainSpan>;
  readonly bylines: Bylines;
}

/** What is measured of a list for a claim is not measured again where it is read. */
export function openTexts(source: Source, spaced: boolean): Texts {
  return spaced ? openSpaced(source) : openPacked(source);
}

const openSpaced = oncePer((source: Source) => measureTexts(source, true));
const openPacked = oncePer((source: Source) => measureTexts(source, false));

function measureTexts(source: Source, spaced: boolean): Texts {
  const wrap = measureWrap(findSpans(source), spaced);
  const open = (isNames: (line: string) => boolean) => () =>
    joinWraps(findSpans(source), wrap, spaced, isNames);
  const plain = open(() => false);
  if (wrap === null) return { pieces: plain, bylines: findBylines(textsOf(plain())) };
  const parted = open(isByline);
  const bylines = findBylines(textsOf(parted()));
  if (bylines === null) return { pieces: plain, bylines };
  return { pieces: open((line) => isByline(line) || isName(line)), bylines };
}

function* textsOf(pieces: Iterable<Lines | PlainSpan>): Generator<string> {
  for (const piece of pieces) if (!('kind' in piece)) yield textOf(piece);
}
