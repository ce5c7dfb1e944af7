// A root over a bracket as a whole: `\sqrt(n)`, as plain text writes it, sets TeX's root over the `(` alone.

/** `N \sqrt(\kappa)` is `N \sqrt{(\kappa)}`; without its closing bracket it stays, and what follows too. */
export function spanBrackets(tex: string): string {
  let spanned = '';
  let end = 0;
  for (const { index, 0: root } of tex.matchAll(/\\sqrt\s*(?=\()/g)) {
    if (index < end) continue;
    const from = index + root.length;
    const to = closingOf(tex, from);
    if (to === null) return spanned + tex.slice(end);
    spanned += `${tex.slice(end, index)}\\sqrt{(${spanBrackets(tex.slice(from + 1, to - 1))})}`;
    end = to;
  }
  return spanned + tex.slice(end);
}

/** Where the bracket at `open` ends; null where it does not, or not within the group that it stands in. */
function closingOf(tex: string, open: number): number | null {
  let [brackets, braces] = [0, 0];
  for (let at = open; at < tex.length; at++) {
    const sign = tex[at];
    if (sign === '\\') at++;
    else if (sign === '{') braces++;
    else if (sign === '}' && --braces < 0) return null;
    else if (braces > 0) continue;
    else if (sign === '(') brackets++;
    else if (sign === ')' && --brackets === 0) return at + 1;
  }
  return null;
}
