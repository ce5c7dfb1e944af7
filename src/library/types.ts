// What dumps and their entries become.
import type { Diagnostic } from '../diagnostic.ts';
import type { Dump } from '../dump/types.ts';
import type { PartialDate } from '../paper/dates.ts';
import type { DigestSlug, Paper, PaperSlug } from '../paper/paper.ts';
import type { AddressRecord } from './addresses.ts';

export type { Correction, DigestSlug, Listing, Paper, PaperSlug } from '../paper/paper.ts';

/** What a dump becomes. */
export interface Digest {
  readonly slug: DigestSlug;
  /** Slugs it had before: redirect pages, like a paper's. */
  readonly aliases: readonly DigestSlug[];
  readonly dump: Dump;
  readonly date: PartialDate | null;
  /**
   * The full date that places it among others: its own, or what the day it was added tells. null where no
   * order of time is known, and none may be claimed.
   */
  readonly time: PartialDate | null;
  /** The publisher's title, if any; the theme is found by topics/. */
  readonly title: string | null;
  /** In the dump's order, each paper once. */
  readonly papers: readonly PaperSlug[];
}

export interface Library {
  /** In slug order. */
  readonly papers: readonly Paper[];
  /** Newest first; undated ones after the dated, in a stable order. */
  readonly digests: readonly Digest[];
  /** By a dump's file, the slugs its digest has had, the latest last: to be kept for the next build. */
  readonly addresses: AddressRecord;
  readonly diagnostics: readonly Diagnostic[];
}
