// Decides which files stand beside the pages: feeds and their OPML, citations, and the library as data.
// Each is written from the same views that pages are made of; long lists are bounded, and say so.
export { writeCitations } from './citations.ts';
export { writeLibraryData } from './data.ts';
export { writeFeeds } from './feeds.ts';
export { writeMailTexts } from './mail.ts';
export { writeOffline } from './offline.ts';
