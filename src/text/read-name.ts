// Reads the name of a person or an organisation: TeX's accents and letters, and nothing else of TeX.
//
// Everything that shows, cites, groups or exports a name takes it from a paper, so it is read once, where
// papers are made. A line end or a mark that reorders text can forge a field in no format after that.
import { readAccent } from './accents.ts';
import { commandEffect } from './commands.ts';
import { showMarks } from './show-marks.ts';

/** `M\'onica Mu\~noz` is `Mónica Muñoz`, `{\O}rsted` `Ørsted`; `O'Brien` keeps its apostrophe. */
export function readName(name: string): string {
  let read = '';
  let at = 0;
  for (let slash = name.indexOf('\\'); slash >= 0; slash = name.indexOf('\\', at)) {
    const letter = readAccent(name, slash, name.length) ?? readLetter(name, slash);
    read += name.slice(at, slash) + (letter?.text ?? '\\');
    at = letter?.end ?? slash + 1;
  }
  const letters = (read + name.slice(at)).replace(/[{}]/g, '').replace(/~/g, ' ');
  return showMarks(letters).replace(/\s+/g, ' ').trim().normalize('NFC');
}

const command = /\\([A-Za-z]+)(?:\{\}| (?=\p{Ll}))?/uy;

/** `\o`, `\ss`, `\L{}`: a letter that no accent makes. */
function readLetter(name: string, at: number): { readonly text: string; readonly end: number } | null {
  command.lastIndex = at;
  const found = command.exec(name);
  const effect = commandEffect(found?.[1] ?? '');
  if (found === null || effect?.kind !== 'symbol' || !/^\p{L}{1,2}$/u.test(effect.text)) return null;
  return { text: effect.text, end: at + found[0].length };
}
