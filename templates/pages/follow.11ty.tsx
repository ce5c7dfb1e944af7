// All standing questions of the publisher's.
import { useSite } from '../../src/site/context.ts';
import type { FollowPage as Item } from '../../src/site/kinds/follow.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import { ownLanguage } from '../../src/site/language.ts';
import { counted } from '../../src/text/counted.ts';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { Own } from '../components/Own.tsx';

export default function FollowPage({ item: { questions } }: PageProps<Item>) {
  const { config, href } = useSite();
  const own = ownLanguage(config.language);
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
                <a href={href(url)} lang={own}>
                  {title}
                </a>
              </h2>
              <p>
                {counted(count, 'paper')}
                {about !== '' && (
                  <>
                    . <Own lang={own}>{about}</Own>
                  </>
                )}
              </p>
            </li>
          ))}
        </ol>
      </div>
    </Layout>
  );
}
