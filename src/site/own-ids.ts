// The ids that pages of the site have of their own: what a label names, what a link or a style leads to, where a
// script writes. A heading of the publisher's never gets one (render/prose.ts); tests/templates/own-ids.test.ts
// finds those that templates and scripts have and this list lacks.

export const ownIds = [
  'acronyms',
  'areas',
  'atlas-help',
  'atlas-status',
  'book',
  'data',
  'dumps',
  'earlier',
  'for-you',
  'keys',
  'list-tools',
  'listen',
  'names',
  'newest',
  'news',
  'pinned',
  'preview',
  'previews',
  'q',
  'reader-tools',
  'reading-list',
  'search-follow',
  'search-more',
  'search-results',
  'search-status',
  'since',
  'star',
  'text',
] as const;

export type OwnId = (typeof ownIds)[number];
