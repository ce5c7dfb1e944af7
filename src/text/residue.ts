// What the scrape leaves of commands in text mode, beyond those that only lose their braces.
//
// `\textcolor{teal}{good}` is `teal{good}` and `\text{free}` inside a formula `text{free}`: a name that is no
// word before a brace. `\unicode{x2013}` is `x2013`, `\!-\!` between numbers `!-!`.
import { commandEffect, type Effect } from './commands.ts';

/** Names that stay when `\textcolor{blue}{…}` or `\color{blue}` went. */
export const colourNames =
  'black|blue|brown|cyan|gray|green|lightgray|magenta|orange|olive|pink|purple|red|teal|violet';

const beforeBrace = new RegExp(
  `(?<![\\p{L}\\p{N}\\\\_])(?:${colourNames}|text(?:bf|it|tt|sc|rm|sf|up|normal|color)?|math(?:rm|bf|it|sf|tt|cal|bb)|operatorname|emph|boldsymbol|underline|mbox)$`,
  'u',
);

/** The command's name that `before` ends with and the brace after it belonged to, or null. */
export function nameBeforeBrace(before: string): { readonly name: string; readonly effect: Effect } | null {
  const name = beforeBrace.exec(before.slice(-longestName))?.[0];
  if (name === undefined) return null;
  return { name, effect: commandEffect(name) ?? { kind: 'argument', style: null } };
}

const longestName = 16;

/** Text with the characters that damaged commands stood for. */
export function readLeftovers(text: string): string {
  if (!/x20|!-!/.test(text)) return text;
  return text
    .replace(/(?<![\dA-Z])x20(1[0-9]|2[0-6])(?!\d)/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(`20${code}`, 16)),
    )
    .replace(/(?<=\d)!-!(?=\d)/g, '\u2013');
}
