// What templates see: records made ready for reading. Templates compute nothing but layout.
export type { Counted } from './count-each.ts';
export type { DigestRowView, DigestView } from './digest.ts';
export type { ListedPaperView, PaperRefView, PaperView, TitledPaperView } from './paper.ts';
export type * from './parts.ts';
export type { NameView } from './people.ts';
export type { ProseView, SiteView } from './site.ts';
export type { TopicRowView, TopicView } from './topic.ts';
