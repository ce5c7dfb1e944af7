// Stands in for src/library and src/cli/read.ts until they have landed.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Dump, parseDump } from '../../dump/index.ts';
import type {
  Correction,
  Digest,
  DigestSlug,
  Library,
  Listing,
  Paper,
  PaperSlug,
} from '../../library/types.ts';

export async function readDumpFiles(folder: string): Promise<readonly Dump[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => parseDump(await readFile(join(folder, name)), join(folder, name))),
  );
}

export function parseCorrection(
  _text: string,
  _file: string,
): { correction: Correction | null; diagnostics: [] } {
  return { correction: null, diagnostics: [] };
}

export function buildLibrary(dumps: readonly Dump[], _corrections: readonly Correction[]): Library {
  const papers = new Map<string, Paper & { listings: Listing[] }>();
  const digests: Digest[] = dumps.map((dump) => {
    const slug = dump.file.replace(/^.*\/|\.txt$/g, '').replace(/[^\w-]/g, '-') as DigestSlug;
    const listed = new Set<PaperSlug>();
    dump.entries.forEach((entry, position) => {
      const paperSlug = entry.title
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 80) as PaperSlug;
      listed.add(paperSlug);
      const listing: Listing = { digest: slug, file: dump.file, position, entry };
      const known = papers.get(paperSlug);
      if (known !== undefined) known.listings.push(listing);
      else
        papers.set(paperSlug, {
          ...entry,
          slug: paperSlug,
          aliases: [],
          otherAbstracts: [],
          listings: [listing],
          correction: null,
        });
    });
    return { slug, aliases: [], dump, date: dump.date, title: dump.title, papers: [...listed] };
  });
  return {
    papers: [...papers.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    digests,
    diagnostics: [],
  };
}
