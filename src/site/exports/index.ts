// The table of exports: what stands beside the pages, for programs and other devices. Each is made from the
// same views as the pages; long lists are bounded, and say so.
//
// A new export is a file here and its line below.
import { atlas } from './atlas.ts';
import { cards } from './cards.ts';
import { citations } from './citations.ts';
import { data } from './data.ts';
import type { Export } from './export.ts';
import { feeds } from './feeds.ts';
import { forYou } from './for-you.ts';
import { mails } from './mail.ts';
import { offline } from './offline.ts';
import { robots } from './robots.ts';
import { search } from './search.ts';
import { worker } from './worker.ts';

export const siteExports: readonly Export[] = [
  search,
  feeds,
  mails,
  cards,
  citations,
  data,
  offline,
  forYou,
  worker,
  robots,
  // Last, since it waits for another process.
  atlas,
];
