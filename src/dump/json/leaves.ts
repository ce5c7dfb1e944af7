// A paper's object to its fields, wherever a tool put them: in the object that holds its title, in one
// around it, in one beside it.

import { isRecord } from '../../is-record.ts';
import { isMark, meaningOf } from '../records/meaning.ts';
import type { Field } from '../records/read.ts';
import { readArxivId, wrappedIn } from '../records/values.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The fields of one paper's object, those nearest to the title first. `key` is the name under which the
 * object itself stands; some lists are objects of papers by their ids.
 */
export function fieldsOf(outer: Json, key: string | null): readonly Field[] {
  const path = pathToCore(outer);
  const fields: Field[] = [];
  const beside: { readonly under: string; readonly record: Json }[] = [];
  for (const record of path.toReversed()) {
    for (const [name, value] of Object.entries(record)) {
      if (isRecord(value) && path.includes(value)) addId(fields, name);
      else if (isRecord(value) && !readsObjects(name)) beside.push({ under: name, record: value });
      else fields.push({ name, value });
    }
  }
  if (key !== null) addId(fields, key);
  for (let at = 0; at < beside.length && at < mostObjects; at++) {
    const { under = '', record = {} } = beside[at] ?? {};
    for (const [name, value] of Object.entries(record)) {
      if (!isRecord(value)) fields.push({ name, value, under });
      else beside.push({ under, record: value });
    }
  }
  return fields;
}

/** From the outer object down to the one that is the paper. */
function pathToCore(outer: Json): readonly Json[] {
  const path = [outer];
  for (let at = outer; path.length < mostObjects; ) {
    const inner = Object.values(at).filter((value): value is Json => isRecord(value) && isPaper(value, 0));
    const [only, ...others] = inner;
    if (only === undefined || others.length > 0) return path;
    path.push(only);
    at = only;
  }
  return path;
}

/** Has a title and something else that papers have, itself or in an object of its own. */
function isPaper(record: Json, depth: number): boolean {
  const names = Object.entries(record).flatMap(([name, value]) =>
    typeof (wrappedIn(value) ?? value) === 'object' ? [] : [name],
  );
  const hasTitle = names.some((name) => meaningOf(name)?.role === 'title');
  if (hasTitle && Object.keys(record).some((name) => meaningOf(name)?.role === 'abstract' || isMark(name)))
    return true;
  return (
    depth < deepest && Object.values(record).some((value) => isRecord(value) && isPaper(value, depth + 1))
  );
}

function addId(fields: Field[], name: string): void {
  if (readArxivId(name) !== null) fields.push({ name: 'id', value: name });
}

/** Some fields are objects by themselves, such as `{"name": …, "fullname": …}`. */
function readsObjects(name: string): boolean {
  return meaningOf(name) !== null;
}

const mostObjects = 20;
const deepest = 4;
