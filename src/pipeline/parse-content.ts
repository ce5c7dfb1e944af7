// Everything that a publisher edits besides dumps, understood: for a build, and for a check without one.
import type { Diagnostic } from '../diagnostic.ts';
import type { Dump } from '../dump/index.ts';
import { ContentError } from '../front-matter.ts';
import {
  type AddressRecord,
  buildLibrary,
  type Correction,
  noAddresses,
  parseAddresses,
  parseCorrection,
} from '../library/index.ts';
import { parseSiteConfig, type SiteConfig } from '../site/config.ts';
import { checkOwnStyles } from '../site/own-styles.ts';
import { parseProsePage } from '../site/prose-page.ts';
import { parseStandingQuery, type StandingQuery } from '../site/standing-query.ts';
import { type ProseView, waysInHead } from '../site/views/site.ts';
import {
  applyTopicsCorrection,
  type Classification,
  loadTaxonomy,
  type Taxonomy,
  type Topic,
} from '../topics/index.ts';
import type { Content } from './content.ts';
import { checkLinksInside } from './own-links.ts';

export interface ParsedContent {
  /** Null where it cannot be read, of which `faults` tells. */
  readonly config: SiteConfig | null;
  readonly prose: readonly ProseView[];
  /** Standing questions. */
  readonly queries: readonly StandingQuery[];
  readonly topics: readonly Topic[];
  readonly corrections: readonly Correction[];
  readonly addresses: AddressRecord;
  /** Mistakes with which nothing is built. */
  readonly faults: readonly Diagnostic[];
  /** Of files that are left out, or are in part. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What is wrong with all of it, as far as that can be said without building a site; `dumps` is null where their folder
 * cannot be read, so that nothing is known to be gone, nor of the files `unread`.
 */
export function checkContent(
  content: Content,
  dumps: readonly Dump[] | null,
  unread: readonly string[] = [],
): readonly Diagnostic[] {
  const { config, prose, faults, diagnostics, topics, corrections, addresses } = parseContent(content, '/');
  const ofTopics = corrections.flatMap(
    (correction) => applyTopicsCorrection(nothingFound, correction, topics).diagnostics,
  );
  const ofLibrary = dumps === null ? [] : buildLibrary(dumps, corrections, { addresses, unread }).diagnostics;
  // With a fault there is no page to lead to, or from.
  const ofLinks =
    config === null || faults.length > 0 ? [] : checkLinksInside(content, waysInHead(config, prose));
  return [...faults, ...diagnostics, ...ofTopics, ...ofLibrary, ...ofLinks];
}

const nothingFound: Classification = { primary: null, topics: [] };

/** `taxonomy` is that of its topics, where it is known. */
export function parseContent(
  content: Content,
  pathPrefix: string,
  taxonomy: Taxonomy = loadTaxonomy(content.topics),
): ParsedContent {
  const faults: Diagnostic[] = [...content.faults];
  const attempt = <T>(parse: () => T): T | null => {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      faults.push(...error.diagnostics);
      return null;
    }
  };
  const { folder, site, styles } = content;
  const nameOfSite = `${folder}/site.md`;
  const isUnread = faults.some(({ file }) => file === nameOfSite);
  if (styles !== null) attempt(() => checkOwnStyles(styles.text, styles.file));
  const corrections = content.corrections.map(({ text, file }) => parseCorrection(text, file));
  const known =
    content.addresses === null
      ? { record: noAddresses, diagnostics: [] }
      : parseAddresses(content.addresses.text, content.addresses.file, `${folder}/dumps`);
  return {
    config: isUnread ? null : attempt(() => parseSiteConfig(site?.text ?? null, nameOfSite)),
    prose: content.pages
      .map(({ text, file }) => attempt(() => parseProsePage(text, file, pathPrefix)))
      .filter((page) => page !== null),
    queries: content.follow
      .map(({ text, file }) => attempt(() => parseStandingQuery(text, file, pathPrefix)))
      .filter((query) => query !== null),
    topics: taxonomy.topics,
    corrections: corrections.flatMap(({ correction }) => correction ?? []),
    addresses: known.record,
    faults,
    diagnostics: [
      ...taxonomy.diagnostics,
      ...known.diagnostics,
      ...content.own.diagnostics,
      ...content.strays,
      ...corrections.flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}
