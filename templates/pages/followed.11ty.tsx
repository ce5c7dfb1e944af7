// A standing question: the publisher's words about it, what is asked, and the papers that answer it.
import { useHref, useSite } from '../../src/site/context.ts';
import type { FollowedFront, FollowedPage as Item } from '../../src/site/kinds/followed.ts';
import type { PageProps } from '../../src/site/kinds/kind.ts';
import { ownLanguage } from '../../src/site/language.ts';
import { counted } from '../../src/text/counted.ts';
import { anyMath, Contents } from '../components/Contents.tsx';
import { FeedHead, Follow } from '../components/Follow.tsx';
import { Heading } from '../components/Heading.tsx';
import { Layout } from '../components/Layout.tsx';
import { Marginalia, Note, NoteList } from '../components/Marginalia.tsx';
import { Raw } from '../components/Raw.tsx';
import { PageTurns } from '../components/Turning.tsx';

export default function FollowedPage({ item }: PageProps<Item>) {
  const own = ownLanguage(useSite().config.language);
  const { subject: asked, front, items, number, name } = item;
  const papers = front === null ? 'Papers' : counted(front.count, 'paper');
  return (
    <Layout
      title={name === null ? asked.title : `${asked.title}, ${name}`}
      description={`${papers} that answer the standing question “${asked.title}”.`}
      url={item.url}
      section="topics"
      hasMath={anyMath(items) || front?.introduction.hasMath === true}
      head={<FeedHead url={asked.url} title={asked.title} />}
    >
      <div class="sheet">
        <Heading
          title={asked.title}
          lang={own}
          trail={[
            { title: 'Topics', url: '/topics/' },
            { title: 'Standing questions', url: '/follow/' },
          ]}
          meta={[
            ...(front === null || front.count === 0 ? [] : [papers]),
            ...(number === null ? [] : [`page\u00a0${number}`]),
          ].join('; ')}
        />
        <div class="flow" data-preview="">
          {front !== null && front.introduction.plain !== '' && (
            <Raw as="div" class="prose introduction" lang={own} html={front.introduction.html} />
          )}
          {items.length === 0 ? (
            <p>No paper of this archive answers it yet. The feed will have the first one that does.</p>
          ) : (
            <Contents papers={items} />
          )}
        </div>
        {front !== null && <Asked asked={front} />}
        <div class="wide">
          <Follow url={asked.url} />
          <PageTurns turns={item.turns} url={item.url} />
        </div>
      </div>
    </Layout>
  );
}

/** What a paper must have to stand here. */
function Asked({ asked }: { readonly asked: FollowedFront }) {
  const href = useHref();
  const { asks, match } = asked;
  const title = asks.length === 1 ? 'Asked for' : match === 'all' ? 'All of these' : 'Any of these';
  return (
    <Marginalia>
      <Note title={title}>
        <NoteList>
          {asks.map(({ kind, title: name, url }) => (
            <li key={`${kind} ${name}`}>
              {url === null ? name : <a href={href(url)}>{name}</a>} <span class="because">{kind}</span>
            </li>
          ))}
        </NoteList>
      </Note>
    </Marginalia>
  );
}
