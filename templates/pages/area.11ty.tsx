// An area: its topics, what each is about, how many papers.

import { useHref } from '../../src/site/context.ts';
import type { AreaPageWithPapers as Item } from '../../src/site/kinds/area.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import { counted } from '../../src/text/counted.ts';
import { anyMath, Contents } from '../components/Contents.tsx';
import { FeedHead, Follow } from '../components/Follow.tsx';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { Part } from '../components/Ranked.tsx';
import { Title } from '../components/Title.tsx';

export default function AreaPage({ item: area }: PageProps<Item>) {
  const href = useHref();
  const titles = area.topics.map((topic) => topic.title).join(', ');
  return (
    <Layout
      title={area.title}
      description={titles === '' ? area.title : `${area.title}: ${titles}.`}
      url={area.url}
      section="topics"
      hasMath={anyMath(area.newest)}
      head={<FeedHead url={area.url} title={area.title} />}
    >
      <div class="sheet" data-area={area.slug}>
        <Heading
          title={area.title}
          trail={[{ title: 'Topics', url: '/topics/' }]}
          meta={
            area.count === 0
              ? undefined
              : `${counted(area.topics.length, 'topic')}, ${counted(area.count, 'paper')}`
          }
        />
        {area.count === 0 && <p>No paper of this archive is about this yet.</p>}
        <ul class="digests quiet">
          {area.topics.map((topic) => (
            <li key={topic.slug}>
              <h2>
                <a href={href(topic.url)}>
                  <Title text={topic.title} />
                </a>
              </h2>
              <p>{topic.scope}</p>
              <p>{counted(topic.count, 'paper')}</p>
            </li>
          ))}
        </ul>
        {area.newest.length > 0 && (
          <Part title={area.isOrdered ? 'Newest papers' : 'Papers'}>
            <Contents papers={area.newest} level={3} />
          </Part>
        )}
        <Follow url={area.url} />
      </div>
    </Layout>
  );
}
