// What went wrong, where, and what to do about it.
//
// Bad data never throws: the stage that meets it adds a Diagnostic and goes on with the rest.
// Bad configuration throws. Tests assert codes, never prose.

export type Severity = 'error' | 'warning' | 'info';

/** Every code a stage may report, grouped by stage. Add yours to the group of your stage. */
export type DiagnosticCode = DumpCode | LibraryCode | TopicCode | SiteCode;

export type DumpCode =
  | 'title-without-abstract'
  | 'abstract-without-title'
  | 'unrecognised-line'
  | 'votes-without-title'
  | 'dump-truncated'
  | 'unknown-layout'
  | 'layout-lost-text'
  | 'no-papers'
  | 'front-matter-unclosed'
  | 'front-matter-refused'
  | 'front-matter-invalid'
  | 'front-matter-unknown-key'
  | 'date-contradiction'
  | 'not-text'
  | 'invalid-utf8'
  | 'mojibake'
  | 'mojibake-repaired'
  | 'control-characters'
  | 'bidi-marks'
  | 'zero-width-marks'
  | 'lost-characters'
  | 'unseen-in-name'
  | 'piled-marks'
  | 'doubtful-pair'
  | 'implausible-entry'
  | 'invalid-row'
  | 'row-without-paper'
  | 'invalid-json'
  | 'invalid-xml'
  | 'invalid-field'
  | 'fields-read'
  | 'several-days'
  | 'empty-dump'
  | 'unreadable-file'
  | 'not-a-file'
  | 'invalid-archive'
  | 'left-out'
  | 'outside-folder'
  | 'text-too-long'
  | 'file-too-large';

export type LibraryCode =
  | 'correction-without-paper'
  | 'duplicate-correction'
  | 'invalid-correction'
  | 'duplicate-dump'
  | 'same-day'
  | 'undated-dump'
  | 'future-date'
  | 'address-gone'
  | 'invalid-addresses'
  | 'doubtful-pair'
  | 'repeat-with-other-abstract'
  | 'one-id-two-papers'
  | 'slug-collision';

export type TopicCode =
  | 'invalid-topic'
  | 'area-title-differs'
  | 'unknown-parent-topic'
  | 'unknown-related-topic'
  | 'unknown-topic-in-correction';

export type SiteCode =
  | 'invalid-content'
  | 'stray-file'
  | 'dead-link'
  | 'page-not-linked'
  | 'nothing-followed';

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** Path as the publisher knows it, relative to the project: `content/dumps/march.txt`. */
  readonly file: string;
  /** 1-based; null when the whole file is meant. */
  readonly line: number | null;
  /** What was seen and what to do, in one or two sentences. */
  readonly message: string;
}
