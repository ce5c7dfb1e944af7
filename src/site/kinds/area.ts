// An area: its topics, what each is about, how many papers.
import { type ListedPaperView, listedPaper, type PaperView } from '../views/paper.ts';
import { type AreaRowView, type AreaView, areaRow, type TopicRowView, topicRow } from '../views/topic.ts';
import type { PageKind } from './kind.ts';

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
  pages: ({ areas, newest, digests }) => {
    const placed = new Set(digests.filter(({ isPlaced }) => isPlaced).map(({ url }) => url));
    return areas.map((area) => ({
      url: area.url,
      item: () => {
        const papers = papersOf(area, newest).slice(0, shownPapers).map(listedPaper);
        const isOrdered = papers.every(({ listed }) => listed !== null && placed.has(listed.url));
        return { ...showArea(area), newest: papers, isOrdered };
      },
    }));
  },
  feeds: {
    title: 'Areas',
    list: ({ areas, newest }) =>
      areas.map((area) => ({
        id: `area:${area.slug}`,
        title: area.title,
        description: area.topics.map(({ title }) => title).join('; '),
        url: area.url,
        papers: () => papersOf(area, newest),
        limit: feedLimit,
      })),
  },
};

export function showArea(area: AreaView): AreaPage {
  return { ...areaRow(area), topics: area.topics.filter(({ count }) => count > 0).map(topicRow) };
}

function papersOf(area: AreaView, newest: readonly PaperView[]): readonly PaperView[] {
  const own = new Set(area.topics.flatMap(({ papers }) => papers.map(({ slug }) => slug)));
  return newest.filter(({ slug }) => own.has(slug));
}
