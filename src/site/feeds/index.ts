// Decides what a feed says: FeedView -> Atom, JSON Feed; all feeds -> OPML.
// Written by feedsmith. Ids do not depend on where the site is served, and no date is made up.
export { type FeedEntry, type FeedView, formatAtom } from './atom.ts';
export { formatJsonFeed } from './json-feed.ts';
export { formatOpml } from './opml.ts';
