// Names of organisations as programs print them: `northlab North Lab`, `[northlab] North Lab`, perhaps wrapped.
//
// Heuristic: a text browser prints an image's words before the name, and they are its slug. Where most names of a file begin with a slug of their
// own, the first word goes from all of them that have one; elsewhere it is part of the name.
import { lettersAndDigits } from '../../text/letters.ts';
import type { Entry } from '../types.ts';
import type { Line } from './dressed.ts';

/** How many lines above the closing line begin the name that ends there: a long name is wrapped. */
export function countNameLines(lines: readonly Line[], end: string | null): number {
  if (end === null) return 0;
  let name = end;
  for (let count = 1; count <= mostNameLines && lines.length - count >= 2; count++) {
    const above = lines.at(-count);
    // The abstract's last line is no part of a name.
    if (above === undefined || above.end - above.start < shortestLine || endsText.test(above.text)) return 0;
    name = `${above.text} ${name}`;
    if (name.length > longestName) return 0;
    if (above.gap || /^!?\[[\w.-]{1,80}\]/.test(above.text) || beginsWithOwnSlug(name)) return count;
  }
  return 0;
}

export function withoutSlugs(entries: readonly Entry[]): readonly Entry[] {
  const bare = entries.map(withoutImage);
  const names = bare.flatMap(({ organization }) => (organization === null ? [] : [organization]));
  const doubled = names.filter(beginsWithOwnSlug).length;
  if (doubled === 0 || doubled < names.length / 2) return bare;
  return bare.map((entry) =>
    entry.organization === null ? entry : { ...entry, organization: cutSlug(entry.organization) },
  );
}

function withoutImage(entry: Entry): Entry {
  const name = entry.organization
    ?.replace(/^(?:!?\[[^\]]{0,80}\](?:\([^)\s]{0,2000}\))?\s{0,8}){1,3}/, '')
    .trim();
  return name === undefined || name === entry.organization ? entry : { ...entry, organization: name || null };
}

function beginsWithOwnSlug(name: string): boolean {
  const [, slug = '', rest = ''] = slugged.exec(name) ?? [];
  const [one, other] = [squash(slug), squash(rest)];
  if (one.length < 2 || other.length < 2) return false;
  return one.startsWith(other) || other.startsWith(one) || one === initials(rest);
}

function cutSlug(name: string): string {
  const rest = slugged.exec(name)?.[2] ?? '';
  // A capital within a name of several words (`Levee Lab`) is no slug, but a slug may be in capitals (`NVIDIA`).
  return rest !== '' && (beginsWithOwnSlug(name) || /^[a-z0-9]/.test(name)) ? rest : name;
}

function squash(text: string): string {
  return lettersAndDigits(text.toLowerCase());
}

function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();
}

const endsText = /[.!?]["'”)\]*]{0,3}$|https?:\/\/\S{1,200}$/;
const slugged = /^([\w.-]{1,80}) (\S.{0,200})$/s;
// No program wraps shorter lines, and no organisation in a year of days has a longer name.
const shortestLine = 28;
const longestName = 240;
const mostNameLines = 3;
