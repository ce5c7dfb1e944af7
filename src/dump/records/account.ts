// Which fields of a record were taken for what, and which were left out: told once for a file.

import { quote } from '../../text/quote.ts';
import { wordSet } from '../../text/word-set.ts';
import type { Finding } from '../layout.ts';
import { isOwnOfTheList } from './meaning.ts';
import { type Role, roles } from './roles.ts';

/** A field's name, and that of the object beside the title's that holds it. */
interface Named {
  readonly name: string;
  readonly under?: string;
}

export class Account {
  /** What was read, and for which role. */
  readonly taken: (readonly [Role, Named])[] = [];

  constructor(readonly fields: readonly Named[]) {}

  take(role: Role, field: Named): void {
    this.taken.push([role, field]);
  }

  isTaken(field: Named): boolean {
    return this.taken.some(([, { name, under }]) => name === field.name && under === field.under);
  }

  /** The name of the field that a role was read from. */
  nameOf(role: Role): string | null {
    return this.taken.find(([own]) => own === role)?.[1].name ?? null;
  }
}

/** What the records of a file were read by; nothing where they are the site's own list, which needs no word. */
export function reportFields(records: readonly { readonly account: Account }[]): readonly Finding[] {
  const taken = new Map<Role, Set<string>>();
  const used = new Set<string>();
  const left = new Set<string>();
  for (const { account } of records) {
    for (const [role, { name, under = name }] of account.taken) {
      used.add(under);
      const names = taken.get(role) ?? new Set();
      taken.set(role, names.add(under === name ? name : `${under}.${name}`));
    }
  }
  for (const { account } of records)
    for (const { name, under = name } of account.fields)
      if (!used.has(under) && left.size < mostNames && isWord(under)) left.add(under);
  const isOwn = [...taken].every(([role, names]) => [...names].every((name) => isPlain(name, role)));
  if (left.size === 0 && isOwn) return [];
  const read = [...taken].map(([role, names]) => `${roles[role].word} from ${listNames(names)}`);
  const rest = left.size === 0 ? '' : ` Left out: ${listNames(left)}; rename a field that was meant.`;
  const message = `The fields are read by the meaning of their names: ${read.join(', ')}.${rest}`;
  return [{ code: 'fields-read', message }];
}

/** What anybody would call it, and the site does. */
function isPlain(name: string, role: Role): boolean {
  return name.toLowerCase() === role.toLowerCase() || plainNames.has(name.toLowerCase());
}

/** A name with letters in it that is not one of the site's own: a table's first column is called `#`, or nothing. */
function isWord(name: string): boolean {
  return /\p{L}/u.test(name) && !isOwnOfTheList(name);
}

function listNames(names: Iterable<string>): string {
  return [...names].map((name) => quote(name)).join(', ');
}

const plainNames = wordSet(
  'id summary publishedat published submittedondailyat datestring githubrepo github url link votes',
);
const mostNames = 40;
