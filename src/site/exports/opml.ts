// All feeds of the site -> OPML, which feed readers import at one stroke.
import { generateOpml } from 'feedsmith';
import { xmlText } from '../../text/index.ts';

export interface FeedGroup {
  readonly title: string;
  readonly feeds: readonly { readonly title: string; readonly feedUrl: string; readonly pageUrl: string }[];
}

export function formatOpml(title: string, groups: readonly FeedGroup[]): string {
  return generateOpml({
    head: { title: xmlText(title) },
    body: {
      outlines: groups.map((group) => ({
        text: xmlText(group.title),
        outlines: group.feeds.map((feed) => ({
          type: 'rss',
          text: xmlText(feed.title),
          title: xmlText(feed.title),
          xmlUrl: feed.feedUrl,
          htmlUrl: feed.pageUrl,
        })),
      })),
    },
  });
}
