// An area: its topics, what each is about, how many papers.
import { type AreaRowView, type AreaView, areaRow, type TopicRowView, topicRow } from '../views/topic.ts';
import type { PageKind } from './kind.ts';

export interface AreaPage extends AreaRowView {
  readonly topics: readonly TopicRowView[];
}

export const areaKind: PageKind<AreaPage> = {
  name: 'area',
  at: '/topics/',
  indexed: true,
  pages: ({ areas }) => areas.map((area) => ({ url: area.url, item: () => showArea(area) })),
  feeds: {
    title: 'Areas',
    list: ({ areas, newest }) =>
      areas.map((area) => ({
        id: `area:${area.slug}`,
        title: area.title,
        description: area.topics.map(({ title }) => title).join('; '),
        url: area.url,
        papers: () => {
          const own = new Set(area.topics.flatMap(({ papers }) => papers.map(({ slug }) => slug)));
          return newest.filter(({ slug }) => own.has(slug));
        },
      })),
  },
};

export function showArea(area: AreaView): AreaPage {
  return { ...areaRow(area), topics: area.topics.map(topicRow) };
}
