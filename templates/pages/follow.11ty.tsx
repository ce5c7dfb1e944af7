// All standing questions of the publisher's.
import { useHref } from '../../src/site/context.ts';
import type { FollowPage as Item } from '../../src/site/kinds/follow.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import { counted } from '../../src/text/counted.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';

export default function FollowPage({ item: { questions } }: PageProps<Item>) {
  const href = useHref();
  return (
    <Layout
      title="Standing questions"
      description="Questions that are asked of every new digest, each with its papers and its feed."
      url="/follow/"
      section="topics"
    >
      <div class="sheet">
        <Heading
          title="Standing questions"
          trail={[{ title: 'Topics', url: '/topics/' }]}
          lead="Asked of every digest that comes. Each has its papers on a page, and a feed."
        />
        <ol class="digests quiet">
          {questions.map(({ title, url, count, about }) => (
            <li key={url}>
              <h2>
                <a href={href(url)}>{title}</a>
              </h2>
              <p>
                {counted(count, 'paper')}
                {about !== '' && <>. {about}</>}
              </p>
            </li>
          ))}
        </ol>
      </div>
    </Layout>
  );
}
