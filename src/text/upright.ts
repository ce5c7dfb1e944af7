// Which formulas are upright letters with a script on them: a name (`A^2Flow`), a unit (`km^2`), a power.
//
// They are read as text, in the text's own face, and only the script is raised or lowered: a variable's
// italics and a formula's box would set the name apart from its sentence.
import type { Inline } from './types.ts';

/** The pieces of `tex`, or null where it is any other formula. `\mathrm{km}^2` is `km` and a raised 2. */
export function readUpright(tex: string): readonly Inline[] | null {
  if (tex.length > longest || !form.test(tex)) return null;
  return Array.from(tex.matchAll(pieceForm), ([piece, letters, braced, plain]): Inline => {
    if (letters !== undefined) return { kind: 'text', text: letters.replaceAll('~', '\u00a0') };
    const inside = braced ?? plain ?? '';
    const [, word] = /^\\mathrm\{(\w+)\}$/.exec(inside) ?? [];
    const text = word ?? signs.get(inside) ?? inside.replace(/-/g, '\u2212').replace('\\%', '%');
    if (text === '°') return { kind: 'text', text };
    return { kind: 'script', raised: piece.startsWith('^'), text, tex: piece };
  });
}

const longest = 80;

/** What a reader sees of a control sequence that is a whole script. */
const signs: ReadonlyMap<string, string> = new Map([
  ['\\circ', '°'],
  ['\\degree', '°'],
  ['\\prime', '′'],
  ['\\dagger', '†'],
  ['\\ast', '*'],
  ['\\star', '⋆'],
  ['\\top', '⊤'],
]);

const contentForm =
  '\\\\mathrm\\{\\w+\\}|\\\\(?:circ|degree|prime|dagger|ast|star|top)|[\\w.,+*†-]+(?:\\\\%)?';
const scriptForm = `[_^](?:\\{(${contentForm})\\}|(\\\\(?:circ|degree|prime|dagger|ast|star|top)|[\\w*+†]))`;
const lettersForm = '\\\\(?:mathrm|text)\\{([^{}\\\\$]*)\\}';
const form = new RegExp(`^(?:${lettersForm})?${scriptForm}(?:${lettersForm})?$`);
const pieceForm = new RegExp(`${lettersForm}|${scriptForm}`, 'g');
