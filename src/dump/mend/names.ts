// Names and notes that are shown beside a paper or a dump: one line, and nothing in it that is not seen.
//
// An abstract keeps the marks that its author may have written, and shows them when it is set; a name
// goes into citations, feeds and mail as it stands, so it is made harmless here.
import { showMarks } from '../../text/index.ts';
import { cutPiles, markHalves } from './marks.ts';

/** `Ada \u202eevil` is `Ada ⟨U+202E⟩evil`. */
export function mendName(name: string): string {
  if (plain.test(name)) return name.trim();
  return showMarks(cutPiles(markHalves(name)))
    .replace(/\s+/g, ' ')
    .trim();
}

const plain = /^[\x20-\x7e]*$/;
