// What an EPUB must be, read as a reader reads it: a list of what is wrong, empty for a sound book.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { findWrongArities } from './arity.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => /^(?:item|itemref|meta)$/.test(name),
});

export function findFaults(bytes: Uint8Array): readonly string[] {
  const faults: string[] = [];
  const start = strFromU8(bytes.subarray(0, 80), true);
  if (!start.startsWith('PK\u0003\u0004') || start.slice(30, 58) !== 'mimetypeapplication/epub+zip')
    faults.push('The archive does not begin with its type, as it is and without extra fields.');
  const files = new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
  for (const [name, text] of files) {
    if (/\.(?:xhtml|opf|xml)$/.test(name) && XMLValidator.validate(text) !== true)
      faults.push(`${name} is not well-formed.`);
    else if (name.endsWith('.xhtml'))
      faults.push(...findWrongArities(text).map((wrong) => `${name}: ${wrong}.`));
  }
  const container = parser.parse(files.get('META-INF/container.xml') ?? '');
  const path: string = container.container?.rootfiles?.rootfile?.['@_full-path'] ?? '';
  const { metadata, manifest, spine } = parser.parse(files.get(path) ?? '').package ?? {};
  for (const name of ['dc:identifier', 'dc:title', 'dc:language'])
    if (!metadata?.[name]) faults.push(`${name} is missing.`);
  const modified = metadata?.meta.filter((meta: Item) => meta['@_property'] === 'dcterms:modified') ?? [];
  if (modified.length !== 1 || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(modified[0]['#text']))
    faults.push('dcterms:modified is not one moment.');
  return [...faults, ...faultsOfItems(files, path, manifest?.item ?? [], spine?.itemref ?? [])];
}

type Item = Readonly<Record<string, string>>;

function faultsOfItems(
  files: ReadonlyMap<string, string>,
  path: string,
  items: readonly Item[],
  refs: readonly Item[],
): readonly string[] {
  const faults: string[] = [];
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const named = new Set([
    path,
    'META-INF/container.xml',
    'mimetype',
    ...items.map((item) => folder + item['@_href']),
  ]);
  for (const name of files.keys()) if (!named.has(name)) faults.push(`${name} is not in the manifest.`);
  for (const name of named) if (!files.has(name)) faults.push(`${name} is named, and not there.`);
  if (items.filter((item) => item['@_properties'] === 'nav').length !== 1)
    faults.push('There is not one nav.');
  const ids = new Set(items.map((item) => item['@_id']));
  if (ids.size !== items.length) faults.push('Two items have one id.');
  for (const ref of refs) if (!ids.has(ref['@_idref'])) faults.push(`The spine names ${ref['@_idref']}.`);
  for (const item of items) {
    const text = files.get(folder + item['@_href']) ?? '';
    if (text.includes('<math') !== (item['@_properties'] === 'mathml'))
      faults.push(`${item['@_href']}: mathml?`);
    if (/katex|<annotation|<script|\son\w+=/.test(text)) faults.push(`${item['@_href']} has more than text.`);
    for (const [, href = ''] of text.matchAll(/ href="([^"]*)"/g)) {
      if (!/^https?:/.test(href) && !files.has(folder + href))
        faults.push(`${item['@_href']} links to ${href}.`);
    }
  }
  return faults;
}
