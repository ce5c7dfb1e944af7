// An area: its topics, what each is about, how many papers.
import { type ListedPaperView, listedPaper, type PaperView } from '../views/paper.ts';
import type { SiteView } from '../views/site.ts';
import { type AreaRowView, type AreaView, areaRow, type TopicRowView, topicRow } from '../views/topic.ts';
import { type PageKind, perSite } from './kind.ts';

export interface AreaPage extends AreaRowView {
  /** Those that have papers. */
  readonly topics: readonly TopicRowView[];
}

/** An area with its newest papers; the topics' own pages have them all. */
export interface AreaPageWithPapers extends AreaPage {
  readonly newest: readonly ListedPaperView[];
  /** Whether it is known of each of them when it was listed. */
  readonly isOrdered: boolean;
}

const shownPapers = 12;
/** Some days of a busy area. */
const feedLimit = 50;

export const areaKind: PageKind<AreaPageWithPapers> = {
  name: 'area',
  at: '/topics/',
  indexed: true,
  pages: (site) => {
    const placed = new Set(site.digests.filter(({ isPlaced }) => isPlaced).map(({ url }) => url));
    return site.areas.map((area) => ({
      url: area.url,
      indexed: area.count > 0,
      item: () => {
        const papers = papersOf(site, area).slice(0, shownPapers).map(listedPaper);
        const isOrdered = papers.every(({ listed }) => listed !== null && placed.has(listed.url));
        return { ...showArea(area), newest: papers, isOrdered };
      },
    }));
  },
  feeds: {
    title: 'Areas',
    list: (site) =>
      site.areas.map((area) => ({
        id: `area:${area.slug}`,
        title: area.title,
        description: area.topics.map(({ title }) => title).join('; '),
        url: area.url,
        papers: () => papersOf(site, area),
        limit: feedLimit,
      })),
  },
};

export function showArea(area: AreaView): AreaPage {
  return { ...areaRow(area), topics: area.topics.filter(({ count }) => count > 0).map(topicRow) };
}

/** Newest first. */
function papersOf(site: SiteView, area: AreaView): readonly PaperView[] {
  return papersByArea(site).get(area) ?? [];
}

const papersByArea = perSite(({ areas, newest }) => {
  const newestOf = ({ topics }: AreaView): readonly PaperView[] => {
    const own = new Set(topics.flatMap(({ papers }) => papers));
    return newest.filter((paper) => own.has(paper));
  };
  return new Map(areas.map((area) => [area, newestOf(area)]));
});
