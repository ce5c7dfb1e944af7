// What is said of a file's content: how many of a thing it has, and what its fields are called.
import { linkToPaper } from '../../paper/arxiv.ts';
import { quote } from '../../text/quote.ts';

/** `no items`, `1 item`, `3 items`. */
export function count(sample: string, pattern: RegExp, one: string, more = `${one}s`): string {
  const found = sample.match(pattern)?.length ?? 0;
  return `${found === 0 ? 'no' : found} ${found === 1 ? one : more}`;
}

/** Words that a reader would see, roughly. */
export function words(sample: string): number {
  const visible = sample
    .replace(/<(script|style)\b[^<>]{0,500}>[^<]{0,100000}<\/\1>/gi, ' ')
    .replace(/<[^<>]{0,2000}>/g, ' ');
  return visible.split(/\s+/).length;
}

/** What asks arXiv for the papers that a text names, with their abstracts; '' where it names none. */
export function askArxiv(sample: string): string {
  const ids = [...new Set(sample.match(named)?.map((name) => name.slice(name.search(id))))];
  if (ids.length === 0) return '';
  const asked = ids.slice(0, mostIds);
  const rest =
    ids.length > asked.length ? `, and ask for the other ${ids.length - asked.length} likewise` : '';
  return `arXiv has them: open https://export.arxiv.org/api/query?max_results=${asked.length}&id_list=${asked.join(',')}, save what it answers${rest}, and add that.`;
}

/** The names of the first object's keys, as far as they can be told without parsing. */
export function keysOf(sample: string): string {
  const keys = new Set(
    [...sample.slice(0, header).matchAll(/"([\w $.-]{1,40})"\s{0,20}:/g)].map(([, key]) => key ?? ''),
  );
  return keys.size === 0 ? 'no names at all' : `the names ${list([...keys])}`;
}

/** The names in a table's first line. */
export function columns(table: string, separator: string): string {
  const [header = ''] = table.split(/\r?\n/, 1);
  return list(
    header
      .split(separator)
      .map((name) => name.replace(/^[\s"]+|[\s"]+$/g, ''))
      .filter((name) => name !== ''),
  );
}

/** In a row; one that is '' says nothing. */
export function sentences(...all: readonly string[]): string {
  return all.filter((sentence) => sentence !== '').join(' ');
}

export function list(names: readonly string[]): string {
  const shown = names
    .slice(0, mostNames)
    .map((name) => quote(name))
    .join(', ');
  return names.length > mostNames ? `${shown} and ${names.length - mostNames} more` : shown;
}

const id = /\d{4}\.\d{4,5}$/;
const named = new RegExp(String.raw`${linkToPaper.source}|\barXiv:\s?\d{4}\.\d{4,5}`, 'gi');
const mostIds = 50;
const header = 4000;
const mostNames = 12;
