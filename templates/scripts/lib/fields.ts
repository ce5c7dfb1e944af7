// What comes from a file or the storage may be anything: it is read as far as it is well formed.
import { isRecord } from '../../../src/is-record.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The fields of JSON that is an object; none where it is something else. */
export function fieldsOf(text: string): Fields {
  try {
    return asFields(JSON.parse(text));
  } catch {
    return {};
  }
}

export function asFields(value: unknown): Fields {
  return isRecord(value) ? value : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
